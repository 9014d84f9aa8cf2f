// What stands in place of numbers while there are none: why, and what comes next.

import { Amazon, Clock } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SyncState } from "../../hooks/sync"
import { useAmazonRead } from "../../hooks/use-amazon-api"
import { useFormat } from "../../hooks/use-format"
import { EmptyState } from "../notices"
import { Section } from "../section"

export function NotConnected() {
  const { t } = useTranslation("amazon")
  return (
    <Section level="h1" title={t("overview.title")}>
      <EmptyState
        icon={<Amazon />}
        title={t("overview.empty.title")}
        text={t("overview.empty.text")}
        action={
          <Button size="small" asChild>
            <Link to="/settings/amazon/connect">
              {t("overview.empty.action")}
            </Link>
          </Button>
        }
      />
    </Section>
  )
}

interface Mode {
  id: string
  pending_mode: "import" | "reserve" | "off"
}

/** Nothing was ordered yet. Nothing would happen either, while all marketplaces are off. */
export function NoOrderYet({ accounts }: { accounts: SyncState[] }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const modes = useAmazonRead<{ amazon_marketplaces: Mode[] }>("/marketplaces")
  const marketplaces = modes.data?.amazon_marketplaces
  const isOff = marketplaces?.every((one) => one.pending_mode === "off")
  const next = accounts
    .flatMap(({ next_read_at: at }) => (at ? [at] : []))
    .sort()[0]
  return (
    <EmptyState
      icon={<Clock />}
      title={t("overview.waiting.title")}
      text={[
        t(isOff ? "overview.waiting.off" : "overview.waiting.text"),
        next ? t("overview.waiting.next", { when: format.ago(next) }) : "",
      ].join(" ")}
      action={
        <Button size="small" variant="secondary" asChild>
          <Link
            to={
              marketplaces?.[0]
                ? `/settings/amazon/marketplaces/${marketplaces[0].id}`
                : "/settings/amazon"
            }
          >
            {t("overview.waiting.action")}
          </Link>
        </Button>
      }
    />
  )
}

import { Button, Text, usePrompt } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OfferCounts } from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { useMassAct } from "./use-mass-act"

interface OfferCountsProps {
  counts: OfferCounts
}

/** How many numbers are in step, on their way, held back or refused, and what can be done. */
export function OfferCountsSection({ counts }: OfferCountsProps) {
  const { t } = useTranslation("amazon")
  const {
    account_id: accountId,
    waits_for_confirmation: jumps,
    failed,
    unmapped,
  } = counts
  const list = (filter: string) =>
    `/amazon/listings?account_id=${accountId}&${filter}`
  return (
    <Section
      title={t("listings.push.counts.title")}
      description={t("listings.push.counts.hint")}
    >
      <Count name="offered" count={counts.offered} />
      <Count name="toSend" count={counts.to_send} />
      {counts.in_feed > 0 && <Count name="inFeed" count={counts.in_feed} />}
      <Count
        name="waiting"
        count={counts.waits_for_intake + counts.waits_for_settling}
      />
      <Count name="jumps" count={jumps} to={list("waits_for=confirmation")}>
        {jumps > 0 && <ConfirmAll count={jumps} accountId={accountId} />}
      </Count>
      <Count name="failed" count={failed} to={list("has_error=true")}>
        {failed > 0 && <RetryAll accountId={accountId} />}
      </Count>
      <Count name="unmapped" count={unmapped} to="/amazon/listings/inbox" />
    </Section>
  )
}

interface CountProps {
  name:
    | "offered"
    | "toSend"
    | "inFeed"
    | "waiting"
    | "jumps"
    | "failed"
    | "unmapped"
  count: number
  /** Where they are listed. */
  to?: string
  children?: ReactNode
}

function Count({ name, count, to, children }: CountProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const label = t(`listings.push.counts.${name}`)
  return (
    <div className="flex min-h-12 items-center justify-between gap-x-4 px-6 py-2">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {label}
      </Text>
      <div className="flex shrink-0 items-center gap-2">
        {children}
        {to && count > 0 && (
          <Button size="small" variant="transparent" asChild>
            <Link
              to={to}
              aria-label={t("listings.push.counts.showOf", { of: label })}
            >
              {t("listings.push.counts.show")}
            </Link>
          </Button>
        )}
        <Text
          size="small"
          weight="plus"
          className="min-w-10 text-right tabular-nums"
        >
          {format.number(count)}
        </Text>
      </div>
    </div>
  )
}

function ConfirmAll({
  count,
  accountId,
}: {
  count: number
  accountId: string
}) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const prompt = usePrompt()
  const counted = (key: string, of: number) =>
    t(key, { count: of, formatted: format.number(of) })
  const confirm = useMassAct({
    act: "confirm",
    filters: { account_id: accountId, waits_for: "confirmation" },
    success: (done) => counted("listings.standing.confirmed", done),
  })
  const ask = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("listings.push.confirmAllTitle"),
      description: counted("listings.push.confirmAllText", count),
      confirmText: t("listings.push.counts.confirmAll"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      confirm.mutate()
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={confirm.isPending}
      onClick={ask}
    >
      {t("listings.push.counts.confirmAll")}
    </Button>
  )
}

function RetryAll({ accountId }: { accountId: string }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const retry = useMassAct({
    act: "retry",
    filters: { account_id: accountId, has_error: true },
    success: (count) =>
      t("listings.standing.retried", {
        count,
        formatted: format.number(count),
      }),
  })
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={retry.isPending}
      onClick={() => retry.mutate()}
    >
      {t("listings.push.counts.retryAll")}
    </Button>
  )
}

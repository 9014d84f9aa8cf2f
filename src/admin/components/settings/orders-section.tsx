import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { Fact } from "../fact"
import { Section } from "../section"
import { EditButton } from "./edit-button"
import { NoticeLine } from "../notice-line"
import { ReserveNeedsNumbers } from "./reserve-needs-numbers"

/** What becomes of orders whose payment Amazon is still verifying. */
export function OrdersSection({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) {
  const { t } = useTranslation("amazon")
  const title = t("settings.marketplaces.sections.orders")
  return (
    <Section title={title} actions={<EditButton to="orders" of={title} />}>
      {marketplace.set_up_at === null && (
        <div className="px-6 py-4">
          <NoticeLine
            kind="warning"
            actions={
              <Button asChild size="small" variant="secondary">
                <Link to="orders">{t("settings.mode.setUp")}</Link>
              </Button>
            }
          >
            {t("settings.mode.notSetUpText")}
          </NoticeLine>
        </div>
      )}
      <Fact
        label={t("settings.mode.question")}
        hint={t("settings.mode.hint")}
        value={
          <>
            {t(`settings.mode.choices.${marketplace.pending_mode}`)}
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`settings.mode.means.${marketplace.pending_mode}`)}
            </Text>
          </>
        }
      />
      {marketplace.pending_mode === "reserve" && (
        <div className="px-6 py-4 empty:hidden">
          <ReserveNeedsNumbers marketplace={marketplace} />
        </div>
      )}
      <Fact
        label={t("settings.mode.preorders")}
        hint={t("settings.mode.preordersHint")}
        value={t(`settings.mode.preordersChoices.${marketplace.preorders}`)}
      />
      <Fact
        label={t("settings.mode.fbaOrders")}
        hint={t("settings.mode.fbaOrdersHint")}
        value={t(`settings.mode.fbaOrdersChoices.${marketplace.fba_orders}`)}
      />
    </Section>
  )
}

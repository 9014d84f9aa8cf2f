import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Clock } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Moment } from "../components/moment"
import { TextLink } from "../components/text-link"
import { useOrdersSummary } from "../hooks/orders"
import { useFormat } from "../hooks/use-format"
import { waitingOrdersPath } from "../lib/paths"

/** How many orders wait for Amazon. Nothing where none does. */
const OrdersPending = () => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { data } = useOrdersSummary()
  if (!data || data.summary.pending.orders === 0) {
    return null
  }
  const {
    pending: { orders: count, units },
    oldest_pending: oldest,
  } = data.summary
  return (
    <Container
      data-amazon
      style={{ order: -1 }}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3"
    >
      <span className="flex min-w-0 items-start gap-x-2">
        <Clock className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
        <Text as="div" size="small" className="text-pretty">
          {t("widgets.orders.pending", {
            count,
            formatted: format.number(count),
          })}{" "}
          {t("widgets.orders.held", {
            count: units,
            formatted: format.number(units),
          })}
          {oldest && oldest.phase !== "none" && (
            <span className="text-ui-fg-subtle">
              {" "}
              {t("widgets.orders.oldest")} <Moment at={oldest.purchased_at} />.
            </span>
          )}
        </Text>
      </span>
      <Text size="small" asChild>
        <TextLink to={waitingOrdersPath()} className="ms-6 sm:ms-auto">
          {t("widgets.orders.show")}
        </TextLink>
      </Text>
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "amazon:orders-pending",
  zone: "order.list.before",
})

export default OrdersPending

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Clock } from "@medusajs/icons"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says why an order that waits for Amazon cannot be touched, and what happens next. */
const OrderPlaceholderBanner = ({ data }: DetailWidgetProps<AdminOrder>) => {
  const { t, i18n } = useTranslation("amazon")
  const amazon = data.metadata?.amazon as
    { state?: string; order_id?: string } | undefined
  if (amazon?.state !== "pending") {
    return null
  }
  const date = new Date(data.created_at).toLocaleString(i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
  })
  return (
    // Widgets are appended below core's sections; the order puts this one on top.
    <Container
      style={{ order: -1 }}
      className="flex items-start gap-x-3 px-6 py-4"
      role="status"
    >
      <Clock className="text-ui-tag-orange-icon mt-1 shrink-0" />
      <div className="flex flex-col gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Heading level="h2">{t("widgets.placeholder.title")}</Heading>
          <Text size="small" className="text-ui-fg-muted">
            {t("widgets.placeholder.since", { order: amazon.order_id, date })}
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("widgets.placeholder.text")}
        </Text>
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "amazon:order-placeholder-banner",
  zone: "order.details.before",
})

export default OrderPlaceholderBanner

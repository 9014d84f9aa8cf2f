import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderReturn } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Section } from "../section"

/** What the buyer sends back, and what he got for it. */
export function OrderReturns({ returns }: { returns: OrderReturn[] }) {
  const { t } = useTranslation("amazon")
  return (
    <Section title={t("orders.detail.returns")}>
      <ul className="divide-y">
        {returns.map((one) => (
          <Return key={one.id} of={one} />
        ))}
      </ul>
    </Section>
  )
}

function Return({ of: one }: { of: OrderReturn }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const format = useFormat()
  const facts = [
    one.requested_at &&
      t("orders.detail.requested", { day: format.day(one.requested_at) }),
    one.received_at &&
      t("orders.detail.received", { day: format.day(one.received_at) }),
    one.refunded_amount &&
      one.currency_code &&
      t("orders.detail.refunded", {
        amount: format.money(one.refunded_amount, one.currency_code),
      }),
  ].filter(Boolean)
  return (
    <li className="flex flex-col gap-y-0.5 px-6 py-4">
      <Text size="small" weight="plus">
        {t("orders.timeline.units", {
          quantity: format.number(one.quantity),
          sku: one.sku ?? t("common.unknown"),
        })}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {facts.join(" · ")}
      </Text>
      {one.problem && (
        <Text size="small" className="text-ui-fg-error text-pretty">
          {quote(one.problem)}
        </Text>
      )}
    </li>
  )
}

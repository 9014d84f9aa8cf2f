import { useTranslation } from "react-i18next"
import type { Statistics } from "../../hooks/statistics"
import { useHoursUp } from "../../hooks/use-ages"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { TextLink } from "../text-link"

/** Orders that have been pending for longer than 99 of 100 of this shop's own. */
export function Slow({
  pending: { slow, usual_hours: usual },
}: Pick<Statistics, "pending">) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const upTo = useHoursUp()
  if (usual === null || slow.length === 0) {
    return null
  }
  return (
    <Section
      title={t("overview.slow.title")}
      description={t("overview.slow.text", { usual: upTo(usual) })}
    >
      <ul className="flex flex-col gap-y-1 px-6 py-4">
        {slow.map((order) => (
          <li
            key={order.id}
            className="txt-small flex flex-wrap justify-between gap-x-4"
          >
            <TextLink to={`/amazon/orders/${order.amazon_order_id}`}>
              {order.amazon_order_id}
            </TextLink>
            <span className="text-ui-fg-subtle tabular-nums">
              {t("overview.slow.line", {
                count: order.units,
                formatted: format.number(order.units),
                span: format.span(order.hours * 3_600_000),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

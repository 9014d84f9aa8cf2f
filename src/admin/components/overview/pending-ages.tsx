import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Statistics } from "../../hooks/statistics"
import { useAges } from "../../hooks/use-ages"
import { useFormat } from "../../hooks/use-format"
import { Chart } from "../charts/chart"
import { Section } from "../section"
import { TextLink } from "../text-link"

/** How long orders have been pending, and which of them for unusually long. */
export function PendingAges({ pending }: { pending: Statistics["pending"] }) {
  const { t } = useTranslation("amazon")
  const ages = useAges()
  return (
    <Section
      title={t("overview.ages.title")}
      description={t("overview.ages.text")}
    >
      <div className="px-6 py-4">
        {pending.orders === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("overview.ages.none")}
          </Text>
        ) : (
          <Chart
            kind="bars"
            label={t("overview.ages.label")}
            nameOf={t("overview.ages.age")}
            series={[
              {
                name: t("overview.ages.orders"),
                color: "var(--fg-interactive)",
              },
            ]}
            rows={pending.ages.map((age) => ({
              ...ages(age),
              values: [age.orders],
            }))}
          />
        )}
      </div>
      <Slow pending={pending} />
    </Section>
  )
}

function Slow({ pending: { slow, usual_hours } }: Pick<Statistics, "pending">) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (usual_hours === null || slow.length === 0) {
    return null
  }
  const usual = format.span(usual_hours * 3_600_000)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h3">{t("overview.slow.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("overview.slow.text", { usual })}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-1">
        {slow.map((order) => (
          <li
            key={order.id}
            className="txt-small flex flex-wrap justify-between gap-x-4"
          >
            <TextLink to={`/amazon/orders/${order.id}`}>
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
    </div>
  )
}

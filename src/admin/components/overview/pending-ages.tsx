import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Statistics } from "../../hooks/statistics"
import { useAges } from "../../hooks/use-ages"
import { Chart } from "../charts/chart"
import { Section } from "../section"

/** How long orders have been pending. */
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
    </Section>
  )
}

import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Statistics } from "../../hooks/statistics"
import { useHoursUp } from "../../hooks/use-ages"
import { useFormat } from "../../hooks/use-format"
import { formatShortDay } from "../../lib/ages"
import { sharesOf } from "../../lib/shares"
import { Chart } from "../charts/chart"
import { Section } from "../section"
import { Choice } from "./choice"

export const spans = [7, 30, 90] as const
type Span = (typeof spans)[number]

interface OverTimeProps {
  statistics: Statistics
  days: Span
  onDays: (days: Span) => void
}

/** What pending orders held day by day, and how they ended. */
export function OverTime({ statistics, days, onDays }: OverTimeProps) {
  const { t } = useTranslation("amazon")
  return (
    <Section
      title={t("overview.overTime.title")}
      description={t("overview.overTime.text")}
      actions={
        <Choice
          label={t("overview.overTime.span")}
          choices={spans.map((value) => ({
            value,
            label: t("overview.overTime.days", { count: value }),
          }))}
          value={days}
          onChange={onDays}
        />
      }
    >
      <div className="grid grid-cols-1 divide-y xl:grid-cols-2 xl:divide-x xl:divide-y-0">
        <Held days={statistics.held_by_day} />
        <Outcomes outcomes={statistics.outcomes} />
      </div>
    </Section>
  )
}

function Held({ days }: { days: Statistics["held_by_day"] }) {
  const { t, i18n } = useTranslation("amazon")
  return (
    <div className="flex min-w-0 flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h3">{t("overview.held.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("overview.held.text")}
        </Text>
      </div>
      <Chart
        kind="area"
        label={t("overview.held.title")}
        nameOf={t("overview.overTime.day")}
        series={[
          { name: t("overview.held.units"), color: "var(--fg-interactive)" },
        ]}
        rows={days.map(({ day, units }) => ({
          name: formatShortDay(day, i18n.language),
          values: [units],
        }))}
      />
    </div>
  )
}

function Outcomes({ outcomes }: { outcomes: Statistics["outcomes"] }) {
  const { t, i18n } = useTranslation("amazon")
  return (
    <div className="flex min-w-0 flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h3">{t("overview.outcomes.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          <OutcomesInWords outcomes={outcomes} />
        </Text>
      </div>
      <Chart
        kind="bars"
        label={t("overview.outcomes.title")}
        nameOf={t("overview.overTime.day")}
        series={[
          { name: t("overview.outcomes.paid"), color: "var(--fg-interactive)" },
          {
            name: t("overview.outcomes.canceled"),
            color: "var(--tag-orange-icon)",
          },
        ]}
        rows={outcomes.by_day.map(({ day, paid, canceled }) => ({
          name: formatShortDay(day, i18n.language),
          values: [paid, canceled],
        }))}
      />
    </div>
  )
}

function OutcomesInWords({ outcomes }: { outcomes: Statistics["outcomes"] }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const upTo = useHoursUp()
  const {
    paid,
    canceled,
    median_hours: median,
    ninety_percent_hours: most,
  } = outcomes
  const ended = paid + canceled
  if (ended === 0) {
    return t("overview.outcomes.none")
  }
  const [paidShare, canceledShare] = sharesOf(paid, canceled)
  return (
    <>
      {t("overview.outcomes.words", {
        paid: format.number(paid),
        paidShare: format.percent(paidShare),
        canceled: format.number(canceled),
        canceledShare: format.percent(canceledShare),
      })}
      {median !== null &&
        most !== null &&
        ` ${t("overview.outcomes.spans", {
          half: upTo(median),
          most: upTo(most),
        })}`}
    </>
  )
}

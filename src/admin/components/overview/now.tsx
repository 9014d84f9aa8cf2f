import { useTranslation } from "react-i18next"
import { useOrdersSummary, type OrdersSummary } from "../../hooks/orders"
import { useProblems } from "../../hooks/problems"
import type { Statistics } from "../../hooks/statistics"
import { useHoursUp } from "../../hooks/use-ages"
import { useFormat } from "../../hooks/use-format"
import { pendingOrdersPath, problemsPath } from "../../lib/paths"
import { TextLink } from "../text-link"
import { Tiles } from "./tiles"

interface NowProps {
  accountId: string | undefined
  statistics: Statistics
}

/** What matters at this moment: what is pending, what it holds, how long, and what is wrong. */
export function Now({ accountId, statistics: { at, pending } }: NowProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const summary = useOrdersSummary(accountId).data?.summary
  const problems = useProblems({ account_id: accountId, limit: 1 }).data
  const oldestMs =
    pending.oldest_purchased_at === null
      ? null
      : Date.parse(at) - Date.parse(pending.oldest_purchased_at)
  return (
    <Tiles
      tiles={[
        {
          label: t("overview.now.pending"),
          value: (
            <TextLink to={pendingOrdersPath(accountId)}>
              {format.number(pending.orders)}
            </TextLink>
          ),
          hint: t("overview.now.pendingHint", {
            count: pending.units,
            formatted: format.number(pending.units),
          }),
        },
        {
          label: t("overview.now.held"),
          value: summary ? format.number(heldIn(summary)) : "–",
          hint: summary ? <HeldHint held={summary.units_held} /> : "",
        },
        {
          label: t("overview.now.oldest"),
          value: oldestMs === null ? "–" : format.span(oldestMs),
          hint: <OldestHint pending={pending} />,
        },
        {
          label: t("overview.now.attention"),
          value: problems ? (
            <TextLink to={problemsPath(accountId)}>
              {format.number(problems.count)}
            </TextLink>
          ) : (
            "–"
          ),
          hint: problems
            ? t("overview.now.attentionHint", { count: problems.count })
            : "",
        },
      ]}
    />
  )
}

const heldIn = ({ units_held: { medusa, offer } }: OrdersSummary): number =>
  medusa + offer

function HeldHint({ held }: { held: OrdersSummary["units_held"] }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { medusa, offer } = held
  if (medusa + offer === 0) {
    return t("overview.now.heldNone")
  }
  if (offer === 0) {
    return t("overview.now.heldInMedusa")
  }
  return medusa === 0
    ? t("overview.now.heldInOffer")
    : t("overview.now.heldInBoth", {
        medusa: format.number(medusa),
        offer: format.number(offer),
      })
}

function OldestHint({ pending }: { pending: Statistics["pending"] }) {
  const { t } = useTranslation("amazon")
  const upTo = useHoursUp()
  if (pending.oldest_purchased_at === null) {
    return t("overview.now.oldestNone")
  }
  if (pending.usual_hours === null) {
    return t("overview.now.oldestUnknown")
  }
  return t(
    pending.slow.length > 0
      ? "overview.now.oldestUnusual"
      : "overview.now.oldestUsual",
    { usual: upTo(pending.usual_hours) }
  )
}

import { useTranslation } from "react-i18next"
import type { TimelineEntry } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { timelineWords, type Speaker } from "../../lib/timeline-words"

/** The words of lib/timeline-words.ts in the language that the admin is shown in. */
export function useTimelineWords() {
  const { t, i18n } = useTranslation("amazon")
  const format = useFormat()
  const speaker: Speaker = {
    t: (key, values) => t(`orders.timeline.${key}`, values ?? {}),
    has: (key) => i18n.exists(`orders.timeline.${key}`, { ns: "amazon" }),
    number: format.number,
    money: ({ amount, currency }) => format.money(amount, currency),
  }
  return (entry: TimelineEntry, isFirstSight: boolean) =>
    timelineWords(speaker, entry, isFirstSight)
}

import { useTranslation } from "react-i18next"
import type { AgeRange } from "../../domain/report/statistics"
import { formatHoursUp, formatShortHours } from "../lib/ages"

/** Bounds in words: "8 days". */
export function useHoursUp() {
  const { i18n } = useTranslation("amazon")
  return (hours: number) => formatHoursUp(hours, i18n.language)
}

/** A range of ages in words: short below an axis, in full where there is room. */
export function useAges() {
  const { t, i18n } = useTranslation("amazon")
  const short = (hours: number) => formatShortHours(hours, i18n.language)
  return ({ from_hours, to_hours }: AgeRange) => {
    const from = short(from_hours)
    if (to_hours === null) {
      const name = t("overview.ages.more", { from })
      return { name, detail: name }
    }
    const to = short(to_hours)
    return {
      name: t("overview.ages.upTo", { to }),
      detail:
        from_hours === 0
          ? t("overview.ages.upTo", { to })
          : t("overview.ages.between", { from, to }),
    }
  }
}

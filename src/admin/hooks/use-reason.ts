import { useTranslation } from "react-i18next"
import { readReason } from "../lib/reasons"

/** Amazon's reason, in the reader's language where there are words for it. */
export function useReason() {
  const { t } = useTranslation("amazon")
  return (reason: string): string => {
    const { key, text } = readReason(reason)
    return key ? t(`orders.timeline.reasons.${key}`) : text
  }
}

import { useTranslation } from "react-i18next"
import { useReadCatalogue } from "../../hooks/listings"

/** Reads what Amazon lists, and says how that went. */
export function useReadNow() {
  const { t } = useTranslation("amazon")
  return useReadCatalogue((readings) => {
    const failed = readings.find(({ error }) => error !== null)
    if (failed) {
      return t("listings.reading.failed", { error: failed.error })
    }
    if (readings.every(({ is_complete: isComplete }) => isComplete)) {
      return t("listings.reading.done")
    }
    return readings.every(({ is_skipped: isSkipped }) => isSkipped)
      ? t("listings.reading.skipped")
      : t("listings.reading.goesOn")
  })
}

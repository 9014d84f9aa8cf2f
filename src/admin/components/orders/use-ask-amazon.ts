import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRefreshOrder } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"

/** Reads one order at Amazon now, and says what came of it. */
export function useAskAmazon(id: string) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return useRefreshOrder(id, ({ missing, retry_after_ms: waitMs }) => {
    if (missing.length > 0) {
      toast.warning(t("orders.detail.askedMissing"))
    } else if (waitMs !== null) {
      // Whole minutes, and never none.
      const span = format.span(Math.max(waitMs, 60_000))
      toast.warning(t("orders.detail.askedLater", { span }))
    } else {
      toast.success(t("orders.detail.asked"))
    }
  })
}

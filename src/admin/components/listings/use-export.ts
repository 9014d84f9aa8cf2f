import { useMutation } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { download } from "../../lib/download"

/** All listings as a file; of one account, or of all. */
export function useExportListings() {
  const { t } = useTranslation("amazon")
  return useMutation<void, Error, string | undefined>({
    mutationFn: (accountId) =>
      download({
        path: "/listings/export",
        fileName: "amazon-listings.csv",
        ...(accountId && { query: { account_id: accountId } }),
      }),
    onSuccess: () => toast.success(t("listings.actions.exported")),
    onError: (error) => toast.error(error.message),
  })
}

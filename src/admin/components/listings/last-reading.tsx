import { useTranslation } from "react-i18next"
import { useAmazonAccounts } from "../../hooks/accounts"
import { useCatalogueReading } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"

/** When the catalogue of the only account was last read. Several have each their own. */
export function LastReading() {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const accounts = useAmazonAccounts().data?.amazon_accounts ?? []
  const { data } = useCatalogueReading(
    accounts.length === 1 ? accounts[0]?.id : undefined
  )
  if (!data) {
    return null
  }
  const { ended_at: endedAt, rejected } = data.reading
  const last = endedAt
    ? t("listings.reading.last", { ago: format.ago(endedAt) })
    : t("listings.reading.never")
  return (
    <>
      {last}.{" "}
      {rejected > 0 &&
        t("listings.reading.rejected", {
          count: rejected,
          formatted: format.number(rejected),
        })}
    </>
  )
}

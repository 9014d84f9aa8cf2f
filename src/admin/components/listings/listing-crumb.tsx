import { useTranslation } from "react-i18next"
import { useListing } from "../../hooks/listings"

/** The SKU, in the path above the page. The page has asked for it already. */
export function ListingCrumb({ id }: { id: string }) {
  const { t } = useTranslation("amazon")
  const { data } = useListing(id)
  return <>{data?.amazon_listing.sku ?? t("listings.detail.crumb")}</>
}

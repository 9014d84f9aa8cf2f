import { useTranslation } from "react-i18next"
import { useOfferCounts } from "../../hooks/offers"
import { PageTabs } from "../page-tabs"

/** The pages of what is sold on Amazon, with how much waits in the inbox. */
export function ListingTabs() {
  const { t } = useTranslation("amazon")
  const { data } = useOfferCounts()
  const unmapped = (data?.amazon_offers ?? []).reduce(
    (sum, one) => sum + one.unmapped,
    0
  )
  return (
    <PageTabs
      label={t("listings.tabs.label")}
      tabs={[
        { to: "/amazon/listings", label: t("listings.tabs.all") },
        {
          to: "/amazon/listings/inbox",
          label: t("listings.tabs.inbox"),
          count: unmapped,
        },
        { to: "/amazon/listings/push", label: t("listings.tabs.push") },
      ]}
    />
  )
}

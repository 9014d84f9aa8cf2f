import { useTranslation } from "react-i18next"
import { useOfferCounts } from "../../hooks/offers"
import { PageTabs } from "../page-tabs"
import { useConnected } from "./use-connected"

/** The pages of what is sold on Amazon, with how much waits in the inbox. */
export function ListingTabs() {
  const { t } = useTranslation("amazon")
  const { data } = useOfferCounts()
  const connected = useConnected().accountIds?.split(",") ?? []
  const unmapped = (data?.amazon_offers ?? [])
    .filter(({ account_id: id }) => connected.includes(id))
    .reduce((sum, one) => sum + one.unmapped, 0)
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

import { Crumb } from "../../../../components/crumb"
import { ListingTabs } from "../../../../components/listings/listing-tabs"
import { PushPage } from "../../../../components/listings/push-page"

/** All numbers of an account: what would be sent, and sending it. */
const PushOffersPage = () => (
  <div className="flex flex-col gap-y-3">
    <ListingTabs />
    <PushPage />
  </div>
)

export const handle = { breadcrumb: () => <Crumb of="listings.tabs.push" /> }

export default PushOffersPage

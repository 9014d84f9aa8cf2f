import { Outlet } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { InboxTable } from "../../../../components/listings/inbox-table"
import { ListingTabs } from "../../../../components/listings/listing-tabs"

/** SKUs of Amazon that belong to no variant yet. */
const InboxPage = () => (
  <div className="flex flex-col gap-y-3">
    <ListingTabs />
    <InboxTable />
    <Outlet />
  </div>
)

export const handle = { breadcrumb: () => <Crumb of="listings.tabs.inbox" /> }

export default InboxPage

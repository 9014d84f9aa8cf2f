import { Outlet } from "react-router-dom"
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

export default InboxPage

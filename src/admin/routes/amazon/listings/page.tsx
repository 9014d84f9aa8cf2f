import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { ListingTable } from "../../../components/listings/listing-table"
import { ListingTabs } from "../../../components/listings/listing-tabs"

/** What is sold on Amazon, and which variant each SKU is. */
const ListingsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ListingTabs />
    <ListingTable />
    <Outlet />
  </div>
)

export const config = defineRouteConfig({
  label: "listings.title",
  translationNs: "amazon",
  rank: 30,
})

export const handle = { breadcrumb: () => <Crumb of="listings.title" /> }

export default ListingsPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { ReturnTable } from "../../../components/returns/return-table"
import { ReturnTabs } from "../../../components/returns/return-tabs"

const ReturnsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReturnTabs />
    <ReturnTable />
  </div>
)

export const config = defineRouteConfig({
  label: "shipping.returns.menu",
  translationNs: "amazon",
  rank: 50,
})

export const handle = { breadcrumb: () => <Crumb of="shipping.returns.menu" /> }

export default ReturnsPage

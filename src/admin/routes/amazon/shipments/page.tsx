import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { ShipmentTabs } from "../../../components/shipments/shipment-tabs"
import { ShipmentTable } from "../../../components/shipments/shipment-table"

const ShipmentsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ShipmentTabs />
    <ShipmentTable />
  </div>
)

export const config = defineRouteConfig({
  label: "shipping.menu",
  translationNs: "amazon",
  rank: 40,
})

export const handle = { breadcrumb: () => <Crumb of="shipping.menu" /> }

export default ShipmentsPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { OutboundTable } from "../../../components/warehouses/outbound-table"
import { WarehouseTabs } from "../../../components/warehouses/warehouse-tabs"

const OutboundPage = () => (
  <div className="flex flex-col gap-y-3">
    <WarehouseTabs />
    <OutboundTable />
  </div>
)

export const config = defineRouteConfig({
  label: "shipping.warehouses.menu",
  translationNs: "amazon",
  rank: 60,
})

export default OutboundPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
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

export const handle = {
  breadcrumb: () => <Crumb of="shipping.warehouses.menu" />,
}

export default OutboundPage

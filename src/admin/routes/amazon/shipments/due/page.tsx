import { Crumb } from "../../../../components/crumb"
import { DueTable } from "../../../../components/shipments/due-table"
import { ShipmentTabs } from "../../../../components/shipments/shipment-tabs"

const DuePage = () => (
  <div className="flex flex-col gap-y-3">
    <ShipmentTabs />
    <DueTable />
  </div>
)

export const handle = { breadcrumb: () => <Crumb of="shipping.tabs.due" /> }

export default DuePage

import { Crumb } from "../../../components/crumb"
import { InspectionTable } from "../../../components/returns/inspection-table"
import { ReturnTabs } from "../../../components/returns/return-tabs"

const InspectionsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReturnTabs />
    <InspectionTable />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb of="shipping.inspections.title" />,
}

export default InspectionsPage

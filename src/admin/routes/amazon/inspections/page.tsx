import { InspectionTable } from "../../../components/returns/inspection-table"
import { ReturnTabs } from "../../../components/returns/return-tabs"

const InspectionsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReturnTabs />
    <InspectionTable />
  </div>
)

export default InspectionsPage

import { Outlet } from "react-router-dom"
import { CarrierTable } from "../../../../components/settings/carrier-table"
import { WordCrumb } from "../../../../components/settings/crumbs"

const CarriersPage = () => (
  <>
    <CarrierTable />
    <Outlet />
  </>
)

export const handle = {
  breadcrumb: () => <WordCrumb word="settings.carriers.title" />,
}

export default CarriersPage

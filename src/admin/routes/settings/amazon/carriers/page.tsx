import { Outlet } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { CarrierTable } from "../../../../components/settings/carrier-table"

const CarriersPage = () => (
  <>
    <CarrierTable />
    <Outlet />
  </>
)

export const handle = {
  breadcrumb: () => <Crumb of="settings.carriers.title" />,
}

export default CarriersPage

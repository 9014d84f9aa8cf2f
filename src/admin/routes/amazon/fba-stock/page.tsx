import { Crumb } from "../../../components/crumb"
import { StockTable } from "../../../components/warehouses/stock-table"
import { WarehouseTabs } from "../../../components/warehouses/warehouse-tabs"

const FbaStockPage = () => (
  <div className="flex flex-col gap-y-3">
    <WarehouseTabs />
    <StockTable />
  </div>
)

export const handle = { breadcrumb: () => <Crumb of="shipping.stock.title" /> }

export default FbaStockPage

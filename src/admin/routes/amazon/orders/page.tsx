import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { DataTable } from "../../../components/data-table"
import { Crumb } from "../../../components/crumb"
import {
  orderFilterNames,
  useOrderFilters,
} from "../../../components/orders/use-order-filters"
import { useOrderColumns } from "../../../components/orders/use-order-columns"
import { EmptyState } from "../../../components/notices"
import { TableSection } from "../../../components/table-section"
import { useAmazonAccounts } from "../../../hooks/accounts"
import { useAmazonOrders } from "../../../hooks/orders"
import { useTableQuery } from "../../../hooks/use-table-query"

const pageSize = 20

/** Every order that Amazon has told us of. */
const OrdersPage = () => {
  const { t } = useTranslation("amazon")
  const query = useTableQuery({ pageSize, filters: orderFilterNames })
  const reading = useAmazonOrders(query)
  const columns = useOrderColumns()
  const filters = useOrderFilters("account_id" in query)
  return (
    <TableSection
      title={t("orders.title")}
      text={t("orders.subtitle")}
      reading={reading}
    >
      <DataTable
        data={reading.data?.amazon_orders}
        columns={columns}
        filters={filters}
        rowCount={reading.data?.count ?? 0}
        pageSize={pageSize}
        getRowId={({ id }) => id}
        rowHref={({ amazon_order_id: id }) => `/amazon/orders/${id}`}
        isLoading={reading.isLoading}
        emptyState={{
          empty: { custom: <NoOrders /> },
          filtered: {
            heading: t("orders.empty.filtered"),
            description: t("orders.empty.filteredText"),
          },
        }}
      />
    </TableSection>
  )
}

/** Nothing is connected yet; or Amazon has not sold anything since. */
function NoOrders() {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const isConnected = data === undefined || data.count > 0
  const words = isConnected ? "connected" : "notConnected"
  return (
    <EmptyState
      title={t(`orders.empty.${words}`)}
      text={t(`orders.empty.${words}Text`)}
      action={
        <Button size="small" variant="secondary" asChild>
          <Link
            to={isConnected ? "/settings/amazon" : "/settings/amazon/connect"}
          >
            {t(`orders.empty.${words}Action`)}
          </Link>
        </Button>
      }
    />
  )
}

export const config = defineRouteConfig({
  label: "orders.menu",
  translationNs: "amazon",
  rank: 20,
})

export const handle = { breadcrumb: () => <Crumb of="orders.menu" /> }

export default OrdersPage

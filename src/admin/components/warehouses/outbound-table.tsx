// The shop's own orders that Amazon packs and sends, and how far each is.

import {
  Button,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { DataTable, sentenceWidth } from "../data-table"
import { useEmptyState } from "../../hooks/use-empty-state"
import { useFormat } from "../../hooks/use-format"
import { useTableQuery } from "../../hooks/use-table-query"
import {
  outboundStatuses,
  useOrderNumbers,
  useOutboundOrders,
  type OutboundOrder,
} from "../../hooks/warehouses"
import { Moment } from "../moment"
import { TableSection } from "../table-section"
import { TwoLines } from "../two-lines"
import { OutboundMenu } from "./outbound-menu"
import { OutboundState } from "./outbound-state"
import { ParcelLinks } from "./parcel-links"

const pageSize = 20
const helper = createDataTableColumnHelper<OutboundOrder>()
const filterHelper = createDataTableFilterHelper<OutboundOrder>()

export const OutboundTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useOutboundOrders(
    useTableQuery({ pageSize, filters: ["status"] })
  )
  const { data, isPending } = reading
  const emptyState = useEmptyState("outbound")
  const orders = data?.amazon_outbound_orders ?? []
  const numbers = useOrderNumbers([
    ...new Set(orders.map(({ medusa_order_id: id }) => id)),
  ])
  const columns = useColumns(numbers.data)
  return (
    <TableSection
      title={t("shipping.outbound.title")}
      text={t("shipping.outbound.text")}
      reading={reading}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/locations">
            {t("shipping.outbound.locations")}
          </Link>
        </Button>
      }
    >
      <DataTable
        data={data?.amazon_outbound_orders}
        columns={columns}
        filters={[
          filterHelper.accessor("status", {
            type: "select",
            label: t("shipping.columns.state"),
            options: outboundStatuses.map((status) => ({
              value: status,
              label: t(`shipping.outbound.status.${status}`),
            })),
          }),
        ]}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        rowHref={({ medusa_order_id: id }) => `/orders/${id}`}
        pageSize={pageSize}
        isLoading={isPending}
        emptyState={emptyState}
      />
    </TableSection>
  )
}

function useColumns(numbers: Map<string, number> | undefined) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return [
    helper.accessor("outbound_id", {
      header: t("shipping.columns.medusaOrder"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={`#${numbers?.get(original.medusa_order_id) ?? "…"}`}
          second={t(`shipping.outbound.speed.${original.speed}`)}
        />
      ),
    }),
    helper.accessor("items", {
      header: t("shipping.columns.goods"),
      cell: ({ getValue }) =>
        getValue()
          .map(({ sku, quantity }) => `${format.number(quantity)} × ${sku}`)
          .join(", "),
    }),
    helper.accessor("asked_at", {
      header: t("shipping.columns.asked"),
      enableSorting: true,
      cell: ({ getValue }) => <Moment at={getValue()} />,
    }),
    helper.accessor("status", {
      header: t("shipping.columns.state"),
      size: sentenceWidth,
      minSize: sentenceWidth,
      cell: ({ row: { original } }) => <OutboundState order={original} />,
    }),
    helper.accessor("packages", {
      header: t("shipping.columns.tracking"),
      cell: ({ getValue }) => <ParcelLinks packages={getValue() ?? []} />,
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => <OutboundMenu order={original} />,
    }),
  ]
}

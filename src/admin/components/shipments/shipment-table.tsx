// The parcels that left, and how far Amazon has been told of each.

import {
  Button,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DataTable, sentenceWidth } from "../data-table"
import {
  shipmentStates,
  useShipments,
  type Shipment,
} from "../../hooks/shipments"
import { useAmazonChange } from "../../hooks/use-amazon-api"
import { useEmptyState } from "../../hooks/use-empty-state"
import { useFormat } from "../../hooks/use-format"
import { useTableQuery } from "../../hooks/use-table-query"
import { Moment } from "../moment"
import { OrderLink } from "../order-link"
import { TableSection } from "../table-section"
import { TwoLines } from "../two-lines"
import { EditShipment } from "./edit-shipment"
import { ShipmentMenu } from "./shipment-menu"
import { ShipmentState } from "./shipment-state"

const pageSize = 20
const helper = createDataTableColumnHelper<Shipment>()
const filterHelper = createDataTableFilterHelper<Shipment>()

export const ShipmentTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useShipments(
    useTableQuery({ pageSize, filters: ["state", "id"] })
  )
  const { data, isPending } = reading
  const emptyState = useEmptyState("parcels")
  const [edited, setEdited] = useState<Shipment | null>(null)
  const columns = useColumns(setEdited)
  const retry = useAmazonChange<void>("/shipments/retry", {
    success: t("shipping.parcels.retriedAll"),
  })
  return (
    <TableSection
      title={t("shipping.parcels.title")}
      text={t("shipping.parcels.text")}
      reading={reading}
      actions={
        data?.amazon_shipments.some(({ state }) => state === "refused") && (
          <Button
            size="small"
            variant="secondary"
            isLoading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t("shipping.parcels.retryAll")}
          </Button>
        )
      }
    >
      <DataTable
        data={data?.amazon_shipments}
        columns={columns}
        filters={[
          filterHelper.accessor("state", {
            type: "select",
            label: t("shipping.columns.state"),
            options: shipmentStates.map((state) => ({
              value: state,
              label: t(`shipping.states.${state}`),
            })),
          }),
        ]}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={pageSize}
        isLoading={isPending}
        emptyState={emptyState}
      />
      {edited && (
        <EditShipment shipment={edited} onClose={() => setEdited(null)} />
      )}
    </TableSection>
  )
}

function useColumns(edit: (shipment: Shipment) => void) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return [
    helper.accessor("amazon_order_id", {
      header: t("shipping.columns.order"),
      cell: ({ row: { original } }) => (
        <OrderLink id={original.order_id} number={original.amazon_order_id} />
      ),
    }),
    helper.accessor("tracking_number", {
      header: t("shipping.columns.tracking"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={original.tracking_number ?? t("shipping.parcels.noTracking")}
          second={
            original.carrier_name ??
            original.carrier_code ??
            t("shipping.parcels.noCarrier")
          }
        />
      ),
    }),
    helper.accessor(
      ({ items }) => items.reduce((sum, { quantity }) => sum + quantity, 0),
      {
        id: "units",
        header: t("shipping.columns.units"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }
    ),
    helper.accessor("shipped_at", {
      header: t("shipping.columns.shipped"),
      enableSorting: true,
      cell: ({ getValue }) => <Moment at={getValue()} />,
    }),
    helper.accessor("state", {
      header: t("shipping.columns.state"),
      size: sentenceWidth,
      minSize: sentenceWidth,
      cell: ({ row: { original } }) => <ShipmentState shipment={original} />,
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => (
        <ShipmentMenu shipment={original} onEdit={() => edit(original)} />
      ),
    }),
  ]
}

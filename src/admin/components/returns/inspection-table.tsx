// Units of cancelled orders that somebody must look at before they are sold again.

import {
  Button,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DataTable } from "../data-table"
import { useInspections, type Inspection } from "../../hooks/returns"
import { useEmptyState } from "../../hooks/use-empty-state"
import { useFormat } from "../../hooks/use-format"
import { useReason } from "../../hooks/use-reason"
import { useTableQuery } from "../../hooks/use-table-query"
import { Moment } from "../moment"
import { OrderLink } from "../order-link"
import { TableSection } from "../table-section"
import { TwoLines } from "../two-lines"
import { DecideInspection } from "./decide-inspection"

const pageSize = 20
const states = ["open", "restocked", "written_off"] as const
const helper = createDataTableColumnHelper<Inspection>()
const filterHelper = createDataTableFilterHelper<Inspection>()

export const InspectionTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useInspections(
    useTableQuery({ pageSize, filters: ["state"] })
  )
  const { data, isPending } = reading
  const emptyState = useEmptyState("inspections")
  const [chosen, setChosen] = useState<Inspection | null>(null)
  const columns = useColumns(setChosen)
  return (
    <TableSection
      title={t("shipping.inspections.title")}
      text={t("shipping.inspections.text")}
      reading={reading}
    >
      <DataTable
        data={data?.amazon_inspections}
        columns={columns}
        filters={[
          filterHelper.accessor("state", {
            type: "select",
            label: t("shipping.inspections.state"),
            options: states.map((state) => ({
              value: state,
              label: t(`shipping.inspections.${state}`),
            })),
          }),
        ]}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={pageSize}
        isLoading={isPending}
        emptyState={emptyState}
      />
      {chosen && (
        <DecideInspection inspection={chosen} onClose={() => setChosen(null)} />
      )}
    </TableSection>
  )
}

const cancellers: Record<string, "byBuyer" | "bySeller" | "byAmazon"> = {
  buyer: "byBuyer",
  seller: "bySeller",
  amazon: "byAmazon",
}

function useColumns(decide: (inspection: Inspection) => void) {
  const { t } = useTranslation("amazon")
  const wordsOf = useReason()
  const format = useFormat()
  const outcomeOf = ({
    state,
    restocked_quantity: restocked,
    written_off_quantity: writtenOff,
  }: Inspection) =>
    restocked > 0 && writtenOff > 0
      ? t("shipping.inspections.mixed", {
          restocked: format.number(restocked),
          writtenOff: format.number(writtenOff),
        })
      : t(`shipping.inspections.${state}`)
  return [
    helper.accessor("sku", {
      header: t("shipping.columns.goods"),
      cell: ({ row: { original } }) =>
        `${format.number(original.quantity)} × ${original.sku ?? t("common.unknown")}`,
    }),
    helper.accessor("amazon_order_id", {
      header: t("shipping.columns.order"),
      cell: ({ row: { original } }) => (
        <OrderLink id={original.order_id} number={original.amazon_order_id} />
      ),
    }),
    helper.accessor("canceled_by", {
      header: t("shipping.columns.canceledBy"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={t(
            `shipping.inspections.${cancellers[original.canceled_by ?? ""] ?? "byUnknown"}`
          )}
          second={original.reason && wordsOf(original.reason)}
        />
      ),
    }),
    helper.accessor("created_at", {
      header: t("shipping.columns.since"),
      cell: ({ getValue }) => <Moment at={getValue()} />,
    }),
    helper.accessor("state", {
      header: t("shipping.inspections.state"),
      cell: ({ row: { original } }) => (
        <StatusBadge color={original.state === "open" ? "orange" : "grey"}>
          {outcomeOf(original)}
        </StatusBadge>
      ),
    }),
    helper.display({
      id: "acts",
      cell: ({ row: { original } }) =>
        original.state === "open" && (
          <div className="p-1">
            <Button
              size="small"
              variant="secondary"
              onClick={() => decide(original)}
            >
              {t("shipping.inspections.decide")}
            </Button>
          </div>
        ),
    }),
  ]
}

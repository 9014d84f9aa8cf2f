// What buyers send back, and what Medusa's orders say of it.

import {
  Button,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DataTable } from "../data-table"
import {
  useReadReturns,
  useReturns,
  type AmazonReturn,
} from "../../hooks/returns"
import { useEmptyState } from "../../hooks/use-empty-state"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { useTableQuery } from "../../hooks/use-table-query"
import { Moment } from "../moment"
import { OrderLink } from "../order-link"
import { TableSection } from "../table-section"
import { TwoLines } from "../two-lines"
import { ReturnMenu } from "./return-menu"

const pageSize = 20
const helper = createDataTableColumnHelper<AmazonReturn>()
const filterHelper = createDataTableFilterHelper<AmazonReturn>()

export const ReturnTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useReturns(
    useTableQuery({ pageSize, filters: ["kind", "has_problem"] })
  )
  const { data, isPending } = reading
  const emptyState = useEmptyState("returns")
  const read = useReadReturns()
  const columns = useColumns()
  return (
    <TableSection
      title={t("shipping.returns.title")}
      text={t("shipping.returns.text")}
      reading={reading}
      actions={
        <Button
          size="small"
          variant="secondary"
          isLoading={read.isPending}
          onClick={() => read.mutate()}
        >
          {t("shipping.returns.read")}
        </Button>
      }
    >
      <DataTable
        data={data?.amazon_returns}
        columns={columns}
        filters={[
          filterHelper.accessor("kind", {
            type: "radio",
            label: t("shipping.returns.kind"),
            options: [
              { value: "merchant", label: t("shipping.returns.kindMerchant") },
              { value: "amazon", label: t("shipping.returns.kindAmazon") },
            ],
          }),
          {
            id: "has_problem",
            type: "radio",
            label: t("shipping.returns.hasProblem"),
            options: [
              { value: "true", label: t("common.yes") },
              { value: "false", label: t("common.no") },
            ],
          },
        ]}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={pageSize}
        isLoading={isPending}
        emptyState={emptyState}
      />
    </TableSection>
  )
}

function useColumns() {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { quote } = useSaid()
  const moment = (at: string | null) =>
    at ? <Moment at={at} /> : t("shipping.returns.notYet")
  return [
    helper.accessor("amazon_order_id", {
      header: t("shipping.columns.order"),
      cell: ({ getValue }) => <OrderLink id={getValue()} />,
    }),
    helper.accessor("sku", {
      header: t("shipping.columns.goods"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={`${format.number(original.quantity)} × ${original.sku ?? t("common.unknown")}`}
          second={
            original.kind === "merchant"
              ? t("shipping.returns.kindMerchant")
              : t("shipping.returns.kindAmazon")
          }
        />
      ),
    }),
    helper.accessor("requested_at", {
      header: t("shipping.columns.requested"),
      cell: ({ getValue }) => moment(getValue()),
    }),
    helper.accessor("received_at", {
      header: t("shipping.columns.received"),
      cell: ({ getValue }) => moment(getValue()),
    }),
    helper.accessor("refunded_amount", {
      header: t("shipping.columns.refunded"),
      align: "right",
      cell: ({ row: { original } }) => (
        <>
          {original.refunded_amount && original.currency_code
            ? format.money(original.refunded_amount, original.currency_code)
            : t("shipping.returns.none")}
        </>
      ),
    }),
    helper.accessor("problem", {
      header: t("shipping.columns.problem"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={
            original.problem ? (
              <StatusBadge color="orange">
                {t("shipping.returns.hasProblem")}
              </StatusBadge>
            ) : (
              t("shipping.returns.none")
            )
          }
          second={original.problem && quote(original.problem)}
        />
      ),
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => <ReturnMenu goods={original} />,
    }),
  ]
}

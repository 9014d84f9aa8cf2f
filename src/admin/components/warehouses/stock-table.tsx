// What lies in Amazon's warehouses, and how much of it is on the shelf in Medusa.

import {
  Button,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { DataTable, sentenceWidth } from "../data-table"
import { useEmptyState } from "../../hooks/use-empty-state"
import { useFormat } from "../../hooks/use-format"
import { useTableQuery } from "../../hooks/use-table-query"
import {
  stockProblems,
  useReadWarehouseStock,
  useWarehouseStock,
  type WarehouseStock,
} from "../../hooks/warehouses"
import { TableSection } from "../table-section"
import { TextLink } from "../text-link"
import { TwoLines } from "../two-lines"

const pageSize = 20
const helper = createDataTableColumnHelper<WarehouseStock>()
const filterHelper = createDataTableFilterHelper<WarehouseStock>()

export const StockTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useWarehouseStock(
    useTableQuery({ pageSize, filters: ["problem"] })
  )
  const { data, isPending } = reading
  const emptyState = useEmptyState("stock")
  const read = useReadWarehouseStock()
  const columns = useColumns()
  return (
    <TableSection
      title={t("shipping.stock.title")}
      text={t("shipping.stock.text")}
      reading={reading}
      actions={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/amazon">{t("shipping.stock.settings")}</Link>
          </Button>
          <Button
            size="small"
            variant="secondary"
            isLoading={read.isPending}
            onClick={() => read.mutate()}
          >
            {t("shipping.stock.read")}
          </Button>
        </>
      }
    >
      <DataTable
        data={data?.amazon_fba_stock}
        columns={columns}
        filters={[
          filterHelper.accessor("problem", {
            type: "select",
            label: t("shipping.columns.problem"),
            options: stockProblems.map((problem) => ({
              value: problem,
              label: t(`shipping.stock.problems.${problem}`),
            })),
          }),
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
  const number = (value: number) => format.number(value)
  return [
    helper.accessor("sku", {
      header: t("shipping.columns.sku"),
      size: 240,
      cell: ({ row: { original } }) => (
        <TwoLines
          first={original.sku}
          second={
            original.product_variant &&
            [
              original.product_variant.product?.title,
              original.product_variant.title,
            ]
              .filter(Boolean)
              .join(" · ")
          }
        />
      ),
    }),
    helper.accessor("fulfillable", {
      header: t("shipping.columns.ready"),
      align: "right",
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor("mirrored", {
      header: t("shipping.columns.shelf"),
      align: "right",
      cell: ({ row: { original } }) => (
        <>
          {original.mirrored === null
            ? t("shipping.stock.notShown")
            : number(original.mirrored)}
        </>
      ),
    }),
    helper.accessor("reserved", {
      header: t("shipping.columns.reservedThere"),
      align: "right",
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor("inbound", {
      header: t("shipping.columns.inbound"),
      align: "right",
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor("unfulfillable", {
      header: t("shipping.columns.unfulfillable"),
      align: "right",
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor("problem", {
      header: t("shipping.columns.problem"),
      size: sentenceWidth,
      minSize: sentenceWidth,
      cell: ({ row: { original } }) =>
        original.problem && (
          <TwoLines
            first={
              <StatusBadge color="orange">
                {t(`shipping.stock.problems.${original.problem}`)}
              </StatusBadge>
            }
            second={
              original.problem === "unmapped" &&
              original.listing_id && (
                <TextLink to={`/amazon/listings/${original.listing_id}`}>
                  {t("shipping.stock.map")}
                </TextLink>
              )
            }
          />
        ),
    }),
  ]
}

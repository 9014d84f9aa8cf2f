// What must leave the house, by when, and what is to be done next.

import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DataTable } from "../data-table"
import { useFormat } from "../../hooks/use-format"
import { useAwaitedOrders, type AwaitedOrder } from "../../hooks/shipments"
import { useTableQuery } from "../../hooks/use-table-query"
import { OrderLink } from "../order-link"
import { TableSection } from "../table-section"
import { TextLink } from "../text-link"
import { TwoLines } from "../two-lines"

const pageSize = 20
const hourMs = 3_600_000
const helper = createDataTableColumnHelper<AwaitedOrder>()

export const DueTable = () => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const reading = useAwaitedOrders(useTableQuery({ pageSize }))
  const { data, isPending } = reading
  const columns = useColumns()
  const counts = data?.counts
  const summary = counts
    ? [
        counts.late > 0 &&
          t("shipping.due.late", {
            count: counts.late,
            formatted: format.number(counts.late),
          }),
        counts.today > 0 &&
          t("shipping.due.today", { formatted: format.number(counts.today) }),
        counts.later > 0 &&
          t("shipping.due.later", { formatted: format.number(counts.later) }),
      ].filter(Boolean)
    : []
  return (
    <TableSection
      title={t("shipping.due.title")}
      text={[t("shipping.due.text"), summary.join(" · ")]
        .filter(Boolean)
        .join(" ")}
      reading={reading}
    >
      <DataTable
        data={data?.amazon_orders}
        columns={columns}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        rowHref={({ medusa_order_id, id }) =>
          medusa_order_id
            ? `/orders/${medusa_order_id}`
            : `/amazon/orders/${id}`
        }
        pageSize={pageSize}
        isLoading={isPending}
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t("shipping.due.emptyTitle"),
            description: t("shipping.due.emptyText"),
          },
        }}
      />
    </TableSection>
  )
}

function useColumns() {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const deadlineOf = ({ ship_by, hours_left, is_late }: AwaitedOrder) => {
    if (ship_by === null || hours_left === null) {
      return t("shipping.due.noDate")
    }
    const span = format.span(Math.abs(hours_left) * hourMs)
    return is_late
      ? t("shipping.due.isLate", { span })
      : t("shipping.due.left", { span })
  }
  const stepOf = ({ waits_for, units }: AwaitedOrder) =>
    waits_for === "packing"
      ? t("shipping.due.packingText", { ...units })
      : waits_for === "hand_over"
        ? t("shipping.due.handOverText")
        : t("shipping.due.confirmationText")
  return [
    helper.accessor("ship_by", {
      header: t("shipping.columns.shipBy"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={
            <StatusBadge
              color={
                original.is_late
                  ? "red"
                  : (original.hours_left ?? 99) < 24
                    ? "orange"
                    : "grey"
              }
            >
              {deadlineOf(original)}
            </StatusBadge>
          }
          second={original.ship_by ? format.moment(original.ship_by) : null}
        />
      ),
    }),
    helper.accessor("amazon_order_id", {
      header: t("shipping.columns.order"),
      cell: ({ row: { original } }) => (
        <OrderLink id={original.id} number={original.amazon_order_id} />
      ),
    }),
    helper.accessor("units.ordered", {
      header: t("shipping.columns.units"),
      align: "right",
      cell: ({ getValue }) => format.number(getValue()),
    }),
    helper.accessor("waits_for", {
      header: t("shipping.columns.next"),
      cell: ({ row: { original } }) =>
        original.is_cancellation_requested &&
        original.cancellation_decision !== "ship" ? (
          <StatusBadge color="orange">
            {t("shipping.due.wantsCancel")}
          </StatusBadge>
        ) : original.shipments.some(({ state }) => state === "refused") ? (
          <TwoLines
            first={
              <StatusBadge color="red">{t("shipping.due.refused")}</StatusBadge>
            }
            second={
              <TextLink to={`/amazon/shipments?q=${original.amazon_order_id}`}>
                {t("shipping.due.refusedText")}
              </TextLink>
            }
          />
        ) : (
          <TwoLines
            first={t(`shipping.due.${original.waits_for}`)}
            second={stepOf(original)}
          />
        ),
    }),
  ]
}

import { ExclamationCircleSolid } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AmazonOrderRow } from "../../hooks/orders"
import { formatCountry, formatNumber } from "../../lib/format"
import { countryOf } from "../../lib/marketplaces"
import { Moment } from "../moment"
import { TextLink } from "../text-link"
import { StateBadge } from "./state-badge"

const { accessor, display } = createDataTableColumnHelper<AmazonOrderRow>()

export function useOrderColumns() {
  const {
    t,
    i18n: { language },
  } = useTranslation("amazon")
  return useMemo(
    () => [
      accessor("amazon_order_id", {
        header: t("orders.fields.amazonOrder"),
        enableSorting: true,
        sortAscLabel: t("orders.sort.ascending"),
        sortDescLabel: t("orders.sort.descending"),
        cell: ({ getValue }) => (
          <CellLink to={`/amazon/orders/${getValue()}`}>{getValue()}</CellLink>
        ),
      }),
      display({
        id: "state",
        header: t("orders.fields.state"),
        cell: ({ row: { original } }) => <StateBadge order={original} />,
      }),
      display({
        id: "problems",
        header: t("orders.fields.attention"),
        cell: ({ row: { original } }) => <Attention row={original} />,
      }),
      display({
        id: "medusa_order",
        header: t("orders.fields.order"),
        cell: ({ row: { original } }) => <MedusaOrder row={original} />,
      }),
      accessor("purchased_at", {
        header: t("orders.fields.purchased"),
        enableSorting: true,
        sortAscLabel: t("orders.sort.oldestFirst"),
        sortDescLabel: t("orders.sort.newestFirst"),
        cell: ({ getValue }) => <Moment at={getValue()} />,
      }),
      display({
        id: "units",
        header: t("orders.fields.units"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {original.state === "canceled"
              ? "–"
              : formatNumber(unitsOf(original), language)}
          </span>
        ),
      }),
      display({
        id: "marketplace",
        header: t("orders.fields.marketplace"),
        cell: ({ row: { original } }) => {
          const country = countryOf(original.marketplace_id)
          return country
            ? formatCountry(country, language)
            : original.marketplace_id
        },
      }),
      display({
        id: "fulfilled_by",
        header: t("orders.fields.fulfilledBy"),
        cell: ({ row: { original } }) =>
          String(t(`orders.fulfilledBy.${original.fulfilled_by}`)),
      }),
    ],
    [t, language]
  )
}

const unitsOf = ({ lines }: AmazonOrderRow): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** For the keyboard: a row alone reacts to the mouse only. */
const CellLink = ({ to, children }: { to: string; children: string }) => (
  <TextLink
    to={to}
    onClick={(event) => event.stopPropagation()}
    className="whitespace-nowrap tabular-nums"
  >
    {children}
  </TextLink>
)

const MedusaOrder = ({ row: { order } }: { row: AmazonOrderRow }) =>
  order ? (
    <CellLink to={`/orders/${order.id}`}>{`#${order.display_id}`}</CellLink>
  ) : (
    <span className="text-ui-fg-subtle">–</span>
  )

/** That something is to be done; what it is, the order's page says. */
function Attention({ row }: { row: AmazonOrderRow }) {
  const { t } = useTranslation("amazon")
  const count =
    new Set(row.problems.map(({ code }) => code)).size +
    (row.last_error ? 1 : 0) +
    (row.mirror_error ? 1 : 0)
  if (count === 0) {
    return <span className="text-ui-fg-subtle">–</span>
  }
  return (
    <span className="flex items-center gap-x-1.5 whitespace-nowrap">
      <ExclamationCircleSolid className="text-ui-tag-orange-icon" />
      {t("orders.problemCount", { count })}
    </span>
  )
}

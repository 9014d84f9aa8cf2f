import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AmazonOrder, Problem } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { NoticeLine } from "../notice-line"
import { inboxPath, listingPath } from "../../lib/paths"
import {
  AskAmazonButton,
  MarketplaceButton,
  RetryButton,
  SellerCentralButton,
} from "./order-buttons"

interface OrderProblemProps {
  problem: Problem
  order: AmazonOrder
}

/** One problem in the reader's language, and the button that solves it. */
export function OrderProblem({ problem, order }: OrderProblemProps) {
  const { t, i18n } = useTranslation("amazon")
  const format = useFormat()
  const { say } = useSaid()
  const { code, order_item_id: itemId } = problem
  const line = order.lines.find((one) => one.order_item_id === itemId)
  const key = `orders.problems.${code}`
  // A newer server may know of more than this page has words for.
  if (!i18n.exists(`${key}.text`, { ns: "amazon" })) {
    return (
      <NoticeLine
        kind="warning"
        title={say(problem)}
        actions={<RetryButton id={order.id} />}
      />
    )
  }
  const units = line ? line.held_quantity || line.quantity : 0
  const total = order.snapshot.grandTotal
  const words = {
    sku: line?.sku ?? itemId ?? "",
    units: t("common.units", { count: units, formatted: format.number(units) }),
    total: total ? format.money(total.amount, total.currency) : "",
  }
  return (
    <NoticeLine
      kind="warning"
      title={t(`${key}.title`, words)}
      actions={<Remedy problem={problem} order={order} />}
    >
      {t(`${key}.text`, words)}
    </NoticeLine>
  )
}

/** What solves it, by its code. */
function Remedy({
  problem: { code, order_item_id: itemId },
  order,
}: OrderProblemProps) {
  const { t } = useTranslation("amazon")
  const line = order.lines.find((one) => one.order_item_id === itemId)
  switch (code) {
    case "unknown_sku":
      return linkTo(inboxPath(line?.sku ?? ""))
    case "variant_gone":
      return linkTo(listingPath(line?.sku ?? ""))
    case "oversold":
      return (
        <>
          {line?.sku && linkTo(listingPath(line.sku))}
          <SellerCentralButton order={order} />
        </>
      )
    case "not_stocked":
    case "marketplace_not_set_up":
    case "total_differs":
      return <MarketplaceButton order={order} />
    case "not_locked":
      return order.medusa_order_id && linkTo(`/orders/${order.medusa_order_id}`)
    case "waiting_for_details":
      return <AskAmazonButton id={order.id} />
    case "no_address":
      return (
        <>
          <AskAmazonButton id={order.id} />
          <SellerCentralButton order={order} />
        </>
      )
    case "cancel_refused":
      return <RetryButton id={order.id} />
    default:
      return <SellerCentralButton order={order} />
  }

  function linkTo(path: string) {
    return (
      <Button size="small" variant="secondary" asChild>
        <Link to={path}>{t(`orders.problems.${code}.action`)}</Link>
      </Button>
    )
  }
}

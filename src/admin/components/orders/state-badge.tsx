import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderState } from "../../../domain/order/state"
import type { AmazonOrderRow } from "../../hooks/orders"

type Color = "green" | "red" | "blue" | "orange" | "grey"

const colors: Record<OrderState, Color> = {
  waiting: "orange",
  held: "orange",
  completing: "blue",
  paid: "blue",
  partially_shipped: "blue",
  shipped: "green",
  canceled: "red",
  not_imported: "grey",
}

/** What Amazon ships itself is not to be packed here, so it has words of its own. */
export const stateWordOf = ({
  state,
  status,
  fulfilled_by: fulfilledBy,
}: Pick<AmazonOrderRow, "state" | "status" | "fulfilled_by">): string => {
  if (state === "paid" && fulfilledBy === "amazon") {
    return "paid_fba"
  }
  return state === "waiting" && status === "pending_availability"
    ? "preorder"
    : state
}

/** Where an order is, in one word. */
export const StateBadge = ({ order }: { order: AmazonOrderRow }) => {
  const { t } = useTranslation("amazon")
  // Paid, and yet nothing may be packed until somebody has decided.
  const isStopped = order.problems.some(
    ({ code }) => code === "buyer_requests_cancellation"
  )
  return (
    <StatusBadge
      color={isStopped ? "orange" : colors[order.state]}
      className="text-nowrap"
    >
      {t(
        `orders.states.${isStopped ? "cancellation_requested" : stateWordOf(order)}`
      )}
    </StatusBadge>
  )
}

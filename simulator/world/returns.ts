// The truth about goods that come back: what of which order, why, and how far it is. Pure.

import type { ReturnChange, ReturnGoods } from "../control-returns"
import { BadInputError, IllegalActError } from "./lifecycle"
import { toMinor } from "./money"
import type { SimulatedLine, SimulatedOrder } from "./order"
import { orderTotal } from "./proceeds"

export type SimulatedReturn = {
  /** Amazon's number for it. */
  returnId: string
  orderId: string
  sellerId: string
  marketplaceId: string
  fulfilledBy: "MERCHANT" | "AMAZON"
  sku: string
  asin: string
  title: string
  quantity: number
  reason: string
  status: string
  requestedAt: string
  receivedAt: string | null
  currency: string
  /** Whole minor units; null while nothing was given back. */
  refund: number | null
  /** FBA only. */
  disposition: string | null
  orderedAt: string
  orderQuantity: number
  orderAmount: number
}

export class UnknownReturnError extends Error {
  override readonly name = "UnknownReturnError"
}

export function makeReturn(
  order: SimulatedOrder,
  goods: ReturnGoods,
  earlier: readonly SimulatedReturn[],
  now: string
): SimulatedReturn {
  const quantity = goods.quantity ?? 1
  const line = returnableLine(order, { ...goods, quantity }, earlier)
  const isFba = order.fulfilledBy === "AMAZON"
  const made: SimulatedReturn = {
    returnId: toReturnId(order, earlier.length),
    orderId: order.orderId,
    sellerId: order.sellerId,
    marketplaceId: order.marketplaceId,
    fulfilledBy: order.fulfilledBy,
    sku: line.sku,
    asin: line.asin,
    title: line.title,
    quantity,
    reason: goods.reason ?? (isFba ? "UNWANTED_ITEM" : "CR-UNWANTED_ITEM"),
    status: isFba ? "Unit returned to inventory" : "Approved",
    requestedAt: toTime(goods.requestedAt ?? now),
    receivedAt: isFba ? now : null,
    currency: order.currency,
    refund: null,
    disposition: isFba ? "SELLABLE" : null,
    orderedAt: order.createdTime,
    orderQuantity: line.quantityPlaced,
    orderAmount: orderTotal(order),
  }
  const { status, refund, receivedAt, disposition } = goods
  return changeReturn(made, { status, refund, receivedAt, disposition })
}

export function changeReturn(
  made: SimulatedReturn,
  { status, refund, receivedAt, disposition }: ReturnChange
): SimulatedReturn {
  if (disposition !== undefined && made.fulfilledBy === "MERCHANT") {
    throw new BadInputError(
      "Failed to note the return: field 'disposition' belongs to FBA. A shop looks at its goods itself."
    )
  }
  return {
    ...made,
    status: status ?? made.status,
    receivedAt: receivedAt === undefined ? made.receivedAt : toTime(receivedAt),
    refund: refund === undefined ? made.refund : toRefund(refund, made),
    disposition: disposition ?? made.disposition,
  }
}

function returnableLine(
  order: SimulatedOrder,
  { sku, quantity }: { sku: string; quantity: number },
  earlier: readonly SimulatedReturn[]
): SimulatedLine {
  const lines = order.lines.filter((line) => line.sku === sku)
  const [line] = lines
  if (!line) {
    throw new BadInputError(
      `Failed to return goods of order ${order.orderId}: field 'sku' is '${sku}', and it has ` +
        `${order.lines.map((one) => one.sku).join(", ")}.`
    )
  }
  const shipped = lines.reduce((sum, one) => sum + one.quantityShipped, 0)
  const back = earlier
    .filter((one) => one.sku === sku)
    .reduce((sum, one) => sum + one.quantity, 0)
  if (quantity > shipped - back) {
    throw new IllegalActError(
      `Failed to return ${quantity} of '${sku}': ${shipped} have been shipped, ${back} of them have come back.`
    )
  }
  return line
}

/** Looks like Amazon's: letters and digits, the same for the same order and turn. */
const toReturnId = (order: SimulatedOrder, turn: number): string =>
  `D${BigInt(order.orderId.replace(/\D/g, "")).toString(36)}${turn + 1}RRMA`

function toTime(text: string): string {
  const time = Date.parse(text)
  if (Number.isNaN(time)) {
    throw new BadInputError(
      `Failed to note the return: '${text}' is no ISO 8601 time.`
    )
  }
  return new Date(time).toISOString()
}

function toRefund(refund: string, { currency }: SimulatedReturn): number {
  try {
    return toMinor(refund, currency)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BadInputError(`Field 'refund': ${why}`)
  }
}

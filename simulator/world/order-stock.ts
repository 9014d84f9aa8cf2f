// What an order takes from the quantities that Amazon shows, and what it gives back. An order
// that is still pending takes its units as well. Pure, but for the shelf, which is counted down.

import { listingKey } from "./listing"
import type { SimulatedLine, SimulatedOrder } from "./order"

/** What Amazon shows of the seller's own stock; a SKU that is not here is not counted. */
export type Shelf = Map<string, Shown>
export type Shown = {
  sellerId: string
  sku: string
  quantity: number
  marketplaceIds: string[]
}

export type OrderChange = {
  /** Null for a new order. */
  before: SimulatedOrder | null
  after: SimulatedOrder
}

/** The reason for which Amazon does not put the units up for sale again. */
const GONE = "NO_INVENTORY"

const isFromShelf = (order: SimulatedOrder): boolean =>
  order.fulfilledBy === "MERCHANT" && order.channel === "AMAZON"

/** The SKUs whose quantities this change could move: none, for most changes. */
export const skusMoved = ({
  before,
  after,
}: OrderChange): { sellerId: string; sku: string }[] =>
  isFromShelf(after)
    ? after.lines
        .filter((line) => keeps(after, line) !== kept(before, line))
        .map(({ sku }) => ({ sellerId: after.sellerId, sku }))
    : []

/** The order after the change, with what each of its lines has really taken. */
export function moveStock(
  shelf: Shelf,
  { before, after }: OrderChange
): SimulatedOrder {
  if (!isFromShelf(after) || shelf.size === 0) {
    return after
  }
  return {
    ...after,
    lines: after.lines.map((line) => {
      const shown = shelf.get(
        listingKey({ sellerId: after.sellerId, sku: line.sku })
      )
      const wanted = keeps(after, line)
      const had = kept(before, line)
      if (!shown || wanted === had) {
        return line
      }
      const taken = line.taken ?? 0
      if (wanted > had) {
        // An order that was accepted anyway takes what is there, and no more.
        const more = Math.min(wanted - had, shown.quantity)
        shown.quantity -= more
        return { ...line, taken: taken + more }
      }
      const back = Math.max(0, taken - wanted)
      if (reasonOf(before, after, line) !== GONE) {
        shown.quantity += back
      }
      return { ...line, taken: taken - back }
    }),
  }
}

/** Could a buyer order this today? Of what Amazon ships itself nobody knows the limits here. */
export function isOnShelf(shelf: Shelf, order: SimulatedOrder): boolean {
  const wanted = new Map<string, number>()
  for (const { sku, quantityOrdered } of isFromShelf(order)
    ? order.lines
    : []) {
    const key = listingKey({ sellerId: order.sellerId, sku })
    wanted.set(key, (wanted.get(key) ?? 0) + quantityOrdered)
  }
  return [...wanted].every(([key, units]) => {
    const shown = shelf.get(key)
    return (
      shown !== undefined &&
      shown.marketplaceIds.includes(order.marketplaceId) &&
      shown.quantity >= units
    )
  })
}

/** Units that nobody else can buy as long as this line stands. */
export const keeps = (order: SimulatedOrder, line: SimulatedLine): number =>
  order.status === "CANCELLED" ? line.quantityShipped : line.quantityOrdered

export function kept(
  before: SimulatedOrder | null,
  line: SimulatedLine
): number {
  const old = before?.lines.find(
    ({ orderItemId }) => orderItemId === line.orderItemId
  )
  return before && old ? keeps(before, old) : 0
}

function reasonOf(
  before: SimulatedOrder | null,
  after: SimulatedOrder,
  line: SimulatedLine
): string | undefined {
  return before?.status !== "CANCELLED" && after.status === "CANCELLED"
    ? after.cancellation?.reason
    : (line.reducedBecause ?? line.cancellation?.reason)
}

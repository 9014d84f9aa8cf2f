// What lies in Amazon's warehouses of one SKU, and how orders move it. The account has one pool: each
// of its marketplaces shows the same units.

import type { SetFbaStock } from "../control-outbound"
import { BadInputError } from "./lifecycle"
import type { Seller } from "./marketplaces"
import { findMarketplace, marketplacesOf, sellerIn } from "./marketplaces"
import type { SimulatedLine, SimulatedOrder } from "./order"
import type { OrderChange } from "./order-stock"
import { keeps, kept } from "./order-stock"
import { inventAsin } from "./place-line"

export const fbaQuantities = [
  "fulfillable",
  "pendingCustomerOrder",
  "processing",
  "transshipment",
  "inboundWorking",
  "inboundShipped",
  "inboundReceiving",
  "unfulfillable",
  "researching",
] as const
export type FbaQuantity = (typeof fbaQuantities)[number]

export type FbaStock = Record<FbaQuantity, number> & {
  sellerId: string
  sku: string
  asin: string
  fnSku: string
  title: string
  /** Ids of those that may sell it. */
  marketplaceIds: string[]
  lastUpdatedTime: string
}

/** By listingKey. Counted down in place; a SKU that is not here is not in the warehouse. */
export type FbaShelf = Map<string, FbaStock>

const inbound: readonly FbaQuantity[] = [
  "inboundWorking",
  "inboundShipped",
  "inboundReceiving",
]

const nothing = Object.fromEntries(
  fbaQuantities.map((name) => [name, 0])
) as Record<FbaQuantity, number>

/** The first marketplace that is named says whose stock it is; without one it is the first seller's. */
export function fbaOwner(marketplaceIds: readonly string[] = ["DE"]): {
  seller: Seller
  ids: string[]
} {
  const found = marketplaceIds.map((asked) => {
    const marketplace = findMarketplace(asked)
    if (!marketplace) {
      throw new BadInputError(
        `Failed to set the FBA stock: field 'marketplaceIds' has '${asked}', which is no marketplace.`
      )
    }
    return marketplace
  })
  const [first] = found
  if (!first) {
    throw new BadInputError(
      "Failed to set the FBA stock: field 'marketplaceIds' is empty."
    )
  }
  return { seller: sellerIn(first), ids: found.map(({ id }) => id) }
}

/** What is not named stays as it was; a SKU that is new has none of it. */
export function setFbaStock(
  before: FbaStock | null,
  sku: string,
  wish: SetFbaStock,
  time: string
): FbaStock {
  const { marketplaceIds, ...named } = wish
  const owner = fbaOwner(marketplaceIds)
  const base: FbaStock = before ?? {
    ...nothing,
    sellerId: owner.seller.sellerId,
    sku,
    asin: inventAsin(sku),
    fnSku: `X00${inventAsin(sku).slice(-7)}`,
    title: `Simulated ${sku}`,
    marketplaceIds: marketplacesOf(owner.seller).map(({ id }) => id),
    lastUpdatedTime: time,
  }
  const after = {
    ...base,
    ...named,
    ...(marketplaceIds && { marketplaceIds: owner.ids }),
  }
  return {
    ...after,
    lastUpdatedTime: before ? changedAt(before, after, time) : time,
  }
}

/** Amazon does not notice that something is on its way. */
export function changedAt(
  before: FbaStock,
  after: FbaStock,
  time: string
): string {
  const isChanged = fbaQuantities.some(
    (name) => !inbound.includes(name) && before[name] !== after[name]
  )
  return isChanged && time > before.lastUpdatedTime
    ? time
    : before.lastUpdatedTime
}

const isFromWarehouse = (order: SimulatedOrder): boolean =>
  order.fulfilledBy === "AMAZON" && order.channel === "AMAZON"

/** The SKUs in the warehouse that this change of an order could move. */
export const fbaSkusMoved = ({
  before,
  after,
}: OrderChange): { sellerId: string; sku: string }[] =>
  isFromWarehouse(after)
    ? after.lines
        .filter(
          (line) =>
            keeps(after, line) !== kept(before, line) ||
            line.quantityShipped !== shippedBefore(before, line)
        )
        .map(({ sku }) => ({ sellerId: after.sellerId, sku }))
    : []

/**
 * A customer's order takes its units out of what can be sold when it is placed, also while it is
 * pending. They stay reserved until they leave the house, or are free again.
 */
export function moveFbaStock(
  shelf: FbaShelf,
  { before, after }: OrderChange,
  keyOf: (line: SimulatedLine) => string
): SimulatedOrder {
  if (!isFromWarehouse(after) || shelf.size === 0) {
    return after
  }
  return {
    ...after,
    lines: after.lines.map((line) => {
      const stock = shelf.get(keyOf(line))
      if (!stock) {
        return line
      }
      const had = line.taken ?? 0
      const more = keeps(after, line) - kept(before, line)
      const taken =
        more > 0
          ? had + Math.min(more, stock.fulfillable)
          : Math.min(had, keeps(after, line))
      const reservedBefore = Math.max(0, had - shippedBefore(before, line))
      const reserved = Math.max(0, taken - line.quantityShipped)
      stock.fulfillable += had - taken
      stock.pendingCustomerOrder = Math.max(
        0,
        stock.pendingCustomerOrder + reserved - reservedBefore
      )
      return { ...line, taken }
    }),
  }
}

function shippedBefore(
  before: SimulatedOrder | null,
  line: SimulatedLine
): number {
  const old = before?.lines.find(
    ({ orderItemId }) => orderItemId === line.orderItemId
  )
  return old?.quantityShipped ?? 0
}

/** Could a customer order this today? Nobody knows the limits of a SKU whose stock was never set. */
export function isInWarehouse(shelf: FbaShelf, wanted: Map<string, number>) {
  return [...wanted].every(([key, units]) => {
    const stock = shelf.get(key)
    return !stock || stock.fulfillable >= units
  })
}

export class UnknownFbaStockError extends Error {
  override readonly name = "UnknownFbaStockError"
}

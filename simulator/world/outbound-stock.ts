// What Multi-Channel orders set aside in the warehouse, ship from it and give back. Pure, but for the
// shelf, which is counted down.

import { listingKey } from "./listing"
import type { FbaShelf } from "./fba-stock"
import type { OutboundLine, SimulatedOutboundOrder } from "./outbound"
import { waiting } from "./outbound"

type Order = SimulatedOutboundOrder

/** Units that could be set aside for each line now, when lines of the same SKU take turns. */
export function available(order: Order, shelf: FbaShelf): Map<string, number> {
  const left = new Map(
    [...shelf].map(([key, stock]) => [
      key,
      stock.marketplaceIds.includes(order.marketplaceId)
        ? stock.fulfillable
        : 0,
    ])
  )
  return new Map(
    order.lines.map((line) => {
      const key = listingKey({ sellerId: order.sellerId, sku: line.sku })
      const there = left.get(key) ?? 0
      const taken = Math.min(there, waiting(line))
      left.set(key, there - taken)
      return [line.itemId, taken]
    })
  )
}

/** Everything that is there and that the order still waits for. */
export function reserve(order: Order, shelf: FbaShelf): Order {
  const there = available(order, shelf)
  return withLines(order, (line) => {
    const units = there.get(line.itemId) ?? 0
    move(order, line, shelf, units)
    return { ...line, reserved: line.reserved + units }
  })
}

/** What was set aside is free again. */
export const unreserve = (order: Order, shelf: FbaShelf): Order =>
  withLines(order, (line) => {
    move(order, line, shelf, -line.reserved)
    return { ...line, reserved: 0 }
  })

/** What was set aside has left the house. */
export const leave = (
  order: Order,
  shelf: FbaShelf,
  units: ReadonlyMap<string, number>
): Order =>
  withLines(order, (line) => {
    const leaving = units.get(line.itemId) ?? 0
    const stock = stockOf(order, line, shelf)
    if (stock) {
      stock.processing = Math.max(0, stock.processing - leaving)
    }
    return {
      ...line,
      reserved: line.reserved - leaving,
      shipped: line.shipped + leaving,
    }
  })

/** What was set aside, or waited for, is not to be found: Amazon looks for it. */
export const lose = (
  order: Order,
  shelf: FbaShelf,
  units: ReadonlyMap<string, number>
): Order =>
  withLines(order, (line) => {
    const gone = units.get(line.itemId) ?? 0
    const fromReserved = Math.max(0, gone - waiting(line))
    const stock = stockOf(order, line, shelf)
    if (stock) {
      stock.processing = Math.max(0, stock.processing - fromReserved)
      stock.researching += fromReserved
    }
    return {
      ...line,
      reserved: line.reserved - fromReserved,
      unfulfillable: line.unfulfillable + gone,
    }
  })

export const withLines = (
  order: Order,
  change: (line: OutboundLine) => OutboundLine
): Order => ({ ...order, lines: order.lines.map(change) })

const stockOf = (order: Order, line: OutboundLine, shelf: FbaShelf) =>
  shelf.get(listingKey({ sellerId: order.sellerId, sku: line.sku }))

function move(
  order: Order,
  line: OutboundLine,
  shelf: FbaShelf,
  units: number
): void {
  const stock = stockOf(order, line, shelf)
  if (stock) {
    stock.fulfillable -= units
    stock.processing = Math.max(0, stock.processing + units)
  }
}

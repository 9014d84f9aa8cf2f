// Medusa makes a fulfilment, takes its units off the shelf, links it to the order and counts it
// there, each on its own; so it does when a parcel leaves, or is called back. A process that dies in
// between leaves something behind: what is to be done about it?

import { leftOf } from "../stock/quantity"

export interface LineQuantity {
  lineItemId: string
  quantity: number
}

/** What an order counts of one of its lines. */
export interface LineCounts {
  lineItemId: string
  ordered: number
  fulfilled: number
  shipped: number
  delivered: number
}

/** A fulfilment that is not canceled. */
export interface LivingFulfillment {
  id: string
  units: LineQuantity[]
  /** The order shows it. */
  isLinked: boolean
  isShipped: boolean
  isDelivered: boolean
  /** Whether the order has counted this very fulfilment as … */
  counted: { fulfilled: boolean; shipped: boolean; delivered: boolean }
  /** The order has counted it, and given its units back. */
  isGivenBack: boolean
}

export type Act =
  /** The order counts it, and does not show it: nobody could ship it. */
  | "link"
  /** The order shows it, and does not count it: Medusa would refuse to ship it. */
  | "count_fulfilled"
  | "count_shipped"
  | "count_delivered"
  /** The order counts its parcel as gone, and Medusa would refuse to mark it. */
  | "mark_shipped"
  /** No unit is left for it: it was given back, or somebody has fulfilled the same once more. */
  | "cancel"

export interface Mend {
  fulfillmentId: string
  act: Act
  units: LineQuantity[]
}

/** At most one thing for each fulfilment; what follows from it is found by the next look. */
export function planMends(
  lines: readonly LineCounts[],
  fulfillments: readonly LivingFulfillment[]
): Mend[] {
  const counts = new Map(lines.map((one) => [one.lineItemId, { ...one }]))
  return [...fulfillments]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((one) => {
      const act = one.units.length > 0 ? choose(one, counts) : null
      return act === null
        ? []
        : [{ fulfillmentId: one.id, act, units: one.units }]
    })
}

type Counts = Map<string, LineCounts>
type Counted = "fulfilled" | "shipped" | "delivered"

function choose(one: LivingFulfillment, counts: Counts): Act | null {
  if (!one.isLinked) {
    return one.counted.fulfilled ? "link" : null
  }
  if (one.isGivenBack && !one.isShipped) {
    return "cancel"
  }
  if (!one.counted.fulfilled && count(one, counts, "fulfilled")) {
    return "count_fulfilled"
  }
  return one.isShipped ? chooseShipped(one, counts) : chooseWaiting(one, counts)
}

/** What has left stays, also where its units were fulfilled once more: then it counts instead. */
function chooseShipped(one: LivingFulfillment, counts: Counts): Act | null {
  if (!one.counted.shipped && count(one, counts, "shipped")) {
    return "count_shipped"
  }
  return one.isDelivered &&
    !one.counted.delivered &&
    count(one, counts, "delivered")
    ? "count_delivered"
    : null
}

function chooseWaiting(one: LivingFulfillment, counts: Counts): Act | null {
  if (one.counted.shipped) {
    return "mark_shipped"
  }
  return one.counted.fulfilled && hasRoom(one, counts, "shipped")
    ? null
    : "cancel"
}

const isBefore = {
  fulfilled: "ordered",
  shipped: "fulfilled",
  delivered: "shipped",
} as const

/** As Medusa counts: no more are fulfilled than ordered, and so on. */
const hasRoom = (
  { units }: LivingFulfillment,
  counts: Counts,
  what: Counted
): boolean =>
  units.every(({ lineItemId, quantity }) => {
    const line = counts.get(lineItemId)
    return (
      line !== undefined && leftOf(line[isBefore[what]], line[what]) >= quantity
    )
  })

/** False where there is no room for it. */
function count(one: LivingFulfillment, counts: Counts, what: Counted): boolean {
  if (!hasRoom(one, counts, what)) {
    return false
  }
  for (const { lineItemId, quantity } of one.units) {
    const line = counts.get(lineItemId)
    if (line) {
      line[what] += quantity
    }
  }
  return true
}

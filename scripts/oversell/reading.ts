// What can be known of Amazon's orders, and when. Amazon lists orders by their last change, two
// minutes late: an order that has just changed is missing from the list until that is over.

import { canceledAt } from "./history"
import type { Buyer, Moment } from "./scenario"

/** Whether the list that is read at that moment names the order as it is then. */
function isListed(order: Buyer, reading: Moment, lagSeconds: number): boolean {
  const canceled = canceledAt(order)
  const lastChange =
    canceled !== null && canceled <= reading ? canceled : order.at
  return lastChange <= reading - lagSeconds
}

/** The first reading that tells of the order; never, if none does. */
export const firstReadAt = (
  order: Buyer,
  readings: readonly Moment[],
  lagSeconds: number
): Moment =>
  readings.find((reading) => isListed(order, reading, lagSeconds)) ?? Infinity

/** The first reading that tells of its cancellation. */
export function cancellationReadAt(
  order: Buyer,
  readings: readonly Moment[],
  lagSeconds: number
): Moment {
  const canceled = canceledAt(order)
  return canceled === null
    ? Infinity
    : (readings.find((reading) => canceled <= reading - lagSeconds) ?? Infinity)
}

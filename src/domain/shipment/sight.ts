// Does Amazon show the package that it was told of? By its number; or, where Amazon has given it
// another one or somebody has typed it into Seller Central, by its tracking number.

import type { ShippedItem } from "./plan-packages"

export interface ShownPackage {
  packageReference: string
  status: string
  trackingNumber: string | null
  items: readonly { orderItemId: string; quantity: number }[]
}

/**
 * - `shown`: as we told it
 * - `different`: it is there, with another tracking number or other contents
 * - `missing`: it is not there
 */
export type Sight = "shown" | "different" | "missing"

export interface ToldPackage {
  package_reference: string
  tracking_number: string | null
  items: readonly ShippedItem[]
}

export function sightOf(
  told: ToldPackage,
  packages: readonly ShownPackage[]
): Sight {
  const known = packages.filter(({ status }) => status !== "canceled")
  const same = known.filter(
    ({ packageReference }) => packageReference === told.package_reference
  )
  if ([...same, ...known].some((shown) => isAsTold(told, shown))) {
    return "shown"
  }
  return same.length > 0 ? "different" : "missing"
}

const isAsTold = (told: ToldPackage, shown: ShownPackage): boolean =>
  plain(told.tracking_number) === plain(shown.trackingNumber) &&
  contentsOf(told.items.map((one) => [one.order_item_id, one.quantity])) ===
    contentsOf(shown.items.map((one) => [one.orderItemId, one.quantity]))

const plain = (number: string | null): string =>
  (number ?? "").replace(/[\s-]/g, "").toUpperCase()

/** Amazon may list units of one order item twice. */
function contentsOf(units: [orderItemId: string, quantity: number][]): string {
  const sums = new Map<string, number>()
  for (const [id, quantity] of units) {
    sums.set(id, (sums.get(id) ?? 0) + quantity)
  }
  return JSON.stringify([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

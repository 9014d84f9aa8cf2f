// What is in which parcel of a shipment? Amazon says it of each item, and not always.

/** Units that go out together, and the parcel if Amazon names it. */
export interface SentUnits {
  itemId: string
  quantity: number
  packageId: string | null
}

/** Units of no known parcel are in the first one: none may get lost. */
export function contentsOf(
  packageId: string,
  units: readonly SentUnits[],
  packageIds: readonly string[]
): { itemId: string; quantity: number }[] {
  const total = new Map<string, number>()
  for (const one of units) {
    const isNamed = one.packageId !== null && packageIds.includes(one.packageId)
    const home = isNamed ? one.packageId : packageIds[0]
    if (home === packageId) {
      total.set(one.itemId, (total.get(one.itemId) ?? 0) + one.quantity)
    }
  }
  return [...total].map(([itemId, quantity]) => ({ itemId, quantity }))
}

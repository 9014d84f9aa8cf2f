// Which units go into which parcel, when a fulfilment has several labels? Medusa does not say, so
// they are dealt out in order, as evenly as whole units allow.

import { checkQuantity, sumOf } from "../stock/quantity"

export interface Units {
  orderItemId: string
  quantity: number
}

/** One list for each parcel, none of them empty: fewer parcels than asked for if units run out. */
export function spreadUnits(
  units: readonly Units[],
  parcels: number
): Units[][] {
  const total = sumOf(
    units.map(({ quantity }) => checkQuantity(quantity, "a parcel"))
  )
  const count = Math.min(parcels, total)
  const rest = units.map((one) => ({ ...one }))
  return Array.from({ length: count }, (_, index) =>
    takeUnits(rest, Math.floor(total / count) + (index < total % count ? 1 : 0))
  )
}

/** Takes them from the front of `rest`, and leaves there what is not taken. */
function takeUnits(rest: Units[], wanted: number): Units[] {
  const taken: Units[] = []
  let missing = wanted
  for (const line of rest) {
    const quantity = Math.min(line.quantity, missing)
    if (quantity > 0) {
      taken.push({ orderItemId: line.orderItemId, quantity })
      line.quantity -= quantity
      missing -= quantity
    }
  }
  return taken
}

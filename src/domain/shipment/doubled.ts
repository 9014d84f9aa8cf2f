// Medusa may fulfil the same units twice: it takes them off the shelf before the order counts them,
// so that whoever presses again after a crash gets a second fulfilment. Amazon is not told of more
// units than it sold: what leaves beyond them waits for a person.

import { sumOf } from "../stock/quantity"
import type { ShippedItem } from "./plan-packages"

export const doubledSentence =
  "Its units are in other parcels of the order already: Medusa has fulfilled them twice, which it does when it dies over a fulfilment and somebody fulfils once more. If this parcel has left, and another one has not, withdraw that one and send this one to Amazon again; if this one has not left, withdraw it. Compare the shelf."

/** Tells of one parcel after the other whether its units are in those before it. */
export function createUnitCount(
  ordered: ReadonlyMap<string, number>,
  known: readonly ShippedItem[]
): (items: readonly ShippedItem[]) => boolean {
  const taken = [...known]
  return (items) => {
    const isDoubled = items.some(
      ({ order_item_id: id, quantity }) =>
        unitsOf(taken, id) + quantity > (ordered.get(id) ?? 0)
    )
    if (!isDoubled) {
      taken.push(...items)
    }
    return isDoubled
  }
}

const unitsOf = (items: readonly ShippedItem[], id: string): number =>
  sumOf(
    items
      .filter((one) => one.order_item_id === id)
      .map(({ quantity }) => quantity)
  )

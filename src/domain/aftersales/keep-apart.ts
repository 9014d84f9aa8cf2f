// Which reservations keep the units of a cancelled line apart until somebody has looked: as many
// of the same things at the same places as the line itself gives up.

import type { Variant } from "../stock/kit"
import { leftOf, sumOf } from "../stock/quantity"
import type { Reservation, WantedReservation } from "../stock/reservations"

export interface Apart {
  /** Whole units of the variant. */
  units: number
  /** All that keep them, those that did so before included. */
  wanted: WantedReservation[]
}

export interface KeepingApart {
  /** To be kept apart, if there are as many. */
  units: number
  variant: Variant
  /** Units that the line goes on holding. */
  stays: number
  own: readonly Reservation[]
  /** What an earlier attempt has put aside already. */
  kept: readonly WantedReservation[]
}

/** Never more than the line gives up, nor less than is kept already: it may be done again. */
export function keepApart({
  units,
  variant,
  stays,
  own,
  kept,
}: KeepingApart): Apart {
  const parts = variant.parts.map(({ inventoryItemId, required }) => ({
    required,
    kept: kept.filter((one) => one.inventoryItemId === inventoryItemId),
    free: givenUp(
      own.filter((one) => one.inventoryItemId === inventoryItemId),
      stays * required
    ),
  }))
  const sum = (of: readonly { quantity: number }[]) =>
    sumOf(of.map(({ quantity }) => quantity))
  const unitsIn = (of: (part: (typeof parts)[number]) => number) =>
    Math.min(...parts.map((part) => Math.floor(of(part) / part.required)))
  const possible = Math.min(
    units,
    unitsIn((part) => sum(part.kept) + sum(part.free))
  )
  const all = Math.max(
    possible,
    unitsIn((part) => sum(part.kept))
  )
  return {
    units: all,
    wanted: parts.flatMap((part) =>
      addTo(part.kept, part.free, all * part.required)
    ),
  }
}

/** What is left of reservations when the first `stays` of them go on as they are. */
function givenUp(
  own: readonly Reservation[],
  stays: number
): WantedReservation[] {
  let left = stays
  return own.map(({ inventoryItemId, locationId, quantity }) => {
    const free = leftOf(quantity, left)
    left = leftOf(left, quantity)
    return { inventoryItemId, locationId, quantity: free }
  })
}

/** As many more of `free` as `kept` lacks of `quantity`; one reservation per place. */
function addTo(
  kept: readonly WantedReservation[],
  free: readonly WantedReservation[],
  quantity: number
): WantedReservation[] {
  const wanted = kept.map((one) => ({ ...one }))
  let missing = leftOf(quantity, sumOf(kept.map((one) => one.quantity)))
  for (const one of free) {
    const taken = Math.min(one.quantity, missing)
    missing -= taken
    const there = wanted.find(({ locationId }) => locationId === one.locationId)
    if (there) {
      there.quantity += taken
    } else if (taken > 0) {
      wanted.push({ ...one, quantity: taken })
    }
  }
  return wanted
}

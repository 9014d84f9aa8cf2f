// From "hold 2 of this variant" to the reservations that Medusa should have, and from the
// ones that it has to the changes. One reservation per line and inventory item, at one place.

import { InvariantError } from "../errors"
import type { Variant } from "./kit"

/** What lies where. May be negative when a location is oversold. */
export interface Level {
  inventoryItemId: string
  locationId: string
  available: number
}

export interface Reservation {
  id: string
  inventoryItemId: string
  locationId: string
  quantity: number
}

export interface WantedReservation {
  inventoryItemId: string
  locationId: string
  quantity: number
}

export type Placing =
  | { ok: true; wanted: WantedReservation[]; isOversold: boolean }
  | { ok: false; inventoryItemId: string }

/**
 * Where to reserve `units` of a variant: at the first of the owner's locations that has
 * enough of every part; else, part by part, at the first that has enough of it; else at the
 * first that stocks it at all, which then goes below zero. A sale at Amazon has happened
 * whether or not the shelf agrees, and the channel's sum over its locations stays right.
 * Not ok when a part has no level at any of the locations: Medusa could not reserve it.
 */
export function placeUnits(
  units: number,
  variant: Variant,
  locationIds: readonly string[],
  levels: readonly Level[]
): Placing {
  const has = (inventoryItemId: string, locationId: string) =>
    levels.find(
      (level) =>
        level.inventoryItemId === inventoryItemId &&
        level.locationId === locationId
    )
  const covers = (locationId: string, part: Variant["parts"][number]) =>
    (has(part.inventoryItemId, locationId)?.available ?? -1) >=
    units * part.required
  const together = locationIds.find((locationId) =>
    variant.parts.every((part) => covers(locationId, part))
  )
  let isOversold = false
  const wanted: WantedReservation[] = []
  for (const part of variant.parts) {
    const enough =
      together ?? locationIds.find((locationId) => covers(locationId, part))
    const locationId =
      enough ?? locationIds.find((id) => has(part.inventoryItemId, id))
    if (!locationId) {
      return { ok: false, inventoryItemId: part.inventoryItemId }
    }
    isOversold ||= !enough
    wanted.push({
      inventoryItemId: part.inventoryItemId,
      locationId,
      quantity: units * part.required,
    })
  }
  return { ok: true, wanted, isOversold }
}

/** A reservation's stock goes back to what the next line may take. */
export function takeFrom(
  levels: Level[],
  reservations: readonly WantedReservation[]
): void {
  for (const { inventoryItemId, locationId, quantity } of reservations) {
    const level = levels.find(
      (l) =>
        l.inventoryItemId === inventoryItemId && l.locationId === locationId
    )
    if (!level) {
      throw new InvariantError(
        `Inventory item ${inventoryItemId} has no level at ${locationId}.`
      )
    }
    level.available -= quantity
  }
}

export interface ReservationChanges {
  create: WantedReservation[]
  update: { id: string; quantity: number }[]
  remove: string[]
}

/**
 * What to do to the reservations of one line so that it holds `units`. Reservations that
 * exist keep their place: a shelf that somebody has picked for it stays picked.
 * `place` is asked only for parts that have none yet.
 */
export function changeReservations(
  units: number,
  variant: Variant | null,
  existing: readonly Reservation[],
  place: () => WantedReservation[]
): ReservationChanges {
  const changes: ReservationChanges = { create: [], update: [], remove: [] }
  const parts = units > 0 && variant ? variant.parts : []
  const missing = new Set<string>()
  const kept = new Set<string>()
  for (const part of parts) {
    let left = units * part.required
    const own = existing.filter(
      (r) => r.inventoryItemId === part.inventoryItemId
    )
    if (own.length === 0) {
      missing.add(part.inventoryItemId)
    }
    own.forEach((reservation, index) => {
      // The last one takes whatever the others do not: the sum is what counts.
      const quantity =
        index === own.length - 1 ? left : Math.min(reservation.quantity, left)
      left -= quantity
      if (quantity > 0) {
        kept.add(reservation.id)
        if (quantity !== reservation.quantity) {
          changes.update.push({ id: reservation.id, quantity })
        }
      }
    })
  }
  changes.remove = existing.filter((r) => !kept.has(r.id)).map((r) => r.id)
  if (missing.size > 0) {
    changes.create = place().filter((w) => missing.has(w.inventoryItemId))
  }
  return changes
}

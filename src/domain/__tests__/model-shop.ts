// Medusa, as far as the property tests need it: orders and reservations whose ids are unique
// for good, levels, the lock on placeholders, and who has been told that an order was placed.

import type { Variant } from "../stock/kit"
import type { Level, Reservation } from "../stock/reservations"
import { aKit, aVariant } from "./makers"

export interface ShopLine {
  variantId: string | null
  quantity: number
  fulfilled: number
}

export interface ShopOrder {
  id: string
  status: "pending" | "canceled"
  isComplete: boolean
  isLocked: boolean
  /** More than 1 once it has been fulfilled: its lines are then history. */
  version: number
  lines: Map<string, ShopLine>
}

export interface LineReservation extends Reservation {
  lineItemId: string
}

export const variants: ReadonlyMap<string, Variant> = new Map([
  ["variant_tea", aVariant()],
  ["variant_gift", aKit()],
  [
    "variant_cup",
    aVariant({
      variantId: "variant_cup",
      parts: [{ inventoryItemId: "cup", required: 1 }],
    }),
  ],
  [
    "variant_nowhere",
    aVariant({
      variantId: "variant_nowhere",
      parts: [{ inventoryItemId: "spoon", required: 1 }],
    }),
  ],
])

/** The primary key, which lets two workers collide instead of doubling their work. */
export class TakenError extends Error {}

export class Shop {
  readonly orders = new Map<string, ShopOrder>()
  readonly reservations = new Map<string, LineReservation>()
  readonly placed: string[] = []
  private readonly usedIds = new Set<string>()
  private readonly stocked = new Map([
    ["tea berlin", 8],
    ["cup berlin", 1],
    ["tea bonn", 4],
    ["cup bonn", 6],
  ])

  createOrder(order: ShopOrder): void {
    this.useId(order.id)
    this.orders.set(order.id, order)
  }

  createReservation(reservation: LineReservation): void {
    this.useId(reservation.id)
    this.reservations.set(reservation.id, reservation)
  }

  reservationsOf(lineItemId: string): LineReservation[] {
    return [...this.reservations.values()].filter(
      (reservation) => reservation.lineItemId === lineItemId
    )
  }

  levels(): Level[] {
    return [...this.stocked].map(([key, stocked]) => {
      const [inventoryItemId = "", locationId = ""] = key.split(" ")
      const reserved = [...this.reservations.values()]
        .filter(
          (one) =>
            one.inventoryItemId === inventoryItemId &&
            one.locationId === locationId
        )
        .reduce((sum, { quantity }) => sum + quantity, 0)
      return { inventoryItemId, locationId, available: stocked - reserved }
    })
  }

  /** Units of each inventory item that nobody has a claim to. */
  available(): Map<string, number> {
    return sumByItem(this.levels())
  }

  /** Units of each inventory item that lie on the shelves. */
  onHand(): Map<string, number> {
    return sumByItem(
      [...this.stocked].map(([key, available]) => ({
        inventoryItemId: key.split(" ")[0] ?? "",
        available,
      }))
    )
  }

  /** As core does it: refused while an order change is open; takes the units off both sums. */
  fulfilOne(orderId: string, lineItemId: string): boolean {
    const order = this.orders.get(orderId)
    const line = order?.lines.get(lineItemId)
    const isAllowed =
      order?.isComplete && !order.isLocked && order.status === "pending"
    if (!order || !line || !isAllowed || line.fulfilled >= line.quantity) {
      return false
    }
    line.fulfilled += 1
    order.version += 1
    for (const reservation of this.reservationsOf(lineItemId)) {
      const part = variants
        .get(line.variantId ?? "")
        ?.parts.find((p) => p.inventoryItemId === reservation.inventoryItemId)
      const taken = Math.min(part?.required ?? 0, reservation.quantity)
      reservation.quantity -= taken
      this.takeOffShelf(reservation, taken)
      if (reservation.quantity === 0) {
        this.reservations.delete(reservation.id)
      }
    }
    return true
  }

  private takeOffShelf(
    { inventoryItemId, locationId }: Reservation,
    quantity: number
  ): void {
    const key = `${inventoryItemId} ${locationId}`
    this.stocked.set(key, (this.stocked.get(key) ?? 0) - quantity)
  }

  private useId(id: string): void {
    if (this.usedIds.has(id)) {
      throw new TakenError(`${id} exists.`)
    }
    this.usedIds.add(id)
  }
}

const sumByItem = (
  rows: { inventoryItemId: string; available: number }[]
): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { inventoryItemId, available } of rows) {
    sums.set(inventoryItemId, (sums.get(inventoryItemId) ?? 0) + available)
  }
  return sums
}

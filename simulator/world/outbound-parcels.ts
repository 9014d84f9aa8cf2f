// How Multi-Channel orders are packed, and what happens to a parcel on its way.

import type { PackParcel } from "../control-outbound"
import { BadInputError, IllegalActError } from "./lifecycle"
import type {
  OutboundParcel,
  OutboundShipment,
  ParcelStatus,
  SimulatedOutboundOrder,
} from "./outbound"
import { parcelsOf } from "./outbound"
import type { Passing } from "./outbound-status"
import { settle } from "./outbound-status"
import { leave } from "./outbound-stock"

type Order = SimulatedOutboundOrder
type Items = OutboundParcel["items"]

const DEFAULT_CARRIER = "SIMPOST"
/** Of the way, until the parcel is in the van. */
const VAN = 5 / 6

const iso = (ms: number): string => new Date(ms).toISOString()

/** "D…", as Amazon's look; a serial has a hundred of them. */
const shipmentId = (order: Order, nth: number): string =>
  `D${(order.serial * 100 + nth).toString(36).toUpperCase()}`

/** What has left, and behind it one shipment of everything that is set aside. */
export function plannedShipment(order: Order, at: string): OutboundShipment[] {
  const gone = order.shipments.filter(({ status }) => status !== "PENDING")
  const pending = order.shipments.find(({ status }) => status === "PENDING")
  const items = reservedItems(order)
  if (items.length === 0) {
    return pending
      ? [...gone, { ...pending, status: "CANCELLED_BY_FULFILLER" }]
      : gone
  }
  return [
    ...gone,
    {
      shipmentId:
        pending?.shipmentId ?? shipmentId(order, order.shipments.length + 1),
      status: "PENDING",
      items,
      shippedAt: null,
      arrivesAt: pending?.arrivesAt ?? iso(Date.parse(at) + 2 * 86_400_000),
      parcels: [],
    },
  ]
}

/** The old shipment stays visible, and its units wait in a new one. */
export function replan(order: Order, at: string): Order {
  const pending = order.shipments.find(({ status }) => status === "PENDING")
  if (!pending) {
    throw new IllegalActError(
      `Failed to plan the outbound order ${order.outboundId} anew: nothing of it is being packed.`
    )
  }
  const given = {
    ...order,
    shipments: order.shipments.map((one) =>
      one === pending
        ? { ...one, status: "CANCELLED_BY_FULFILLER" as const }
        : one
    ),
  }
  return {
    ...given,
    since: at,
    changedAt: at,
    shipments: plannedShipment(given, at),
  }
}

const reservedItems = (order: Order): Items =>
  order.lines
    .filter(({ reserved }) => reserved > 0)
    .map(({ itemId, sku, reserved }) => ({ itemId, sku, quantity: reserved }))

/** What no parcel takes stays behind, in a shipment of its own. */
export function shipParcels(
  order: Order,
  at: string,
  { shelf, settings }: Passing,
  wishes: readonly PackParcel[]
): Order {
  const arrivesAt = iso(Date.parse(at) + settings.deliverMs)
  const parcels = pack(order, wishes, at, arrivesAt)
  const units = new Map<string, number>()
  const items = parcels.flatMap((parcel) => parcel.items)
  for (const { itemId, quantity } of items) {
    units.set(itemId, (units.get(itemId) ?? 0) + quantity)
  }
  const pending = order.shipments.find(({ status }) => status === "PENDING")
  const shipment: OutboundShipment = {
    shipmentId:
      pending?.shipmentId ?? shipmentId(order, order.shipments.length + 1),
    status: "SHIPPED",
    items,
    shippedAt: at,
    arrivesAt,
    parcels,
  }
  const gone = order.shipments.filter(({ status }) => status !== "PENDING")
  const left = leave(
    { ...order, shipments: [...gone, shipment], since: at, changedAt: at },
    shelf,
    units
  )
  return settle({ ...left, shipments: plannedShipment(left, at) }, at)
}

function pack(
  order: Order,
  wishes: readonly PackParcel[],
  at: string,
  arrivesAt: string
): OutboundParcel[] {
  const left = new Map(
    order.lines.map(({ itemId, reserved }) => [itemId, reserved])
  )
  const take = (itemId: string, quantity: number) => {
    const there = left.get(itemId)
    const line = order.lines.find((one) => one.itemId === itemId)
    if (there === undefined || !line) {
      throw new BadInputError(
        `Failed to ship: the outbound order ${order.outboundId} has no item '${itemId}'.`
      )
    }
    if (quantity > there) {
      throw new IllegalActError(
        `Failed to ship ${quantity} of item ${itemId}: ${there} of it lie ready.`
      )
    }
    left.set(itemId, there - quantity)
    return { itemId, sku: line.sku, quantity }
  }
  const known = parcelsOf(order).length
  const parcels = wishes.map((wish, index) => {
    const items =
      wish.items ??
      [...left].map(([itemId, quantity]) => ({ itemId, quantity }))
    return toParcel(order, wish, known + index + 1, {
      at,
      arrivesAt,
      items: items
        .map(({ itemId, quantity }) => take(itemId, quantity))
        .filter(({ quantity }) => quantity > 0),
    })
  })
  if (parcels.some(({ items }) => items.length === 0)) {
    throw new IllegalActError(
      `Failed to ship the outbound order ${order.outboundId}: nothing lies ready for a parcel.`
    )
  }
  return parcels
}

const toParcel = (
  order: Order,
  wish: PackParcel,
  nth: number,
  { at, arrivesAt, items }: { at: string; arrivesAt: string; items: Items }
): OutboundParcel => ({
  packageNumber: order.serial * 100 + nth,
  carrierCode: wish.carrierCode ?? DEFAULT_CARRIER,
  trackingNumber:
    wish.trackingNumber ??
    `SIM${String(order.serial * 100 + nth).padStart(12, "0")}`,
  items,
  status: "IN_TRANSIT",
  shippedAt: at,
  arrivesAt,
  deliveredAt: null,
  events: [{ at, status: "IN_TRANSIT" }],
})

const isMoving = ({ status }: OutboundParcel): boolean =>
  status === "IN_TRANSIT" || status === "OUT_FOR_DELIVERY"

function parcelMoment(parcel: OutboundParcel, deliverMs: number): number {
  const way =
    parcel.status === "IN_TRANSIT" ? Math.floor(deliverMs * VAN) : deliverMs
  return Date.parse(parcel.shippedAt) + way
}

/** When the next parcel comes a step further; null when none is on its way. */
export function nextParcelMove(order: Order, deliverMs: number): number | null {
  const moments = parcelsOf(order)
    .filter(isMoving)
    .map((parcel) => parcelMoment(parcel, deliverMs))
  return moments.length > 0 ? Math.min(...moments) : null
}

export const moveParcels = (
  order: Order,
  at: string,
  deliverMs: number
): Order =>
  withParcels(order, at, (parcel) => {
    if (!isMoving(parcel) || parcelMoment(parcel, deliverMs) > Date.parse(at)) {
      return parcel
    }
    return movedTo(
      parcel,
      parcel.status === "IN_TRANSIT" ? "OUT_FOR_DELIVERY" : "DELIVERED",
      at
    )
  })

/** One of them, or all that are on their way. */
export function moveSome(
  order: Order,
  at: string,
  status: ParcelStatus,
  packageNumber?: number
): Order {
  const chosen = parcelsOf(order).filter((parcel) =>
    packageNumber === undefined
      ? parcel.status !== "DELIVERED"
      : parcel.packageNumber === packageNumber
  )
  if (chosen.length === 0) {
    throw new IllegalActError(
      `Failed to move a parcel of the outbound order ${order.outboundId} to ${status}: ` +
        "it has none that is on its way, or none of that number."
    )
  }
  return withParcels(order, at, (parcel) =>
    chosen.includes(parcel) ? movedTo(parcel, status, at) : parcel
  )
}

const movedTo = (
  parcel: OutboundParcel,
  status: ParcelStatus,
  at: string
): OutboundParcel => ({
  ...parcel,
  status,
  deliveredAt: status === "DELIVERED" ? at : parcel.deliveredAt,
  events: [...parcel.events, { at, status }],
})

const withParcels = (
  order: Order,
  at: string,
  change: (parcel: OutboundParcel) => OutboundParcel
): Order => ({
  ...order,
  changedAt: at,
  shipments: order.shipments.map((shipment) => ({
    ...shipment,
    parcels: shipment.parcels.map(change),
  })),
})

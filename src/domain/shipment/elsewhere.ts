// Parcels that left without Medusa: sent by Amazon from its own warehouse, with Buy Shipping or
// Easy Ship, or confirmed by hand in Seller Central. Which fulfilments does Medusa lack, and
// which of its own are on their way already? Level-triggered, as all plans here: it compares
// what Amazon says with what Medusa has, so that running it again adds nothing.

import { leftOf, sumOf } from "../stock/quantity"

/** Units of one line of the order. */
export interface LineUnits {
  orderItemId: string
  quantity: number
}

export interface ShippableLine {
  orderItemId: string
  /** Units that Medusa's order shows. */
  ordered: number
  /** Units that Amazon calls shipped. */
  shipped: number
  /** Units that Medusa has fulfilled. */
  fulfilled: number
}

/** A package as Amazon knows it, whoever told Amazon of it. */
export interface ParcelAtAmazon {
  reference: string
  /** Amazon still knows it, but it never left. */
  isCanceled: boolean
  isDelivered: boolean
  units: LineUnits[]
}

/** A fulfilment of Medusa's that is not cancelled. */
export interface KnownFulfillment {
  id: string
  isShipped: boolean
  isDelivered: boolean
  /** The package at Amazon that it stands for, where that is known. */
  packageReference: string | null
  units: LineUnits[]
}

export interface ShippedOrder {
  /** Amazon calls the whole order shipped. */
  isShippedWhole: boolean
  lines: ShippableLine[]
  fulfillments: KnownFulfillment[]
  /** Null where Amazon shows none (its own shipments) or has not been asked. */
  parcels: ParcelAtAmazon[] | null
  /** Package references that the shop itself has told Amazon. */
  ownReferences: readonly string[]
}

export interface MissingFulfillment {
  packageReference: string | null
  isDelivered: boolean
  units: LineUnits[]
}

export interface ElsewherePlan {
  create: MissingFulfillment[]
  ship: { fulfillmentId: string; packageReference: string | null }[]
  /** Fulfilments (ids) that have arrived. */
  deliver: string[]
}

/** What Medusa must be told. The sum of what it creates is what is shipped and not fulfilled. */
export function planElsewhere(order: ShippedOrder): ElsewherePlan {
  const parcels = foreignParcels(order)
  const left = new Map(
    order.lines.map((line) => [line.orderItemId, unbooked(line)])
  )
  const unshipped = order.isShippedWhole
    ? order.fulfillments.filter(({ isShipped }) => !isShipped)
    : []
  const known = order.fulfillments.filter(
    (one) => one.isShipped && one.packageReference === null
  )
  // Parcels that an earlier look has booked without knowing which they were.
  known.forEach((one) => takeSame(parcels, one))
  const ship = unshipped.map((one) => ({
    fulfillmentId: one.id,
    packageReference: parcelOf(parcels, one)?.reference ?? null,
  }))
  const create = [
    ...parcels.map((parcel) => fill(left, parcel.units, parcel)),
    fill(left, unitsOf(left), null),
  ].filter(({ units }) => units.length > 0)
  return { create, ship, deliver: arrived(order, ship) }
}

/** Nothing to book, so that Amazon need not be asked for packages. */
export const isNothing = ({ create, ship, deliver }: ElsewherePlan): boolean =>
  create.length + ship.length + deliver.length === 0

/** Units that have left by Amazon's word, and not by Medusa's. */
const unbooked = ({ ordered, shipped, fulfilled }: ShippableLine): number =>
  leftOf(Math.min(shipped, ordered), fulfilled)

/** Without those that the shop has told of and those that Medusa has booked already. */
function foreignParcels(order: ShippedOrder): ParcelAtAmazon[] {
  const known = new Set([
    ...order.ownReferences,
    ...order.fulfillments.map(({ packageReference: own }) => own),
  ])
  return (order.parcels ?? [])
    .filter(({ reference, isCanceled }) => !isCanceled && !known.has(reference))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** Takes the package with exactly these units out of those that are not spoken for. */
function takeSame(
  parcels: ParcelAtAmazon[],
  { units }: KnownFulfillment
): ParcelAtAmazon | undefined {
  const at = parcels.findIndex(
    (parcel) => covers(parcel.units, units) && covers(units, parcel.units)
  )
  return at < 0 ? undefined : parcels.splice(at, 1)[0]
}

/**
 * The package of a fulfilment that was packed in Medusa: the one with the same units; else one
 * that holds them among others, and whose rest is booked beside it.
 */
const parcelOf = (parcels: ParcelAtAmazon[], packed: KnownFulfillment) =>
  takeSame(parcels, packed) ??
  parcels.find((parcel) => covers(parcel.units, packed.units))

const covers = (whole: LineUnits[], part: LineUnits[]): boolean =>
  part.every(
    ({ orderItemId, quantity }) => countOf(whole, orderItemId) >= quantity
  )

const countOf = (units: LineUnits[], orderItemId: string): number =>
  sumOf(
    units
      .filter((one) => one.orderItemId === orderItemId)
      .map(({ quantity }) => quantity)
  )

/** As many of the units as are still to be booked; they are booked then. */
function fill(
  left: Map<string, number>,
  units: LineUnits[],
  parcel: ParcelAtAmazon | null
): MissingFulfillment {
  const taken = units.flatMap(({ orderItemId, quantity }) => {
    const open = left.get(orderItemId) ?? 0
    const booked = Math.min(quantity, open)
    left.set(orderItemId, open - booked)
    return booked > 0 ? [{ orderItemId, quantity: booked }] : []
  })
  return {
    packageReference: parcel?.reference ?? null,
    isDelivered: parcel?.isDelivered ?? false,
    units: taken,
  }
}

const unitsOf = (left: ReadonlyMap<string, number>): LineUnits[] =>
  [...left].map(([orderItemId, quantity]) => ({ orderItemId, quantity }))

/** What Amazon calls delivered, of fulfilments that stand for one of its packages. */
function arrived(
  { fulfillments, parcels }: ShippedOrder,
  ship: ElsewherePlan["ship"]
): string[] {
  const delivered = new Set(
    (parcels ?? [])
      .filter(({ isDelivered }) => isDelivered)
      .map(({ reference }) => reference)
  )
  const referenceOf = ({ id, packageReference }: KnownFulfillment) =>
    packageReference ??
    ship.find(({ fulfillmentId }) => fulfillmentId === id)?.packageReference
  return fulfillments
    .filter((one) => !one.isDelivered && delivered.has(referenceOf(one) ?? ""))
    .map(({ id }) => id)
}

// From what Amazon calls shipped, and what Medusa has of it, to what is to be booked: asks the
// domain which fulfilments are missing, and adds ids, shelves and tracking numbers.

import type { OrderDTO } from "@medusajs/framework/types"
import {
  planElsewhere,
  type ElsewherePlan,
  type LineUnits,
  type ShippedOrder,
} from "../../domain/shipment/elsewhere"
import { leftOf, sumOf } from "../../domain/stock/quantity"
import { mirroredFulfillmentId } from "../../modules/amazon/ids"
import type { MirrorClaim, MirrorLine } from "../../modules/amazon/store/mirror"
import type { KnownPackage } from "../../sp-api"
import { unitsOf } from "../reconcile/order-module"
import type {
  BookedFulfillment,
  BookedShipment,
  Booking,
  LineQuantity,
  Taking,
} from "./booking"
import type { FoundFulfillment, Shipped } from "./load-shipped"

export interface MirrorWork {
  claim: MirrorClaim
  order: OrderDTO
  fulfillments: FoundFulfillment[]
}

type Item = NonNullable<OrderDTO["items"]>[number]

/** Null: Amazon has not been asked, or shows none of this order. */
export type Packages = KnownPackage[] | null

export const planWork = (work: MirrorWork, packages: Packages): ElsewherePlan =>
  planElsewhere(toShippedOrder(work, packages))

function toShippedOrder(
  { claim, order, fulfillments }: MirrorWork,
  packages: Packages
): ShippedOrder {
  const isShippedWhole = claim.snapshot.status === "shipped"
  const units = (lines: LineQuantity[]): LineUnits[] =>
    lines.flatMap(({ line_item_id, quantity }) => {
      const line = claim.lines.find((one) => one.line_item_id === line_item_id)
      return line ? [{ orderItemId: line.order_item_id, quantity }] : []
    })
  return {
    isShippedWhole,
    lines: claim.snapshot.lines.flatMap((line) => {
      const item = itemOf(order, lineOf(claim, line.orderItemId))
      return item
        ? [
            {
              orderItemId: line.orderItemId,
              ordered: Math.min(line.quantity, unitsOf(item.quantity)),
              shipped: isShippedWhole ? line.quantity : line.shippedQuantity,
              fulfilled: fulfilledOf(item),
            },
          ]
        : []
    }),
    fulfillments: fulfillments.map((one) => ({
      id: one.id,
      isShipped: one.shipped_at !== null,
      isDelivered: one.delivered_at !== null,
      packageReference: one.package_reference,
      units: units(one.lines),
    })),
    parcels:
      packages?.map((one) => ({
        reference: one.packageReference,
        isCanceled: one.status === "canceled",
        isDelivered: one.status === "delivered",
        units: one.items,
      })) ?? null,
    ownReferences: claim.own_references,
  }
}

/** Where the parcels of an order leave from that no shelf is known of. */
export interface Place {
  locationId: string
  shippingOptionId: string | null
}

export interface BookingFacts extends Pick<
  Shipped,
  "variants" | "reservations"
> {
  packages: Packages
  place: Place
}

export function toBooking(
  work: MirrorWork,
  plan: ElsewherePlan,
  facts: BookingFacts
): Booking {
  const { claim, order, fulfillments } = work
  const shelves = createShelves(claim, facts)
  const take: Taking[] = []
  const create = plan.create.map(({ units }, index): BookedFulfillment => {
    const lines = toLines(claim, units)
    const taken = lines.flatMap((line) => shelves.take(line))
    take.push(...taken)
    return {
      id: mirroredFulfillmentId(
        claim.amazon_order_id,
        claim.applied_revision,
        index
      ),
      location_id: taken[0]?.location_id ?? facts.place.locationId,
      shipping_option_id: facts.place.shippingOptionId,
      items: lines.flatMap((line) => toItems(order, line, shelves.partsOf)),
      lines,
    }
  })
  const packed = plan.ship.flatMap(({ fulfillmentId, packageReference }) => {
    const found = fulfillments.find(({ id }) => id === fulfillmentId)
    return found
      ? [toShipment(claim, facts, found.id, packageReference, found.unshipped)]
      : []
  })
  return {
    id: `ordch_amz_${claim.amazon_order_id}_${claim.applied_revision}`,
    order_id: order.id,
    fulfilled: (order.items ?? []).map((item) => ({
      line_item_id: item.id,
      quantity: fulfilledOf(item),
    })),
    create,
    ship: [
      ...create.map(({ id, lines }, index) =>
        toShipment(
          claim,
          facts,
          id,
          plan.create[index]?.packageReference ?? null,
          lines
        )
      ),
      ...packed,
    ],
    deliver: [
      ...create.filter((_, index) => plan.create[index]?.isDelivered),
      ...fulfillments.filter(({ id }) => plan.deliver.includes(id)),
    ].map(({ id, lines }) => ({ fulfillment_id: id, lines })),
    take: sumTakings(take),
  }
}

export const fulfilledOf = (item: Item): number =>
  unitsOf(item.detail?.fulfilled_quantity)

const lineOf = ({ lines }: MirrorClaim, orderItemId: string) =>
  lines.find((line) => line.order_item_id === orderItemId)

const itemOf = (
  { items = [] }: OrderDTO,
  line: MirrorLine | undefined
): Item | undefined => items?.find(({ id }) => id === line?.line_item_id)

const toLines = (claim: MirrorClaim, units: LineUnits[]): LineQuantity[] =>
  units.flatMap(({ orderItemId, quantity }) => {
    const line = lineOf(claim, orderItemId)
    return line ? [{ line_item_id: line.line_item_id, quantity }] : []
  })

function toShipment(
  { snapshot }: MirrorClaim,
  { packages }: BookingFacts,
  fulfillmentId: string,
  reference: string | null,
  lines: LineQuantity[]
): BookedShipment {
  const known = packages?.find((one) => one.packageReference === reference)
  return {
    fulfillment_id: fulfillmentId,
    package_reference: reference,
    carrier: known?.carrier ?? null,
    tracking_number: known?.trackingNumber ?? null,
    shipped_at: known?.shippedAt ?? snapshot.updatedAt,
    lines,
  }
}

type PartsOf = (
  lineItemId: string
) => { inventoryItemId: string; required: number }[]

/**
 * The shelves from which the order's units leave: where they are reserved, and no more than is
 * reserved there. A line that never held anything takes nothing.
 */
function createShelves(
  { lines }: MirrorClaim,
  { variants, reservations }: BookingFacts
) {
  const partsOf: PartsOf = (lineItemId) => {
    const line = lines.find(({ line_item_id: id }) => id === lineItemId)
    return (reservations.get(lineItemId) ?? []).length === 0
      ? []
      : (variants.get(line?.variant_id ?? "")?.parts ?? [])
  }
  const taken = new Map<string, number>()
  return {
    partsOf,
    take: ({ line_item_id: id, quantity }: LineQuantity): Taking[] =>
      partsOf(id).flatMap(({ inventoryItemId, required }) => {
        let left = quantity * required
        return (reservations.get(id) ?? [])
          .filter((one) => one.inventoryItemId === inventoryItemId)
          .flatMap((one) => {
            const before = taken.get(one.id) ?? 0
            const units = Math.min(left, leftOf(one.quantity, before))
            left -= units
            taken.set(one.id, before + units)
            return units > 0
              ? [
                  {
                    inventory_item_id: inventoryItemId,
                    location_id: one.locationId,
                    quantity: units,
                  },
                ]
              : []
          })
      }),
  }
}

/** One taking for each level, however many parcels take from it. */
const sumTakings = (takings: Taking[]): Taking[] =>
  [...new Set(takings.map(levelOf))].flatMap((level) => {
    const same = takings.filter((one) => levelOf(one) === level)
    const [first] = same
    return first
      ? [{ ...first, quantity: sumOf(same.map(({ quantity }) => quantity)) }]
      : []
  })

const levelOf = (taking: Taking): string =>
  `${taking.inventory_item_id}/${taking.location_id}`

/** As core makes them: one for each part of what is counted, else one for the line. */
function toItems(
  order: OrderDTO,
  { line_item_id, quantity }: LineQuantity,
  partsOf: PartsOf
): BookedFulfillment["items"] {
  const item = order.items?.find(({ id }) => id === line_item_id)
  const named = {
    line_item_id,
    title: item?.variant_title ?? item?.title ?? "",
    sku: item?.variant_sku ?? "",
    barcode: item?.variant_barcode ?? "",
  }
  const parts = partsOf(line_item_id)
  return parts.length === 0
    ? [{ ...named, inventory_item_id: null, quantity }]
    : parts.map(({ inventoryItemId, required }) => ({
        ...named,
        inventory_item_id: inventoryItemId,
        quantity: quantity * required,
      }))
}

// Which packages is Amazon to know of, because of one fulfilment that has left the house? One for
// each tracking number, or a single one where there is none.

import { findCarrier, type CarrierClues } from "./carrier"
import type { Carrier, CarrierDefault, CarrierRule } from "./carrier"
import { spreadUnits, type Units } from "./spread"

export interface ShippedItem {
  order_item_id: string
  quantity: number
  transparency_codes?: string[]
}

export interface ShippedLabel {
  trackingNumber: string
  trackingUrl: string | null
}

export interface ShippedFulfillment {
  units: readonly Units[]
  /** In the order in which they were made. */
  labels: readonly ShippedLabel[]
  shippedAt: string
  shipFrom: string | null
  /** One for each unit, by order item id. */
  transparencyCodes: Readonly<Record<string, readonly string[]>>
  clues: Omit<CarrierClues, "trackingUrl" | "trackingNumber">
}

/** What is told of one package, in the words of its row. */
export interface PackageContent {
  tracking_number: string | null
  carrier_code: string | null
  carrier_name: string | null
  shipping_method: string | null
  ship_from: string | null
  shipped_at: string
  items: ShippedItem[]
}

export interface PlannedPackage {
  /** From 1. */
  parcel: number
  content: PackageContent
  /** What the owner has to know about it, in a sentence. */
  note: string | null
}

export function planPackages(
  fulfillment: ShippedFulfillment,
  rules: readonly CarrierRule[],
  fallback: CarrierDefault
): PlannedPackage[] {
  const labels = differentLabels(fulfillment.labels)
  const parcels = spreadUnits(fulfillment.units, Math.max(labels.length, 1))
  const surplus = labels.slice(parcels.length)
  const codes = new Map(
    Object.entries(fulfillment.transparencyCodes).map(([id, list]) => [
      id,
      [...list],
    ])
  )
  return parcels.map((units, index) => {
    const label = labels[index] ?? null
    const carrier = findCarrier(
      {
        ...fulfillment.clues,
        trackingUrl: label?.trackingUrl ?? null,
        trackingNumber: label?.trackingNumber ?? null,
      },
      rules,
      fallback
    )
    return {
      parcel: index + 1,
      content: {
        ...carrierColumns(carrier),
        tracking_number: label?.trackingNumber ?? null,
        ship_from: fulfillment.shipFrom,
        shipped_at: fulfillment.shippedAt,
        items: units.map((one) => withCodes(one, codes)),
      },
      note: index === parcels.length - 1 ? surplusNote(surplus) : null,
    }
  })
}

/**
 * A label that is made anew comes in another place, with the same number: it stays the parcel that
 * it was, and the others take the places that are left. `known`: numbers by parcel.
 */
export function arrangeLabels(
  labels: readonly ShippedLabel[],
  known: ReadonlyMap<number, string>
): ShippedLabel[] {
  const different = differentLabels(labels)
  const byNumber = new Map(different.map((one) => [one.trackingNumber, one]))
  const kept = different.map((_, index) =>
    byNumber.get(known.get(index + 1) ?? "")
  )
  const left = different.filter((one) => !kept.includes(one))
  return kept.flatMap((one) => one ?? left.shift() ?? [])
}

/** The same number twice is the same parcel: a label and its customs form. */
function differentLabels(labels: readonly ShippedLabel[]): ShippedLabel[] {
  const byNumber = new Map<string, ShippedLabel>()
  for (const label of labels) {
    const trackingNumber = label.trackingNumber.trim()
    if (trackingNumber !== "" && !byNumber.has(trackingNumber)) {
      byNumber.set(trackingNumber, { ...label, trackingNumber })
    }
  }
  return [...byNumber.values()]
}

const carrierColumns = (carrier: Carrier | null) => ({
  carrier_code: carrier?.code ?? null,
  carrier_name: carrier?.name ?? null,
  shipping_method: carrier?.method ?? null,
})

/** Takes the codes of these units off the front of the lists. */
function withCodes(
  { orderItemId, quantity }: Units,
  codes: Map<string, string[]>
): ShippedItem {
  const taken = codes.get(orderItemId)?.splice(0, quantity) ?? []
  return {
    order_item_id: orderItemId,
    quantity,
    ...(taken.length > 0 && { transparency_codes: taken }),
  }
}

const surplusNote = (surplus: readonly ShippedLabel[]): string | null =>
  surplus.length === 0
    ? null
    : `The fulfilment has more tracking numbers than units. Amazon is not told of ${surplus.map(({ trackingNumber }) => trackingNumber).join(", ")}: a package at Amazon holds one unit at least.`

/** What Amazon would not take it without, in a sentence; null: it can be told. */
export function missingFrom(content: PackageContent): string | null {
  if (content.tracking_number === null) {
    return `Amazon takes no parcel without a tracking number, and the fulfilment has none. Add it under Amazon › Shipments, or put a label on the fulfilment.`
  }
  if (content.carrier_code === null) {
    return `Nobody knows which carrier has the parcel, and Amazon takes none without. Name it under Amazon › Shipments, add a rule under Settings › Amazon › Carriers, or choose a carrier for the marketplace.`
  }
  return content.carrier_code === "Other" && content.carrier_name === null
    ? `With the carrier "Other", Amazon wants its name. Add it under Amazon › Shipments.`
    : null
}

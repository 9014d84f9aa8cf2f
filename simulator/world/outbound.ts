// The truth about a Multi-Channel order: Amazon ships it from its warehouse for the seller. What each
// version of the API shows of it is decided in show-outbound-2020.ts and show-outbound-2026.ts.

import type { Money } from "./money"

export const outboundStatuses = [
  "New",
  "Received",
  "Planning",
  "Processing",
  "Complete",
  "CompletePartialled",
  "Cancelled",
  "Unfulfillable",
  "Invalid",
] as const
export type OutboundStatus = (typeof outboundStatuses)[number]

export const outboundSpeeds = [
  "Standard",
  "Expedited",
  "Priority",
  "ScheduledDelivery",
] as const
export type OutboundSpeed = (typeof outboundSpeeds)[number]

export const outboundPolicies = [
  "FillOrKill",
  "FillAll",
  "FillAllAvailable",
] as const
export type OutboundPolicy = (typeof outboundPolicies)[number]

/** Both versions of the API name these fields alike. */
export type OutboundAddress = {
  name: string
  addressLine1: string
  addressLine2?: string
  addressLine3?: string
  city?: string
  districtOrCounty?: string
  stateOrRegion?: string
  postalCode: string
  countryCode: string
  phone?: string
  email?: string
}

export const outboundFeatures = [
  "BLOCK_AMZL",
  "BLANK_BOX",
  "OVERBOX",
  "PACKING_SLIP",
  "SIGNATURE_CONFIRMATION",
] as const

export type OutboundFeature = {
  name: (typeof outboundFeatures)[number]
  isRequired: boolean
}

export type OutboundWishLine = {
  itemId: string
  sku: string
  quantity: number
  giftMessage: string | null
  comment: string | null
  declaredValue: Money | null
  unitPrice: Money | null
  unitTax: Money | null
}

/** What a seller asks for, in whichever version. */
export type OutboundWish = {
  outboundId: string
  marketplaceId: string
  displayedId: string
  displayedAt: string
  comment: string
  speed: OutboundSpeed
  isHeld: boolean
  policy: OutboundPolicy
  address: OutboundAddress
  emails: string[]
  features: OutboundFeature[]
  deliveryWindow: { from: string; until: string } | null
  channel: string | null
  lines: OutboundWishLine[]
}

/** ordered = waiting + reserved + shipped + cancelled + unfulfillable; waiting is what is left. */
export type OutboundLine = OutboundWishLine & {
  /** Set aside in the warehouse, and still there. */
  reserved: number
  shipped: number
  cancelled: number
  unfulfillable: number
}

export const parcelStatuses = [
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "DELAYED",
  "UNDELIVERABLE",
  "RETURNING",
  "RETURNED",
] as const
export type ParcelStatus = (typeof parcelStatuses)[number]

export type OutboundParcel = {
  packageNumber: number
  carrierCode: string
  trackingNumber: string
  items: { itemId: string; sku: string; quantity: number }[]
  status: ParcelStatus
  shippedAt: string
  arrivesAt: string
  deliveredAt: string | null
  events: { at: string; status: ParcelStatus }[]
}

export type OutboundShipment = {
  shipmentId: string
  status:
    "PENDING" | "SHIPPED" | "CANCELLED_BY_FULFILLER" | "CANCELLED_BY_SELLER"
  items: { itemId: string; sku: string; quantity: number }[]
  shippedAt: string | null
  arrivesAt: string
  parcels: OutboundParcel[]
}

export const returnConditions = [
  "Sellable",
  "Defective",
  "CustomerDamaged",
  "CarrierDamaged",
  "FulfillerDamaged",
] as const
export type ReturnCondition = (typeof returnConditions)[number]

/** One unit that a buyer sends back. */
export type OutboundReturn = {
  returnId: string
  itemId: string
  shipmentId: string
  reasonCode: string
  comment: string | null
  authorizationId: string
  status: "New" | "Processed"
  changedAt: string
  condition: ReturnCondition | null
}

export type OutboundAuthorization = {
  authorizationId: string
  rmaId: string
  labelUrl: string
}

export type SimulatedOutboundOrder = Omit<OutboundWish, "lines"> & {
  sellerId: string
  /** What packages, shipments and the order in the Orders API get their numbers from. */
  serial: number
  status: OutboundStatus
  receivedAt: string
  /** Of the status; what happens to a parcel later does not change it. */
  statusAt: string
  /** From when the next step is counted. */
  since: string
  /** Of anything. */
  changedAt: string
  /** Until when a FillAll order waits for what is missing. */
  waitsUntil: string | null
  lines: OutboundLine[]
  shipments: OutboundShipment[]
  returns: OutboundReturn[]
  authorizations: OutboundAuthorization[]
  /** The same order in the Orders API; null where it does not come back there. */
  amazonOrderId: string | null
  /** When something happens to it by itself; null: never again. */
  dueAt: string | null
}

/** The postal code for which Amazon has no house. It is found out after the order was accepted. */
export const NOWHERE = "00000"

export const outboundFacility = "SIM1"

export const isFinal = (status: OutboundStatus): boolean =>
  !["New", "Received", "Planning", "Processing"].includes(status)

/** Nobody has begun to pick it. */
export const isCancelable = (status: OutboundStatus): boolean =>
  ["New", "Received", "Planning"].includes(status)

export const waiting = (line: OutboundLine): number =>
  line.quantity -
  line.reserved -
  line.shipped -
  line.cancelled -
  line.unfulfillable

export const parcelsOf = ({
  shipments,
}: Pick<SimulatedOutboundOrder, "shipments">): OutboundParcel[] =>
  shipments.flatMap(({ parcels }) => parcels)

export class UnknownOutboundError extends Error {
  override readonly name = "UnknownOutboundError"
}

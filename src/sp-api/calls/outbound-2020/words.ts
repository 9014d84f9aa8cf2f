// The words of Fulfillment Outbound 2020-07-01, and ours.

import type { OutboundStatus } from "../../../domain/outbound/follow"
import type {
  OutboundPackageStatus,
  OutboundRequest,
  OutboundSpeed,
} from "../../outbound-gateway"

const statusOfWord: Readonly<Record<string, OutboundStatus>> = {
  // Not validated yet; nobody has begun to pack it.
  NEW: "received",
  RECEIVED: "received",
  PLANNING: "planning",
  PROCESSING: "processing",
  COMPLETE: "complete",
  COMPLETEPARTIALLED: "complete_partly",
  CANCELLED: "canceled",
  UNFULFILLABLE: "unfulfillable",
  INVALID: "invalid",
}

/** Null for a status that Amazon added after this version was written. */
export const toStatus = (word: string): OutboundStatus | null =>
  statusOfWord[word.toUpperCase().replace(/[\s_]/g, "")] ?? null

/** "The seller can cancel a fulfillment order that has a status of" these. */
export const cancelable: readonly OutboundStatus[] = ["received", "planning"]

const speedOfWord: Readonly<Record<string, OutboundSpeed>> = {
  STANDARD: "standard",
  EXPEDITED: "expedited",
  PRIORITY: "priority",
}

/** Null for speeds that the port does not have (ScheduledDelivery, in Japan). */
export const toSpeed = (word: string): OutboundSpeed | null =>
  speedOfWord[word.toUpperCase()] ?? null

export const wordOfSpeed = {
  standard: "Standard",
  expedited: "Expedited",
  priority: "Priority",
} as const satisfies Record<OutboundSpeed, string>

export const wordOfPolicy = {
  fill_or_kill: "FillOrKill",
  fill_all: "FillAll",
  fill_all_available: "FillAllAvailable",
} as const satisfies Record<OutboundRequest["policy"], string>

/**
 * Where a parcel that has left is now. Words about a pickup that went well or a return mean that
 * the buyer has had it; what is on its way back has not reached anyone.
 */
const trackedOfWord: Readonly<Record<string, OutboundPackageStatus>> = {
  IN_TRANSIT: "shipped",
  DELIVERED: "delivered",
  PICKUP_SUCCESSFUL: "delivered",
  RETURN_REQUEST_ACCEPTED: "delivered",
  RETURNING: "undeliverable",
  RETURNED: "returned",
  RETURN_RECEIVED_IN_FC: "returned",
  UNDELIVERABLE: "undeliverable",
  DELAYED: "delayed",
  CUSTOMER_ACTION: "delayed",
  DELIVERY_ATTEMPTED: "delayed",
  AVAILABLE_FOR_PICKUP: "out_for_delivery",
  OUT_FOR_DELIVERY: "out_for_delivery",
}

/** It has left, whatever else is not known: so also for a word that is not in the list. */
export const toTrackedStatus = (word: string | null): OutboundPackageStatus =>
  trackedOfWord[word?.toUpperCase() ?? ""] ?? "shipped"

/** EVENT_301 "Delivered", EVENT_801 "delivered to locker", EVENT_804 "picked up from locker". */
export const deliveryEvents: readonly (string | null)[] = [
  "EVENT_301",
  "EVENT_801",
  "EVENT_804",
]

// The words of Fulfillment Outbound 2026-07-04, and ours.

import type { OutboundStatus } from "../../../domain/outbound/follow"
import type {
  OutboundPackageStatus,
  OutboundRequest,
  OutboundSpeed,
} from "../../outbound-gateway"

/** Fewer than in 2020-07-01: whether an order is planned or packed cannot be told by its status. */
const statusOfWord: Readonly<Record<string, OutboundStatus>> = {
  PROCESSING: "processing",
  COMPLETE: "complete",
  COMPLETE_PARTIAL: "complete_partly",
  CANCELLED: "canceled",
  UNFULFILLABLE: "unfulfillable",
  INVALID: "invalid",
}

/** Null for a status that Amazon added after this version was written. */
export const toStatus = (word: string | null): OutboundStatus | null =>
  // Amazon has it, and has not looked yet.
  word === null ? "received" : (statusOfWord[word.toUpperCase()] ?? null)

const speedOfWord: Readonly<Record<string, OutboundSpeed>> = {
  STANDARD: "standard",
  EXPEDITED: "expedited",
  PRIORITY: "priority",
}

/** Null for speeds that the port does not have (SCHEDULED, in Japan). */
export const toSpeed = (word: string | null): OutboundSpeed | null =>
  speedOfWord[word?.toUpperCase() ?? ""] ?? null

export const wordOfSpeed = {
  standard: "STANDARD",
  expedited: "EXPEDITED",
  priority: "PRIORITY",
} as const satisfies Record<OutboundSpeed, string>

/** "`PRIORITY` (only available in Canada, India, and Mexico)". */
const withPriority = new Set(["CA", "IN", "MX"])

export const speedsFrom = (country: string): OutboundSpeed[] =>
  withPriority.has(country)
    ? ["standard", "expedited", "priority"]
    : ["standard", "expedited"]

export const wordOfPolicy = {
  fill_or_kill: "FILL_OR_KILL",
  fill_all: "FILL_ALL",
  fill_all_available: "FILL_ALL_AVAILABLE",
} as const satisfies Record<OutboundRequest["policy"], string>

const packageOfWord: Readonly<Record<string, OutboundPackageStatus>> = {
  PROCESSING: "processing",
  IN_TRANSIT: "shipped",
  DELAYED: "delayed",
  OUT_FOR_DELIVERY: "out_for_delivery",
  DELIVERED: "delivered",
  UNDELIVERABLE: "undeliverable",
  // Of its tracking: nothing more will be known.
  EXPIRED: "unknown",
}

/** What has left has left, though the parcel's own word lags behind, or is new. */
export function toPackageStatus(
  word: string | null,
  hasLeft: boolean
): OutboundPackageStatus {
  const status = packageOfWord[word?.toUpperCase() ?? ""]
  if (!hasLeft) {
    return status ?? "processing"
  }
  return status === undefined || status === "processing" ? "shipped" : status
}

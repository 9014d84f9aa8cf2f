// What Amazon says of an order of ours → what must change in Medusa. Compares what is with what
// is to be, so that it may be asked again at any time.

import type { Finding } from "../report/found-problem"
import { message, say, type Message } from "../words/say"
import type { Speed } from "./speed"

export const outboundStates = ["asked", "open", "ended"] as const

export const outboundStatuses = [
  "received",
  "planning",
  "processing",
  "complete",
  "complete_partly",
  "canceled",
  "unfulfillable",
  "invalid",
] as const
export type OutboundStatus = (typeof outboundStatuses)[number]

export interface FollowedPackage {
  status: string
  trackingNumber: string | null
  trackingUrl: string | null
  shippedAt: string | null
}

/** What Amazon says, as far as Medusa's fulfilment depends on it. */
export interface SeenOutbound {
  status: OutboundStatus
  items: {
    sku: string
    quantity: number
    canceledQuantity: number
    unfulfillableQuantity: number
  }[]
  packages: FollowedPackage[]
  returns: { returnId: string | null; isReceived: boolean }[]
}

export interface FulfilmentInMedusa {
  isShipped: boolean
  isDelivered: boolean
  isCanceled: boolean
}

export type OutboundNote = Finding

export type Stage = "waiting" | "shipped" | "delivered" | "failed"

export interface OutboundPlan {
  ship: boolean
  labels: { trackingNumber: string; trackingUrl: string }[]
  deliver: boolean
  /** Nothing has left and nothing will: its units are the shop's to ship. */
  giveUp: boolean
  /** Nothing follows at Amazon. */
  isEnded: boolean
  problems: OutboundNote[]
  stage: Stage
}

export interface Following {
  seen: SeenOutbound
  inMedusa: FulfilmentInMedusa
  /** The shop has asked Amazon to cancel it: no surprise, then. */
  isCancelAsked: boolean
  now: Date
}

/** A parcel that carriers say nothing of for so long is not followed any more. */
const longestOnTheWayMs = 45 * 24 * 60 * 60_000

const onTheWay = new Set(["shipped", "out_for_delivery", "delayed"])
const astray = new Set(["undeliverable", "returned"])

const over = new Set<OutboundStatus>([
  "complete",
  "complete_partly",
  "canceled",
  "unfulfillable",
  "invalid",
])

/** Statuses in which Amazon ships nothing (more). */
export const isOver = (status: string | null): boolean =>
  (over as ReadonlySet<string | null>).has(status)

export const isWithoutGoods = (
  seen: Pick<SeenOutbound, "status" | "packages">
): boolean =>
  isOver(seen.status) && seen.status !== "complete" && !hasLeft(seen.packages)

export const hasLeft = (packages: readonly FollowedPackage[]): boolean =>
  packages.some(isGone)

/** A carrier whose words we do not know may have it all the same. */
const isGone = ({ status, shippedAt }: FollowedPackage): boolean =>
  onTheWay.has(status) ||
  astray.has(status) ||
  status === "delivered" ||
  (status === "unknown" && shippedAt !== null)

export function stageOf(
  seen: Pick<SeenOutbound, "status" | "packages">
): Stage {
  if (isWithoutGoods(seen)) {
    return "failed"
  }
  const gone = seen.packages.filter(isGone)
  if (gone.length === 0) {
    return "waiting"
  }
  return isOver(seen.status) &&
    gone.every(({ status }) => status === "delivered")
    ? "delivered"
    : "shipped"
}

export function planFollowing(following: Following): OutboundPlan {
  const { seen, inMedusa } = following
  const gone = seen.packages.filter(isGone)
  const stage = stageOf(seen)
  const giveUp =
    stage === "failed" && !inMedusa.isShipped && !inMedusa.isCanceled
  const isLost = isGivenUpByCarrier(following)
  return {
    ship: gone.length > 0 && !inMedusa.isShipped && !inMedusa.isCanceled,
    labels: gone.flatMap(({ trackingNumber, trackingUrl }) =>
      trackingNumber === null
        ? []
        : [{ trackingNumber, trackingUrl: trackingUrl ?? "" }]
    ),
    deliver:
      stage === "delivered" && !inMedusa.isDelivered && !inMedusa.isCanceled,
    giveUp,
    isEnded: isEnded(seen) || isLost,
    problems: problemsOf(following, isLost),
    stage,
  }
}

const isFinal = ({ status }: FollowedPackage): boolean =>
  status === "delivered" || status === "canceled" || astray.has(status)

const isEnded = ({ status, packages, returns }: SeenOutbound): boolean =>
  isOver(status) &&
  packages.every(isFinal) &&
  (status !== "complete" || packages.length > 0) &&
  returns.every(({ returnId, isReceived }) => returnId === null || isReceived)

function isGivenUpByCarrier({ seen, now }: Following): boolean {
  const open = seen.packages.filter((one) => isGone(one) && !isFinal(one))
  return (
    isOver(seen.status) &&
    open.length > 0 &&
    open.every(
      ({ shippedAt }) =>
        shippedAt !== null &&
        now.getTime() - new Date(shippedAt).getTime() > longestOnTheWayMs
    )
  )
}

function problemsOf(
  { seen, inMedusa, isCancelAsked }: Following,
  isLost: boolean
): OutboundNote[] {
  const problems: OutboundNote[] = []
  const add = (code: string, ...found: Message[]) =>
    problems.push({ code, ...say(...found) })
  if (isWithoutGoods(seen)) {
    if (!isCancelAsked || inMedusa.isShipped) {
      add(
        seen.status,
        ...whyNothingCame(seen.status),
        message(
          inMedusa.isShipped
            ? "outbound.shown_as_shipped"
            : "outbound.reserved_again"
        )
      )
    }
    return problems
  }
  if (isOver(seen.status)) {
    const short = seen.items.filter((item) => missingUnits(item) > 0)
    if (short.length > 0) {
      add("partly", ...short.map(sayShort), message("outbound.partly"))
    }
  }
  if (seen.packages.some(({ status }) => astray.has(status))) {
    add("undeliverable", message("outbound.undeliverable"))
  }
  if (isLost) {
    add("not_delivered", message("outbound.not_delivered"))
  }
  return problems
}

const missingUnits = (item: SeenOutbound["items"][number]): number =>
  item.canceledQuantity + item.unfulfillableQuantity

const sayShort = (item: SeenOutbound["items"][number]): Message =>
  message("outbound.short", {
    missing: missingUnits(item),
    quantity: item.quantity,
    sku: item.sku,
  })

function whyNothingCame(status: OutboundStatus): Message[] {
  switch (status) {
    case "complete_partly":
      return [message("outbound.ended_without_parcel")]
    case "canceled":
    case "unfulfillable":
    case "invalid":
      return [message(`outbound.${status}`)]
    default:
      return []
  }
}

/** How soon to look again, if Amazon's list of changes does not name it before. */
export function lookAgainMs(
  stage: Stage,
  { isHeld, speed }: { isHeld: boolean; speed: Speed }
): number {
  const minute = 60_000
  if (stage === "shipped") {
    // Carriers' news are in no list of Amazon's.
    return speed === "priority" ? 60 * minute : 120 * minute
  }
  if (stage === "delivered") {
    // A return is under way, for weeks.
    return 6 * 60 * minute
  }
  return isHeld ? 5 * minute : 15 * minute
}

// One order of a batch on its way through the reconciler: what was claimed, what is planned,
// and what turned out.

import type {
  ClaimedLine,
  ClaimedOrder,
} from "../../modules/amazon/store/claims"
import type { NewInspection } from "../../modules/amazon/store/aftersales/inspections"
import type { Problem } from "../../modules/amazon/store/outcomes"
import type { LinePlan, Plan } from "../../domain/order/decide"
import type { MergeNote } from "../../domain/order/merge"
import { say, type Message } from "../../domain/words/say"
import type { LineSnapshot } from "../../domain/order/snapshot"
import type { ShopVariant } from "./load-variants"

export interface LineWork {
  claim: ClaimedLine
  /** Null when Amazon no longer names the line. */
  snapshot: LineSnapshot | null
  variant: ShopVariant | null
  /** Its hold is corrected to what could be held. */
  plan: LinePlan
}

export interface OrderWork {
  claim: ClaimedOrder
  orderId: string
  plan: Plan
  lines: LineWork[]
  problems: Problem[]
  mergeNotes: MergeNote[]
  /** Units that are kept apart until somebody has looked. */
  inspections: NewInspection[]
}

/** A hundredth of the smallest coin: below it, only the number of decimals differs. */
export const smallestAmount = "0.0001"

/** What a completion finds out. It stands until the next one looks again. */
export type Finding = "no_address" | "total_differs"

/** Replaces what an earlier completion has found. */
export function setFinding(
  work: OrderWork,
  code: Finding,
  found: Message | null
): void {
  work.problems = [
    ...work.problems.filter((problem) => problem.code !== code),
    ...(found === null ? [] : [{ code, ...say(found) }]),
  ]
}

/** Acts after which the order exists in Medusa with these lines. */
export const hasOrder = ({ plan }: OrderWork): boolean =>
  ["place", "revise", "import", "complete", "follow"].includes(plan.act)

export const isPlaceholderAct = ({ plan }: OrderWork): boolean =>
  plan.act === "place" || plan.act === "revise"

export const isCompletion = ({ plan }: OrderWork): boolean =>
  plan.act === "import" || plan.act === "complete"

/** Acts after which nothing is held for the order. */
export const isCancellation = ({ plan }: OrderWork): boolean =>
  ["cancel_placeholder", "cancel_order", "close"].includes(plan.act)

/** Lines that the Medusa order shows. */
export const shownLines = (work: OrderWork): LineWork[] =>
  work.lines.filter(({ plan }) => plan.quantity > 0)

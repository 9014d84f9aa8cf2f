// Tells Amazon a few numbers, one call each. Each is written down before its call and answered
// after it; a call that breaks off in between is looked at before anything is sent again.

import type { Answer } from "../../modules/amazon/store/offers/answers"
import { noteAnswers } from "../../modules/amazon/store/offers/answers"
import { noteSending } from "../../modules/amazon/store/offers/sends"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isUnavailableError,
  type Submission,
} from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import type { PlannedSend } from "./plan-sends"
import type { Publishing } from "./publishing"
import { refusalSentence, retryAt } from "./refusals"

/** Calls under way at the same time: Amazon's own rate, five a second. */
const sideBySide = 5

/** Throws what ends the run: a spent quota, or an account that Amazon refuses. */
export async function sendPatches(
  publishing: Publishing,
  sends: PlannedSend[]
): Promise<void> {
  for (let start = 0; start < sends.length; start += sideBySide) {
    await publishing.keep()
    await sendSideBySide(publishing, sends.slice(start, start + sideBySide))
  }
}

async function sendSideBySide(
  publishing: Publishing,
  sends: PlannedSend[]
): Promise<void> {
  const { amazon } = publishing
  await amazon.inTransaction((manager) =>
    noteSending(manager, sends, { by: "patch", now: amazon.now() })
  )
  const results = await Promise.allSettled(
    sends.map((send) => patch(publishing, send))
  )
  const answers = results.map((result, index): Answer => {
    const send = sends[index] as PlannedSend
    return result.status === "fulfilled"
      ? answerOf(publishing, send, result.value)
      : failureOf(publishing, send, result.reason)
  })
  await amazon.inTransaction((manager) =>
    noteAnswers(manager, answers, amazon.now())
  )
  const stop = results.find(
    (result): result is PromiseRejectedResult =>
      result.status === "rejected" && endsTheRun(result.reason)
  )
  if (stop) {
    throw stop.reason
  }
}

const patch = (
  { gateway, account }: Publishing,
  { listing, quantity }: PlannedSend
): Promise<Submission> =>
  gateway.patchQuantity({
    sellerId: account.seller_id,
    sku: listing.sku,
    marketplaceId: listing.marketplace_id,
    productType: listing.product_type,
    quantity,
  })

function answerOf(
  { amazon }: Publishing,
  { id, quantity, listing }: PlannedSend,
  { isAccepted, issues }: Submission
): Answer {
  return isAccepted
    ? { id, quantity, outcome: "accepted", error: null, next_try_at: null }
    : {
        id,
        quantity,
        outcome: "refused",
        error: refusalSentence(listing.sku, quantity, issues),
        next_try_at: retryAt(amazon.now(), listing.attempts),
      }
}

function failureOf(
  { amazon }: Publishing,
  { id, quantity, listing }: PlannedSend,
  error: unknown
): Answer {
  if (endsTheRun(error)) {
    return { id, quantity, outcome: "unsent", error: null, next_try_at: null }
  }
  return {
    id,
    quantity,
    // A call that broke off may have arrived; one that was answered has not done anything.
    outcome: isUnavailableError(error) ? "unknown" : "refused",
    error: sentenceOf(error),
    next_try_at: retryAt(amazon.now(), listing.attempts, 30_000),
  }
}

const endsTheRun = (error: unknown): boolean =>
  isRateLimitedError(error) || isNotAuthorizedError(error)

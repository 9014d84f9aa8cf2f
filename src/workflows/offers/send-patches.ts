// Tells Amazon a few numbers, one call each. Each is written down before its call and answered
// after it; a call that breaks off in between is looked at before anything is sent again.

import type { Answer } from "../../modules/amazon/store/offers/answers"
import { noteAnswers } from "../../modules/amazon/store/offers/answers"
import { noteSending } from "../../modules/amazon/store/offers/sends"
import { isSpApiError, isUnavailableError, type Submission } from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import type { PlannedSend } from "./plan-sends"
import { endsTheRun, type Publishing } from "./publishing"
import { refusalSentence, retryAt } from "./refusals"

/** Calls under way at the same time: Amazon's own rate, five a second. */
const sideBySide = 5

/** Throws what ends the run: a spent quota, an account that is refused, or an Amazon that is away. */
export async function sendPatches(
  publishing: Publishing,
  sends: PlannedSend[]
): Promise<void> {
  for (let start = 0; start < sends.length; start += sideBySide) {
    if (!publishing.hasTime()) {
      return
    }
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
  const failures = results.flatMap((result): unknown[] =>
    result.status === "rejected" ? [result.reason] : []
  )
  const stop = failures.find(endsTheRun)
  const isAway =
    failures.length === results.length && failures.every(isUnavailableError)
  if (stop !== undefined || isAway) {
    throw stop ?? failures[0]
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
  return {
    id,
    quantity,
    outcome: outcomeOf(error),
    error: endsTheRun(error) ? null : sentenceOf(error),
    next_try_at: endsTheRun(error)
      ? null
      : retryAt(amazon.now(), listing.attempts, 30_000),
  }
}

/** Only what Amazon has certainly not carried out may be taken for undone. */
function outcomeOf(error: unknown): Answer["outcome"] {
  if (!isSpApiError(error) || error.mayHaveArrived) {
    return "unknown"
  }
  return endsTheRun(error) ? "unsent" : "refused"
}

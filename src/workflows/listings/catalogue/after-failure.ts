// What becomes of a reading that Amazon, or something else, has stopped: it waits, begins its
// marketplace anew, or leaves that one out for this time.

import type AmazonModuleService from "../../../modules/amazon/service"
import { SealError } from "../../../modules/amazon/sealing"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isUnavailableError,
} from "../../../sp-api"
import { noteTrouble } from "../../accounts/note-trouble"
import { sentenceOf } from "../../sentence-of"
import { ReaderLostError, type Journal } from "./journal"
import { failPart, restartPart, type Part, type Pass } from "./progress"

/** Then the other marketplaces get their turn, and this one waits for the next pass. */
const mostTries = 5
const minuteMs = 60_000
const longestMs = 60 * minuteMs
const retryAfterDenialMs = 15 * minuteMs

/** When to go on. */
export async function afterFailure(
  amazon: AmazonModuleService,
  account: { id: string },
  journal: Journal,
  error: unknown
): Promise<Date | null> {
  if (error instanceof ReaderLostError) {
    return null
  }
  const after = (ms: number) => new Date(amazon.now().getTime() + ms)
  if (isRateLimitedError(error)) {
    return after(error.retryAfterMs)
  }
  // Without the role for listings, or where the seller has left a marketplace, orders may still
  // be read: that is no reason to call the account refused.
  const isDenied = isNotAuthorizedError(error) && error.refusal === "access"
  if (
    (isNotAuthorizedError(error) && !isDenied) ||
    error instanceof SealError
  ) {
    await noteTrouble(amazon, account.id, error)
    return after(retryAfterDenialMs)
  }
  const { pass } = journal.progress
  if (!pass?.part) {
    return after(minuteMs)
  }
  const { part } = pass
  // What Amazon was too busy for can be asked again as it was; anything else leads nowhere.
  const again = isUnavailableError(error)
    ? { ...part, tries: part.tries + 1 }
    : restartPart({ ...part, tries: part.tries + 1 })
  const isGivenUp =
    isDenied || again.tries > mostTries || again.restarts > mostTries
  await journal.save({
    ...journal.progress,
    pass: isGivenUp
      ? failPart(pass, part, sentenceOf(error))
      : withPart(pass, again),
  })
  return after(isGivenUp ? 0 : backOff(again))
}

const withPart = (pass: Pass, part: Part): Pass => ({ ...pass, part })

/** 1, 2, 4 … minutes. */
const backOff = ({ tries, restarts }: Part): number =>
  Math.min(2 ** (Math.max(tries, restarts) - 1) * minuteMs, longestMs)

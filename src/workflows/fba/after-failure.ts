// When a mirror run that was stopped is tried again, and what the owner reads about it.

import { SealError } from "../../modules/amazon/sealing"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isRejectedError,
} from "../../sp-api"
import { noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"
import { MirrorStoppedError, type MirroredAccount } from "./mirroring"
import { backOff, type FbaProgress } from "./progress"

const retryAfterDenialMs = 15 * 60_000
const hourMs = 60 * 60_000

export interface Failed {
  sentence: string
  /** Null: at once. */
  nextAt: Date | null
}

export async function afterFailure(
  amazon: AmazonModuleService,
  account: MirroredAccount,
  error: unknown,
  { failures }: FbaProgress
): Promise<Failed> {
  const failed = (ms: number, sentence = sentenceOf(error)): Failed => ({
    sentence,
    nextAt: new Date(amazon.now().getTime() + ms),
  })
  if (error instanceof MirrorStoppedError) {
    return { sentence: error.message, nextAt: null }
  }
  if (isRateLimitedError(error)) {
    return failed(error.retryAfterMs)
  }
  // Without the role for it, orders and listings may still be read: only a token or a client
  // that is refused makes the whole account refused.
  if (isNotAuthorizedError(error) || error instanceof SealError) {
    if (!isNotAuthorizedError(error) || error.refusal !== "access") {
      await noteTrouble(amazon, account.id, error)
    }
    return failed(retryAfterDenialMs)
  }
  // What Amazon answers to a seller without FBA, too. A token of a page that has died looks the
  // same, and then the next try begins anew.
  if (isRejectedError(error)) {
    return failed(
      failures === 0 ? backOff(1) : hourMs,
      `${sentenceOf(error)} If the seller does not use FBA in the marketplace ${account.fba_marketplace_id}, choose another one as fba_marketplace_id of the account, or null to switch this off.`
    )
  }
  return failed(backOff(failures + 1))
}

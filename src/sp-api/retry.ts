// A call failed: try again now, or give up? A ladder of early exits, each with its reason.
// "Give up" ends only this call; an error that says `retry: "later"` is for whoever scheduled it.

import { isNotAuthorizedError } from "./errors/not-authorized-error"
import { isRateLimitedError } from "./errors/rate-limited-error"
import { isSpApiError } from "./errors/sp-api-error"
import {
  isUnavailableError,
  type UnavailableError,
} from "./errors/unavailable-error"
import {
  transferPlan,
  usagePlans,
  type Operation,
  type Transfer,
} from "./usage-plans"

export type Decision =
  | { again: false; because: string }
  | { again: true; afterMs: number; withNewToken: boolean }

export interface FailedAttempt {
  error: unknown
  operation: Operation | Transfer
  /** How many times the call was made, this time included. */
  attempt: number
  /** Whether this call already got a new access token because the old one was refused. */
  hasRenewedToken: boolean
  /** 0 to 1. */
  random: () => number
}

export const mostAttempts = 3

/** The first wait; each further one is twice as long. */
export const firstWaitMs = 1_000

/** A server that says these may be well again in a second. Not 501 or 505: those are answers. */
const passingStatuses = new Set([500, 502, 503, 504])

/** What a network does in passing. Not in the list: wrong certificates and wrong addresses. */
const passingCodes = new Set([
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  // How axios names an answer that breaks off in the middle.
  "ERR_BAD_RESPONSE",
  "ERR_NETWORK",
  "ETIMEDOUT",
])

export function decideRetry(failed: FailedAttempt): Decision {
  const { error, operation, attempt, random } = failed
  const plan = isTransfer(operation) ? transferPlan : usagePlans[operation]

  if (!isSpApiError(error)) {
    return giveUp("unknown errors are bugs, not weather")
  }
  if (isNotAuthorizedError(error) && error.refusal === "access") {
    // A token can be revoked before its hour is over; a fresh one decides.
    return failed.hasRenewedToken
      ? giveUp("a fresh token was refused too")
      : { again: true, afterMs: 0, withNewToken: true }
  }
  if (error.retry === "never") {
    return giveUp("the same call would be refused again")
  }
  if (!plan.isRepeatable) {
    return giveUp("asking twice could do it twice")
  }
  if (attempt >= mostAttempts) {
    return giveUp(`${mostAttempts} attempts failed`)
  }
  if (isRateLimitedError(error)) {
    if (error.refusedBy === "budget") {
      return giveUp("it already waited for its turn")
    }
    return error.retryAfterMs <= plan.maxWaitMs
      ? after(error.retryAfterMs)
      : giveUp("too long to wait inside a call: schedule it")
  }
  if (isUnavailableError(error) && isPassing(error)) {
    return after(backoff(attempt, random()))
  }
  return giveUp("it does not look as if it would pass soon")
}

/** Up to half as much again at random, so that many callers do not come back as one. */
export const backoff = (attempt: number, random: number): number =>
  Math.round(firstWaitMs * 2 ** (attempt - 1) * (1 + random / 2))

function isPassing({ reason, status, code }: UnavailableError): boolean {
  switch (reason) {
    case "timeout":
      return true
    case "server":
      return status !== undefined && passingStatuses.has(status)
    case "network":
      return code !== undefined && passingCodes.has(code)
  }
}

const isTransfer = (operation: Operation | Transfer): operation is Transfer =>
  operation === "sendDocument" || operation === "fetchDocument"

const giveUp = (because: string): Decision => ({ again: false, because })

const after = (afterMs: number): Decision => ({
  again: true,
  afterMs,
  withNewToken: false,
})

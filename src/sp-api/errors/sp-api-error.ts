// What do all failures of a call to Amazon have in common? That each says whether trying again
// can help. They carry text only, already redacted: no request, no header, no token.

import type { Operation, Transfer } from "../usage-plans"

/**
 * `requestToken`: the call that turns the refresh token into an access token. `exchangeCode`: the
 * one that turns the code of a seller's consent into a refresh token.
 */
export type FailedOperation =
  Operation | Transfer | "requestToken" | "exchangeCode"

export interface Failure {
  operation: FailedOperation
  /** What we wanted, as it follows "Failed to": "read order 701-…". */
  what: string
  /** Amazon's x-amzn-RequestId: what its support asks for first. */
  requestId?: string
  /** HTTP status; absent when no answer came. */
  status?: number
  /** Amazon's error code, or the network's ("ECONNRESET"). */
  code?: string
  cause?: unknown
}

export abstract class SpApiError extends Error {
  abstract override readonly name: string
  /** `later`: the same call can work another time. `never`: someone must change something. */
  abstract readonly retry: "later" | "never"

  readonly isSpApiError = true
  /** An attempt broke off: whatever the last one was told, the call may have been carried out. */
  mayHaveArrived = false
  readonly operation: FailedOperation
  readonly requestId?: string
  readonly status?: number
  readonly code?: string
  /** What happened, without what to do next: that differs where nobody tries again. */
  readonly why: string

  /** "Failed to <what>: <why>. <next>" */
  constructor(failure: Failure, why: string, next: string) {
    super(
      `Failed to ${failure.what}: ${why}. ${next}`,
      failure.cause === undefined ? undefined : { cause: failure.cause }
    )
    this.operation = failure.operation
    this.requestId = failure.requestId
    this.status = failure.status
    this.code = failure.code
    this.why = why
  }
}

/** Also true for the class of another copy of this package, where `instanceof` is not. */
export const isSpApiError = (error: unknown): error is SpApiError =>
  error instanceof SpApiError ||
  (error as { isSpApiError?: unknown } | null | undefined)?.isSpApiError ===
    true

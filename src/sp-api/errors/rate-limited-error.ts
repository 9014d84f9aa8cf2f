// We called too often: Amazon said so (429), or our own budget did before Amazon had to.

import { isSpApiError, SpApiError, type Failure } from "./sp-api-error"

export class RateLimitedError extends SpApiError {
  override readonly name = "RateLimitedError"
  override readonly retry = "later"

  constructor(
    failure: Failure,
    /** When to try again, at the earliest. */
    readonly retryAfterMs: number,
    /** `budget`: Amazon was not called. */
    readonly refusedBy: "amazon" | "budget",
    why: string
  ) {
    super(
      failure,
      why,
      `Nothing to do: it is tried again in ${Math.ceil(retryAfterMs / 1000)} s at the earliest.`
    )
  }
}

export const isRateLimitedError = (error: unknown): error is RateLimitedError =>
  isSpApiError(error) && error.name === "RateLimitedError"

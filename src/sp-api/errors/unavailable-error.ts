// Amazon is away: it answered 5xx, it did not answer in time, or the connection broke.

import { isSpApiError, SpApiError, type Failure } from "./sp-api-error"

export class UnavailableError extends SpApiError {
  override readonly name = "UnavailableError"
  override readonly retry = "later"

  constructor(
    failure: Failure,
    /** `server`: an answer said so. `timeout`, `network`: no answer came. */
    readonly reason: "server" | "timeout" | "network",
    why: string
  ) {
    super(
      failure,
      why,
      "Nothing to do: it is tried again. If it lasts, look at Amazon's SP-API status page and at this server's network."
    )
  }
}

export const isUnavailableError = (error: unknown): error is UnavailableError =>
  isSpApiError(error) && error.name === "UnavailableError"

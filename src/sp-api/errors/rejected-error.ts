// Amazon understood the call and refuses it (400, 404, 413, …): the same call will be refused
// again.

import { isSpApiError, SpApiError, type Failure } from "./sp-api-error"

/** `code` is free text of Amazon's: show it, but decide by the HTTP status. */
export interface AmazonComplaint {
  code: string
  message: string
}

export class RejectedError extends SpApiError {
  override readonly name = "RejectedError"
  override readonly retry = "never"

  constructor(
    failure: Failure,
    /** Empty when the answer was not in Amazon's form of an error. */
    readonly complaints: readonly AmazonComplaint[],
    why: string
  ) {
    super(
      failure,
      why,
      "Trying again cannot help; report it with the request id, please."
    )
  }
}

export const isRejectedError = (error: unknown): error is RejectedError =>
  isSpApiError(error) && error.name === "RejectedError"

/**
 * Only in Amazon's own form: a 404 page of something in between is not Amazon's word, and what is
 * taken for gone would move stock.
 */
export const isUnknownToAmazon = (error: unknown): boolean =>
  isRejectedError(error) && error.status === 404 && error.complaints.length > 0

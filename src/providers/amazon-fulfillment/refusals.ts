// What staff and customers read when Amazon does not ship or price something.

import { MedusaError } from "@medusajs/framework/utils"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isRejectedError,
  isSpApiError,
} from "../../sp-api"

export const notAllowed = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)

/** Medusa shows the sentence of an error of its own, and of no other. */
export const invalid = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, sentence)

/** What Amazon says, in its own words; they are redacted already. Null: no word of Amazon's. */
export function reasonOf(error: unknown): string | null {
  if (!isRejectedError(error)) {
    return null
  }
  const messages = error.complaints.flatMap(({ message }) => message || [])
  return messages.length > 0 ? messages.join(" ") : null
}

/** A sentence about any failure of a call, for staff. */
export function whyOf(error: unknown): string {
  const reason = reasonOf(error)
  if (reason) {
    return reason.replace(/[.\s]*$/, "")
  }
  if (isNotAuthorizedError(error)) {
    return `Amazon does not let the shop. ${error.remedy.replace(/[.\s]*$/, "")}`
  }
  if (isRateLimitedError(error)) {
    return `too many calls; try again in ${Math.ceil(error.retryAfterMs / 1000)} s`
  }
  return isSpApiError(error) && error.retry === "later"
    ? "Amazon does not answer; try again in a few minutes"
    : "Amazon's answer was not understood; try again in a few minutes"
}

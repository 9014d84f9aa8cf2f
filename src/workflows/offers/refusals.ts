// Amazon has refused a number: what the owner is told, and when it is tried again.

import type { ListingIssue } from "../../sp-api"

const quarterMs = 15 * 60_000
const dayMs = 24 * 60 * 60_000

/** Longer each time, since the same number is refused again unless somebody does something. */
export const retryAt = (
  now: Date,
  attempts: number,
  firstMs = quarterMs
): Date =>
  new Date(
    now.getTime() + Math.min(firstMs * 2 ** Math.min(attempts, 12), dayMs)
  )

/** Amazon's own words first: they name the attribute. */
export function refusalSentence(
  sku: string,
  quantity: number,
  issues: readonly ListingIssue[]
): string {
  const errors = issues.filter(({ severity }) => severity === "error")
  const words = (errors.length > 0 ? errors : issues)
    .map(({ code, message }) => `${message} (${code})`)
    .join(" ")
  return `Amazon refused to show ${quantity} of "${sku}": ${words || "it gave no reason."} Put the listing right in Seller Central; it is tried again by itself.`.slice(
    0,
    500
  )
}

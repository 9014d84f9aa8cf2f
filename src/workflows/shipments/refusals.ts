// Amazon has refused a package: what the owner is told, and whether it may be there already.

import type { AmazonComplaint } from "../../sp-api"

/**
 * Seen in answers to a second confirmation (selling-partner-api-models#5037): "not finding a matching
 * package or order already fulfilled", with the metric PackageToUpdateNotFound.
 */
const shippedWords =
  /already\s+(?:been\s+)?(?:fulfilled|shipped|confirmed)|PackageToUpdateNotFound/i

export const isShippedAlready = (
  complaints: readonly AmazonComplaint[]
): boolean =>
  complaints.some(({ code, message }) =>
    shippedWords.test(`${code} ${message}`)
  )

/** Amazon's own words first: they name the field. */
export function refusalSentence(
  amazonOrderId: string,
  complaints: readonly AmazonComplaint[]
): string {
  const words = complaints
    .map(({ code, message }) => `${message} (${code})`)
    .join(" ")
  return `Amazon refused the parcel of order ${amazonOrderId}: ${words || "it gave no reason."} Correct it under Amazon › Shipments, which tells it again.`.slice(
    0,
    1000
  )
}

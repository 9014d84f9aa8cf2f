// How many units of this SKU may Amazon sell? Listings Items API 2021-08-01, patchListingsItem.
// Amazon answers at once whether it takes the change, and applies it a little later.

import type { Ask } from "../ask"
import type { QuantityPatch, Submission } from "../listings-gateway"
import type { Redactor } from "../redact"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { submissionAnswer } from "../wire/listings"
import { assertPathSegment, shown } from "./path-segment"
import { assertQuantity, toQuantityChange } from "./quantity-change"
import { toListingIssue } from "./to-listing-issue"

export async function patchQuantity(
  ask: Ask,
  redactor: Pick<Redactor, "text">,
  patch: QuantityPatch
): Promise<Submission> {
  const { sellerId, sku, marketplaceId, quantity } = patch
  const subject = {
    operation: "patchQuantity",
    what: `set the quantity of the Amazon listing ${shown(sku)}`,
  } as const satisfies Subject
  assertPathSegment(sellerId, subject.what, "a seller")
  assertPathSegment(sku, subject.what, "a SKU")
  assertQuantity(quantity, sku, subject.what)

  const answer = await ask({
    ...subject,
    request: ({ listings }, options) =>
      listings.patchListingsItem(
        {
          sellerId,
          sku,
          marketplaceIds: [marketplaceId],
          includedData: ["issues"],
          body: toQuantityChange(patch),
        },
        options
      ),
  })

  const submission = readAnswer(submissionAnswer, answer, subject)
  const issues = submission.issues.map((one) => toListingIssue(one, redactor))
  return {
    // The status of the answer is 200 also when the submission's own is INVALID.
    isAccepted:
      submission.status === "ACCEPTED" &&
      issues.every(({ severity }) => severity !== "error"),
    submissionId: submission.submissionId ?? "",
    issues,
  }
}

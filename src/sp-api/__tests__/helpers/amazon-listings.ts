// Listings, and what becomes of changes to them, as Amazon writes them. Typed by the generated
// SDK, so that an answer that Amazon would never give does not compile.

import type {
  Item,
  ItemSearchResults,
  ListingsItemSubmissionResponse,
} from "@sp-api-sdk/listings-items-api-2021-08-01"

export const seller = "A2EXAMPLESELLER"
export const germany = "A1PA6795UKMFR9"

/** Seven tins of tea of the seller's own stock, on sale in Germany. */
export const aListing = (changes: Partial<Item> = {}): Item => ({
  sku: "TEA",
  summaries: [
    {
      marketplaceId: germany,
      asin: "B000TEA000",
      productType: "TEA",
      status: ["BUYABLE", "DISCOVERABLE"],
      itemName: "Green tea",
      createdDate: "2025-01-15T11:00:00Z",
      lastUpdatedDate: "2026-01-15T11:00:00Z",
    },
  ],
  productTypes: [{ marketplaceId: germany, productType: "TEA" }],
  fulfillmentAvailability: [{ fulfillmentChannelCode: "DEFAULT", quantity: 7 }],
  ...changes,
})

export const aPageOfListings = (
  items: unknown[],
  rest: Partial<ItemSearchResults> = {}
) => ({ json: { numberOfResults: items.length, items, ...rest } })

export const aSubmission = (
  changes: Partial<ListingsItemSubmissionResponse> = {}
) => ({
  json: {
    sku: "TEA",
    status: "ACCEPTED",
    submissionId: "submission-1",
    issues: [],
    ...changes,
  } satisfies ListingsItemSubmissionResponse,
})

export const anIssue = (
  severity: "ERROR" | "WARNING" | "INFO",
  message = "The price is missing."
) => ({ code: "90220", message, severity, categories: ["MISSING_ATTRIBUTE"] })

// How Amazon writes a listing and what became of a change of it (Listings Items API 2021-08-01),
// as far as we read them. Strict where a wrong value would move units; lenient everywhere else.

import { z } from "@medusajs/framework/zod"
import { lenient, listOf, quantity, sku, text } from "./values"

/** Listings are left unread: each is read by itself, so that a bad one takes no other along. */
export const listingsAnswer = z.object(
  {
    numberOfResults: quantity,
    items: z.array(z.unknown(), "a list"),
    // The last page has none. A token that is no text must not look like a last page.
    pagination: z
      .object({ nextToken: z.string("a text").nullish() }, "an object")
      .nullish(),
  },
  "an object"
)

export const wireListing = z.object(
  {
    sku,
    summaries: listOf({
      marketplaceId: text,
      asin: text,
      itemName: text,
      productType: text,
    }),
    productTypes: listOf({ marketplaceId: text, productType: text }),
    attributes: lenient({
      externally_assigned_product_identifier: listOf({ value: text }),
    }),
    // Strict, since it says whose stock is sold. The quantity of Amazon's own stock is not read.
    fulfillmentAvailability: z
      .array(
        z.object(
          {
            fulfillmentChannelCode: z.string("a text"),
            quantity: z.unknown(),
          },
          "an object"
        ),
        "a list"
      )
      .nullish(),
  },
  "an object"
)

export type WireListing = z.output<typeof wireListing>

export const wireIssue = { code: text, message: text, severity: text }

export const submissionAnswer = z.object(
  {
    status: z.string("a text"),
    submissionId: text,
    issues: listOf(wireIssue),
  },
  "an object"
)

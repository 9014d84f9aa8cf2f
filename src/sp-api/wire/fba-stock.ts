// How Amazon writes the goods in its warehouses (FBA Inventory API v1). Strict about what may be
// sold; the rest is there to be looked at.

import { z } from "@medusajs/framework/zod"
import { lenient, lenientMoment, quantity, sku, text } from "./values"

/** SKUs are left unread: each is read by itself, so that a bad one takes no other along. */
export const fbaStockAnswer = z.object(
  {
    payload: z.object(
      { inventorySummaries: z.array(z.unknown(), "a list") },
      "an object"
    ),
    // Beside the payload, not in it. A token that is no text must not look like a last page.
    pagination: z
      .object({ nextToken: z.string("a text").nullish() }, "an object")
      .nullish(),
  },
  "an object"
)

const units = quantity.nullish().catch(null)

export const wireFbaStock = z.object(
  {
    sellerSku: sku,
    asin: text,
    lastUpdatedTime: lenientMoment,
    // Asked for (`details`); without it nobody knows what may be sold, and 0 would be a guess.
    inventoryDetails: z.object(
      {
        fulfillableQuantity: quantity,
        inboundWorkingQuantity: units,
        inboundShippedQuantity: units,
        inboundReceivingQuantity: units,
        reservedQuantity: lenient({ totalReservedQuantity: units }),
        researchingQuantity: lenient({ totalResearchingQuantity: units }),
        unfulfillableQuantity: lenient({ totalUnfulfillableQuantity: units }),
      },
      "an object"
    ),
  },
  "an object"
)

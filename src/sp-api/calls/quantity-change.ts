// How a quantity is written for Amazon, alone (patchListingsItem) and in a feed.

import { assertInvariant } from "../../domain/errors"
import { mostUnits } from "../wire/values"
import { shown } from "./path-segment"
import { ownStock } from "./to-listed-item"

/** Amazon takes this for changes of an offer, whatever the product is. */
const anyProductType = "PRODUCT"

export interface QuantityChange {
  productType: string
  patches: [
    {
      op: "merge"
      path: "/attributes/fulfillment_availability"
      value: [{ fulfillment_channel_code: typeof ownStock; quantity: number }]
    },
  ]
}

/**
 * `merge`, never `replace`: replacing drops what is not repeated, and with it the handling time
 * (`lead_time_to_ship_max_days`) and the restock date that the seller set. Amazon added `merge` in
 * 2025-06 for just that. Never another channel than DEFAULT: writing one of Amazon's turns the
 * offer into one that Amazon fulfils (selling-partner-api-models#2061).
 */
export const toQuantityChange = ({
  quantity,
  productType,
}: {
  quantity: number
  productType?: string | null
}): QuantityChange => ({
  productType: productType || anyProductType,
  patches: [
    {
      op: "merge",
      path: "/attributes/fulfillment_availability",
      value: [{ fulfillment_channel_code: ownStock, quantity }],
    },
  ],
})

/** `what` follows "Failed to". */
export function assertQuantity(
  quantity: number,
  sku: string,
  what: string
): void {
  assertInvariant(
    Number.isInteger(quantity) && quantity >= 0 && quantity <= mostUnits,
    `Failed to ${what}: the quantity of SKU ${shown(sku)} is ${quantity}. Give a whole number from 0 to ${mostUnits}.`
  )
}

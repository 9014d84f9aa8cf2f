// The storefront sells what Medusa has available, and Medusa has the last word: the units are
// reserved as completing a cart reserves them, under Medusa's own lock and without backorders.
// Carts, prices and payments are left out: they have no say in whether there is enough.

import { MedusaError } from "@medusajs/framework/utils"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { Market } from "./open-market"
import type { Stall } from "./open-sale"
import type { Buyer } from "./scenario"

/** Whether there was enough. */
export async function sellAtStorefront(
  { container }: Market,
  { wares, locationId }: Stall,
  { product, units }: Buyer
): Promise<boolean> {
  const { errors } = await createReservationsWorkflow(container).run({
    input: {
      reservations: [
        {
          inventory_item_id: wares[product]?.inventoryItemId ?? "",
          location_id: locationId,
          quantity: units,
          allow_backorder: false,
        },
      ],
    },
    throwOnError: false,
  })
  const [failure] = errors
  if (!failure) {
    return true
  }
  const reason: unknown = failure.error
  if (isOutOfStock(reason)) {
    return false
  }
  throw reason
}

/** What Medusa says to a reservation of more than is available, and to nothing else here. */
const isOutOfStock = (error: unknown): boolean =>
  (error as { type?: unknown } | null)?.type === MedusaError.Types.NOT_ALLOWED

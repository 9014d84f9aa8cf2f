import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { Bench } from "../measured"
import type { Article } from "./list-articles"

/** Somebody counts a shelf: so many units lie there from now on. */
export const countStock = (
  { container }: Bench,
  { inventoryItemId, locationId }: Article,
  units: number
): Promise<unknown> =>
  updateInventoryLevelsWorkflow(container).run({
    input: {
      updates: [
        {
          inventory_item_id: inventoryItemId,
          location_id: locationId,
          stocked_quantity: units,
        },
      ],
    },
  })

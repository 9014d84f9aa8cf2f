import type { MedusaContainer } from "@medusajs/framework/types"
import { findPlaceholders } from "../../modules/amazon/store/reports"
import { tablesOf } from "./tables"

/** Ids of the Medusa orders that wait for Amazon. */
export async function placeholderIds(
  container: MedusaContainer
): Promise<string[]> {
  const rows = await findPlaceholders(tablesOf(container))
  return rows.map(({ medusa_order_id: id }) => id)
}

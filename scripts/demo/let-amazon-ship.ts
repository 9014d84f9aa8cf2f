import type { SimulatorControl } from "../../simulator"
import type { AdminApi, StoreApi } from "./admin-api"
import { openAmazonWarehouse } from "./amazon-warehouse"
import { orderFromAmazon } from "./order-from-amazon"

interface Selling {
  amazon: SimulatorControl
  admin: AdminApi
  store: StoreApi
}

/**
 * Two orders of the storefront that Amazon packs and sends, and one of Amazon's own. It packs in
 * minutes what takes it hours: nobody watches that long.
 */
export async function letAmazonShip(selling: Selling): Promise<void> {
  const { amazon } = selling
  if (!(await openAmazonWarehouse(selling))) {
    return
  }
  await amazon.setOutbound({
    planMs: 30_000,
    processMs: 60_000,
    shipMs: 60_000,
  })
  await orderFromAmazon(selling, "WHISK-BAMBOO", 2)
  await orderFromAmazon(selling, "MUG-TRAVEL", 1)
  await amazon.place({
    fulfilledBy: "AMAZON",
    lines: [{ sku: "WHISK-BAMBOO", title: "Bamboo whisk", unitPrice: "19.90" }],
    payAfterMs: 60_000,
  })
}

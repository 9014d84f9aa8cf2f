// What simple connectors do: the bare number of the shop goes out at once, after every sale at
// the storefront and after every reading of orders, and nobody looks at what Amazon shows.

import { Modules } from "@medusajs/framework/utils"
import type { Market } from "./open-market"
import type { Stall, Ware } from "./open-sale"

/** stocked − reserved, as it is now. */
export async function sendBareNumbers(
  { container, amazon }: Market,
  { accountId, marketplaceId, locationId }: Stall,
  wares: Ware[]
): Promise<void> {
  const [account] = await amazon.listAmazonAccounts({ id: accountId })
  if (!account) {
    throw new Error("Failed to send numbers: the account is gone.")
  }
  const gateway = amazon.gatewayFor(account)
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    {
      inventory_item_id: wares.map(({ inventoryItemId }) => inventoryItemId),
      location_id: locationId,
    },
    { take: null }
  )
  for (const { sku, inventoryItemId } of wares) {
    const level = levels.find(
      (one) => one.inventory_item_id === inventoryItemId
    )
    const { isAccepted } = await gateway.patchQuantity({
      sellerId: account.seller_id,
      sku,
      marketplaceId,
      quantity: Math.max(Number(level?.available_quantity ?? 0), 0),
    })
    if (!isAccepted) {
      throw new Error(`Failed to send the number of ${sku}: Amazon refused it.`)
    }
  }
}

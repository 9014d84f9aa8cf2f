// Does Amazon list these SKUs in that marketplace? For those that its list has left out.

import type { ListedItem } from "../../../sp-api"
import { recordItems, withBarcodes, type CatalogueReading } from "./reading"

/** Those that Amazon knows; what it says of them is written down. 20 SKUs at most. */
export async function askForSkus(
  reading: CatalogueReading,
  marketplaceId: string,
  skus: string[]
): Promise<string[]> {
  const { gateway, account, amazon } = reading
  const askedAt = amazon.now()
  const where = {
    sellerId: account.seller_id,
    marketplaceId,
    withBarcodes: withBarcodes(reading),
  }
  const found: ListedItem[] = []
  const unreadable: string[] = []
  // Amazon's list of SKUs is separated by commas.
  for (const sku of skus.filter((one) => one.includes(","))) {
    const item = await gateway.getListing({ ...where, sku })
    found.push(...(item ? [item] : []))
  }
  const plain = skus.filter((sku) => !sku.includes(","))
  if (plain.length > 0) {
    const page = await gateway.searchListings({ ...where, skus: plain })
    found.push(...page.listings)
    unreadable.push(...page.rejected.flatMap(({ sku }) => sku ?? []))
  }
  // Amazon takes "tea" for "TEA"; for the shop they are two things.
  const asked = found.filter(({ sku }) => skus.includes(sku))
  await recordItems(
    reading,
    marketplaceId,
    asked.filter((item) => item.marketplaceIds.includes(marketplaceId)),
    { askedAt, answeredAt: amazon.now() }
  )
  return [...asked.map(({ sku }) => sku), ...unreadable]
}

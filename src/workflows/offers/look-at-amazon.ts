// What Amazon shows right now, twenty SKUs to a call. Its own number is the fastest news of
// its orders: it is lower the moment somebody orders, minutes before any list names the order.

import { noteGone } from "../../modules/amazon/store/offers/answers"
import type { ToSend } from "../../modules/amazon/store/offers/find-to-send"
import { noteSights, type Sight } from "../../modules/amazon/store/offers/sends"
import type { ListedItem } from "../../sp-api"
import { settleMs, type Publishing } from "./publishing"

/** As many as Amazon takes in one call. */
export const looksPerCall = 20

/** Of those that Amazon still lists and that the shop ships. */
export async function lookAtAmazon(
  publishing: Publishing,
  listings: ToSend[]
): Promise<Map<string, Sight>> {
  const { amazon, cursor } = publishing
  const sights: Sight[] = []
  const gone: ToSend[] = []
  for (const [marketplaceId, own] of byMarketplace(listings)) {
    const found = await findItems(publishing, marketplaceId, own)
    for (const listing of own) {
      const item = found.get(listing.sku)
      if (item === undefined) {
        continue
      }
      if (item === null) {
        gone.push(listing)
      } else {
        sights.push({
          id: listing.id,
          shown: item.quantity,
          fulfilled_by: item.fulfilledBy,
        })
      }
    }
  }
  await amazon.inTransaction(async (manager) => {
    await noteSights(manager, sights, {
      now: amazon.now(),
      readUntil: cursor.readUntil,
      settleMs,
    })
    await noteGone(manager, gone, amazon.now())
  })
  return new Map(sights.map((sight) => [sight.id, sight]))
}

/** By SKU; null: Amazon does not list it; absent: Amazon's word on it could not be read. */
async function findItems(
  { gateway, account }: Publishing,
  marketplaceId: string,
  listings: ToSend[]
): Promise<Map<string, ListedItem | null>> {
  const found = new Map<string, ListedItem | null>()
  const where = { sellerId: account.seller_id, marketplaceId }
  const skus = listings.map(({ sku }) => sku)
  // Amazon's list of SKUs is separated by commas.
  for (const sku of skus.filter((one) => one.includes(","))) {
    found.set(sku, await gateway.getListing({ ...where, sku }))
  }
  const plain = skus.filter((sku) => !sku.includes(","))
  for (let start = 0; start < plain.length; start += looksPerCall) {
    const asked = plain.slice(start, start + looksPerCall)
    const page = await gateway.searchListings({ ...where, skus: asked })
    const unreadable = new Set(page.rejected.map(({ sku }) => sku))
    for (const sku of asked.filter((one) => !unreadable.has(one))) {
      found.set(sku, page.listings.find((item) => item.sku === sku) ?? null)
    }
  }
  return found
}

function byMarketplace(listings: ToSend[]): Map<string, ToSend[]> {
  const groups = new Map<string, ToSend[]>()
  for (const listing of listings) {
    const group = groups.get(listing.marketplace_id) ?? []
    group.push(listing)
    groups.set(listing.marketplace_id, group)
  }
  return groups
}

// What Amazon shows right now, twenty SKUs to a call. Its own number is the fastest news of
// its orders: it is lower the moment somebody orders, minutes before any list names the order.

import {
  noteGone,
  noteUnseenable,
} from "../../modules/amazon/store/offers/answers"
import type { ToSend } from "../../modules/amazon/store/offers/find-to-send"
import { noteSights, type Sight } from "../../modules/amazon/store/offers/sends"
import { isUnavailableError, type ListedItem } from "../../sp-api"
import { endsTheRun, settleMs, type Publishing } from "./publishing"

/** As many as Amazon takes in one call. */
const skusPerCall = 20

/** A listing that Amazon has, in the marketplace in which it was found. */
export interface Seen {
  listing: ToSend
  sight: Sight
}

/** Those that Amazon lists. Of the others it is noted why nothing is sent. */
export async function lookAtAmazon(
  publishing: Publishing,
  listings: ToSend[]
): Promise<Seen[]> {
  const { amazon, cursor } = publishing
  const seen: Seen[] = []
  const unread: ToSend[] = []
  const gone: ToSend[] = []
  // A SKU may be listed in any of them, and is gone only when none has it.
  let left = listings
  for (let turn = 0; left.length > 0; turn++) {
    const missing: ToSend[] = []
    for (const [marketplaceId, own] of byMarketplace(left, turn)) {
      const found = await findItems(publishing, marketplaceId, own)
      for (const listing of own) {
        const item = found.get(listing.sku)
        if (item) {
          seen.push(seenIn(marketplaceId, listing, item))
        } else {
          ;(item === undefined ? unread : missing).push(listing)
        }
      }
    }
    const hasNext = ({ marketplace_ids: ids }: ToSend) =>
      ids[turn + 1] !== undefined
    left = missing.filter(hasNext)
    gone.push(...missing.filter((listing) => !hasNext(listing)))
  }
  await amazon.inTransaction(async (manager) => {
    const now = amazon.now()
    await noteSights(
      manager,
      seen.map(({ sight }) => sight),
      { now, readUntil: cursor.readUntil, settleMs }
    )
    await noteGone(manager, gone, now)
    await noteUnseenable(manager, unread, now)
  })
  return seen
}

const seenIn = (
  marketplaceId: string,
  listing: ToSend,
  { quantity, fulfilledBy }: ListedItem
): Seen => ({
  listing: { ...listing, marketplace_id: marketplaceId },
  sight: { id: listing.id, shown: quantity, fulfilled_by: fulfilledBy },
})

type Found = Map<string, ListedItem | null>

/** By SKU; null: not listed there; absent: Amazon's word on it could not be read. */
async function findItems(
  publishing: Publishing,
  marketplaceId: string,
  listings: ToSend[]
): Promise<Found> {
  const found: Found = new Map()
  const skus = listings.map(({ sku }) => sku)
  // Amazon's list of SKUs is separated by commas.
  const plain = skus.filter((sku) => !sku.includes(","))
  const singly = skus.filter((sku) => sku.includes(","))
  for (let start = 0; start < plain.length; start += skusPerCall) {
    const asked = plain.slice(start, start + skusPerCall)
    singly.push(
      ...(await findTogether(publishing, marketplaceId, asked, found))
    )
  }
  for (const sku of singly) {
    await findOne(publishing, marketplaceId, sku, found)
  }
  return found
}

/** Those that must be asked for one by one: what an odd page leaves out need not be gone. */
async function findTogether(
  { gateway, account, keep }: Publishing,
  marketplaceId: string,
  skus: string[],
  found: Found
): Promise<string[]> {
  await keep()
  const sellerId = account.seller_id
  try {
    const page = await gateway.searchListings({ sellerId, marketplaceId, skus })
    const isWhole = page.nextPageToken === null && page.rejected.length === 0
    for (const item of page.listings) {
      found.set(item.sku, item)
    }
    const left = skus.filter((sku) => !found.has(sku))
    if (!isWhole) {
      return left
    }
    left.forEach((sku) => found.set(sku, null))
    return []
  } catch (error) {
    throwIfNotAboutThem(error)
    return skus
  }
}

async function findOne(
  { gateway, account, keep }: Publishing,
  marketplaceId: string,
  sku: string,
  found: Found
): Promise<void> {
  await keep()
  const sellerId = account.seller_id
  try {
    found.set(sku, await gateway.getListing({ sellerId, marketplaceId, sku }))
  } catch (error) {
    throwIfNotAboutThem(error)
  }
}

/** One SKU about which Amazon answers oddly must not keep the others waiting. */
function throwIfNotAboutThem(error: unknown): void {
  if (endsTheRun(error) || isUnavailableError(error)) {
    throw error
  }
}

function byMarketplace(
  listings: ToSend[],
  turn: number
): Map<string, ToSend[]> {
  const groups = new Map<string, ToSend[]>()
  for (const listing of listings) {
    const marketplaceId =
      listing.marketplace_ids[turn] ?? listing.marketplace_id
    const group = groups.get(marketplaceId) ?? []
    group.push(listing)
    groups.set(marketplaceId, group)
  }
  return groups
}

// The listings of one marketplace page by page, twenty to a call; and what Amazon did not name
// is no longer there.

import { dropUnnamed } from "../../../modules/amazon/store/catalogue/end-pass"
import { endPart, type Part, type Pass } from "./progress"
import {
  recordItems,
  savePass,
  withBarcodes,
  type CatalogueReading,
} from "./reading"

/** "The maximum number of items (SKUs) that can be returned and paged through is 1000." */
const mostPaged = 1000

type PagedPart = Part & { way: { by: "pages" } }

export const isPaged = (part: Part): part is PagedPart =>
  part.way.by === "pages"

export async function readPage(
  reading: CatalogueReading,
  pass: Pass,
  part: PagedPart
): Promise<void> {
  const { amazon, gateway, account } = reading
  const { marketplace_id: marketplaceId, way } = part
  const askedAt = amazon.now()
  const page = await gateway.searchListings({
    sellerId: account.seller_id,
    marketplaceId,
    withBarcodes: withBarcodes(reading),
    pageToken: way.page_token,
  })
  if (way.page_token === null && page.total > mostPaged) {
    await savePass(reading, {
      ...pass,
      part: {
        ...part,
        total: page.total,
        way: {
          by: "report",
          report_id: null,
          asked_at: askedAt.toISOString(),
          answered_at: null,
          document_id: null,
        },
      },
    })
    return
  }
  const here = page.listings.filter((item) =>
    item.marketplaceIds.includes(marketplaceId)
  )
  await recordItems(reading, marketplaceId, here, {
    askedAt,
    answeredAt: amazon.now(),
  })
  const named = [
    ...way.named,
    ...page.listings.map(({ sku }) => sku),
    ...page.rejected.flatMap(({ sku }) => sku ?? []),
  ]
  const read: Part = {
    ...part,
    read: part.read + here.length,
    total: page.total,
    rejected: part.rejected + page.rejected.length,
    tries: 0,
    way: { ...way, page_token: page.nextPageToken, named },
  }
  if (page.nextPageToken === null) {
    await finishPart(reading, pass, read, named)
  } else {
    await savePass(reading, { ...pass, part: read })
  }
}

/** All of it has been read, and `named` are the SKUs that Amazon lists there. */
export async function finishPart(
  reading: CatalogueReading,
  pass: Pass,
  part: Part,
  named: string[]
): Promise<void> {
  await reading.amazon.inTransaction((manager) =>
    dropUnnamed(manager, {
      accountId: reading.account.id,
      marketplaceId: part.marketplace_id,
      named,
    })
  )
  await savePass(reading, endPart(pass, part))
}

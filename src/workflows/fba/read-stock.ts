// Reads what lies in Amazon's warehouses, page after page without a pause (the token of a next
// page lives 30 seconds), and writes each page down as it comes.

import type { FbaStock } from "../../sp-api"
import {
  addListings,
  emptyUnnamed,
  writeStock,
  type StockRow,
} from "../../modules/amazon/store/fba/write-stock"
import { matchListings, rulesOf } from "../listings/match/match-listings"
import type { Mirroring } from "./mirroring"
import type { FbaProgress, NextReading } from "./progress"

const mostRejected = 100

export async function readStock(
  mirroring: Mirroring,
  { startedAt, changedSince }: NextReading
): Promise<Pick<FbaProgress, "read" | "rejected">> {
  const { amazon, account, keep } = mirroring
  const gateway = amazon.gatewayFor(account)
  const rejected: FbaProgress["rejected"] = []
  let read = 0
  let pageToken: string | null = null
  do {
    await keep()
    const askedAt = amazon.now()
    const page = await gateway.listFbaStock({
      marketplaceId: account.fba_marketplace_id,
      changedSince,
      pageToken,
    })
    read += page.stock.length
    rejected.push(...page.rejected)
    await writePage(mirroring, page.stock, askedAt)
    pageToken = page.nextPageToken
  } while (pageToken !== null)
  // One without a SKU could be any of them.
  if (changedSince === null && rejected.every(({ sku }) => sku !== null)) {
    await amazon.inTransaction((manager) =>
      emptyUnnamed(manager, {
        accountId: account.id,
        startedAt,
        unreadable: rejected.flatMap(({ sku }) => sku ?? []),
      })
    )
  }
  return { read, rejected: rejected.slice(0, mostRejected) }
}

async function writePage(
  { container, amazon, account }: Mirroring,
  stock: FbaStock[],
  askedAt: Date
): Promise<void> {
  const rows = [...new Map(stock.map((one) => [one.sku, toRow(one)])).values()]
  if (rows.length === 0) {
    return
  }
  const unmapped = await amazon.inTransaction(async (manager) => {
    await writeStock(manager, { accountId: account.id, rows, askedAt })
    return addListings(manager, account.id, rows)
  })
  await matchListings(container, unmapped, rulesOf(account))
}

const toRow = ({ updatedAt, ...stock }: FbaStock): StockRow => ({
  ...stock,
  updated_at: updatedAt,
})

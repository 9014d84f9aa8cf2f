// What lies in Amazon's warehouses? One page of FBA Inventory API v1, getInventorySummaries.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { FbaGateway, FbaStock, FbaStockPage } from "../fba-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { fbaStockAnswer, wireFbaStock } from "../wire/fba-stock"
import { read, UnreadableError } from "../wire/unreadable"
import { isSku, toMoment } from "../wire/values"

const subject = {
  operation: "listFbaStock",
  what: "list the stock in Amazon's warehouses",
} as const satisfies Subject

export async function listFbaStock(
  ask: Ask,
  query: Parameters<FbaGateway["listFbaStock"]>[0]
): Promise<FbaStockPage> {
  const { marketplaceId, changedSince, pageToken } = query
  assertInvariant(
    marketplaceId.trim() !== "",
    `Failed to ${subject.what}: the marketplace is missing.`
  )
  assertInvariant(
    !changedSince || toMoment(changedSince) !== null,
    `Failed to ${subject.what}: ${JSON.stringify(changedSince)} is not a time in ISO 8601.`
  )

  const answer = await ask({
    ...subject,
    request: ({ fbaInventory }, options) =>
      fbaInventory.getInventorySummaries(
        {
          details: true,
          granularityType: "Marketplace",
          granularityId: marketplaceId,
          marketplaceIds: [marketplaceId],
          // With the token too: "To avoid errors, use both startDateTime and nextToken".
          ...(changedSince && { startDateTime: changedSince }),
          ...(pageToken && { nextToken: pageToken }),
        },
        options
      ),
  })

  const page = readAnswer(fbaStockAnswer, answer, subject)
  return {
    ...readStock(page.payload.inventorySummaries),
    nextPageToken: page.pagination?.nextToken || null,
  }
}

function readStock(
  summaries: unknown[]
): Pick<FbaStockPage, "stock" | "rejected"> {
  const stock: FbaStock[] = []
  const rejected: FbaStockPage["rejected"] = []
  for (const raw of summaries) {
    try {
      stock.push(toFbaStock(raw))
    } catch (error) {
      if (!(error instanceof UnreadableError)) {
        throw error
      }
      rejected.push({ sku: skuOf(raw), problem: error.problem })
    }
  }
  return { stock, rejected }
}

function toFbaStock(raw: unknown): FbaStock {
  const { inventoryDetails: details, ...summary } = read(wireFbaStock, raw)
  return {
    sku: summary.sellerSku,
    asin: summary.asin,
    fulfillable: details.fulfillableQuantity,
    reserved: details.reservedQuantity?.totalReservedQuantity ?? 0,
    inbound: sum([
      details.inboundWorkingQuantity,
      details.inboundShippedQuantity,
      details.inboundReceivingQuantity,
    ]),
    unfulfillable: sum([
      details.unfulfillableQuantity?.totalUnfulfillableQuantity,
      details.researchingQuantity?.totalResearchingQuantity,
    ]),
    updatedAt: summary.lastUpdatedTime,
  }
}

const sum = (units: (number | null | undefined)[]): number =>
  units.reduce<number>((total, one) => total + (one ?? 0), 0)

function skuOf(raw: unknown): string | null {
  const sku = (raw as { sellerSku?: unknown } | null)?.sellerSku
  return typeof sku === "string" && isSku(sku) ? sku : null
}

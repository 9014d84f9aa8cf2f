import type {
  GetInventorySummariesResponse,
  InventorySummary,
} from "@sp-api-sdk/fba-inventory-api-v1"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import { seal, unseal } from "../sealed"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { FbaStock } from "../world/fba-stock"
import { throwIfElsewhere } from "./listing-query"
import { QueryReader } from "./query-reader"

const PAGE = 50
const TOKEN_LIFE_MS = 30_000
const EIGHTEEN_MONTHS = 548 * 86_400_000

type Place = {
  sellerId: string
  fingerprint: string
  after: string
  expiresAt: number
}

/** Unlike its elders it leaves `pagination` outside the payload. */
export const getInventorySummaries: AmazonRoute = {
  operation: "getInventorySummaries",
  method: "GET",
  path: "/fba/inventory/v1/summaries",

  async answer(
    { seller, query }: AmazonCall,
    { warehouse, clock }: SimulatedAmazon
  ): Promise<GetInventorySummariesResponse> {
    const { enabled, lagMs } = warehouse.settings.fba
    if (!enabled) {
      throw invalidInput("Invalid request, please check your input.")
    }
    const reader = new QueryReader(query)
    const asked = readQuery(reader, clock.now())
    throwIfElsewhere([asked.marketplaceId], seller)
    const { sellerId } = seller
    const fingerprint = reader.fingerprint(["nextToken"])
    const found = await warehouse.fba.search({
      sellerId,
      marketplaceId: asked.marketplaceId,
      skus: asked.skus,
      changedSince: asked.changedSince,
      asOf: lagMs > 0 ? new Date(clock.now() - lagMs).toISOString() : null,
      after: openPlace(
        reader.text("nextToken"),
        { sellerId, fingerprint },
        clock.now()
      ),
      limit: PAGE + 1,
    })
    const page = found.slice(0, PAGE)
    const last = page.at(-1)
    const place = last && {
      sellerId,
      fingerprint,
      after: last.sku,
      expiresAt: clock.now() + TOKEN_LIFE_MS,
    }
    return {
      payload: {
        granularity: {
          granularityType: "Marketplace",
          granularityId: asked.marketplaceId,
        },
        inventorySummaries: page.map((stock) =>
          showStock(stock, asked.details)
        ),
      },
      ...(found.length > PAGE &&
        place && { pagination: { nextToken: seal(place satisfies Place) } }),
    }
  },
}

function readQuery(query: QueryReader, now: number) {
  query.throwIfUnknown([
    "details",
    "granularityType",
    "granularityId",
    "startDateTime",
    "sellerSkus",
    "sellerSku",
    "nextToken",
    "marketplaceIds",
  ])
  const [type] = query.listOf("granularityType", ["Marketplace"])
  const granularityId = query.text("granularityId")
  const ids = query.list("marketplaceIds")
  const [marketplaceId] = ids
  if (!type || !granularityId || !marketplaceId || ids.length > 1) {
    throw invalidInput(
      "'granularityType', 'granularityId' and exactly one of 'marketplaceIds' must be given."
    )
  }
  if (granularityId !== marketplaceId) {
    throw invalidInput("'granularityId' must be the marketplace's id.")
  }
  const since = query.time("startDateTime")
  if (since !== null && (since < now - EIGHTEEN_MONTHS || since > now)) {
    throw invalidInput(
      "'startDateTime' must be in the past, and at most 18 months."
    )
  }
  return {
    marketplaceId,
    details: query.listOf("details", ["true", "false"])[0] === "true",
    changedSince: since === null ? null : new Date(since).toISOString(),
    skus: since === null ? readSkus(query) : null,
  }
}

/** Null: all of them. They are not looked at when changes are asked for. */
function readSkus(query: QueryReader): string[] | null {
  const many = query.list("sellerSkus")
  const one = query.text("sellerSku")
  if (many.length > 50) {
    throw invalidInput(
      `'sellerSkus' has ${many.length} values; at most 50 are allowed.`
    )
  }
  if (many.length > 0 && one) {
    throw invalidInput("Either 'sellerSkus' or 'sellerSku' may be given.")
  }
  if (one) {
    return [one]
  }
  return many.length > 0 ? many : null
}

function openPlace(
  token: string | null,
  asked: Pick<Place, "sellerId" | "fingerprint">,
  now: number
): string {
  if (token === null) {
    return ""
  }
  const place = unseal(token) as Place | null
  const isSame =
    place?.sellerId === asked.sellerId &&
    place.fingerprint === asked.fingerprint
  if (!isSame || place.expiresAt < now) {
    throw invalidInput(
      "The nextToken is invalid, older than 30 seconds, or belongs to other parameters."
    )
  }
  return place.after
}

function showStock(stock: FbaStock, hasDetails: boolean): InventorySummary {
  const reserved =
    stock.pendingCustomerOrder + stock.transshipment + stock.processing
  const inbound =
    stock.inboundWorking + stock.inboundShipped + stock.inboundReceiving
  return {
    asin: stock.asin,
    fnSku: stock.fnSku,
    sellerSku: stock.sku,
    condition: "NewItem",
    ...(hasDetails && {
      inventoryDetails: {
        fulfillableQuantity: stock.fulfillable,
        inboundWorkingQuantity: stock.inboundWorking,
        inboundShippedQuantity: stock.inboundShipped,
        inboundReceivingQuantity: stock.inboundReceiving,
        reservedQuantity: {
          totalReservedQuantity: reserved,
          pendingCustomerOrderQuantity: stock.pendingCustomerOrder,
          pendingTransshipmentQuantity: stock.transshipment,
          fcProcessingQuantity: stock.processing,
        },
        researchingQuantity: { totalResearchingQuantity: stock.researching },
        unfulfillableQuantity: {
          totalUnfulfillableQuantity: stock.unfulfillable,
        },
      },
    }),
    lastUpdatedTime: stock.lastUpdatedTime,
    productName: stock.title,
    totalQuantity:
      stock.fulfillable +
      reserved +
      inbound +
      stock.unfulfillable +
      stock.researching,
    stores: [],
  }
}

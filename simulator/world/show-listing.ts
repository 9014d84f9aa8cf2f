// What Amazon shows of a listing: only the data sets that were asked for, only for the
// marketplaces that were asked about.

import type {
  FulfillmentAvailability,
  Item,
  ItemSummaryByMarketplace,
} from "@sp-api-sdk/listings-items-api-2021-08-01"
import type { SimulatedListing } from "./listing"
import type { Marketplace } from "./marketplaces"
import { fbaChannelOf, marketplaces } from "./marketplaces"
import { toMinor, toMoney } from "./money"

export const listingDatasets = [
  "summaries",
  "attributes",
  "issues",
  "offers",
  "fulfillmentAvailability",
  "procurement",
  "relationships",
  "productTypes",
] as const
export type ListingDataset = (typeof listingDatasets)[number]

export function showListing(
  listing: SimulatedListing,
  marketplaceIds: readonly string[],
  asked: ReadonlySet<ListingDataset>
): Item {
  const places = marketplaces.filter(
    ({ id }) =>
      marketplaceIds.includes(id) && listing.marketplaceIds.includes(id)
  )
  const perPlace = <T>(show: (place: Marketplace) => T): T[] => places.map(show)
  const when = <T extends object>(dataset: ListingDataset, show: () => T) =>
    asked.has(dataset) ? show() : {}
  return {
    sku: listing.sku,
    ...when("summaries", () => ({
      summaries: perPlace((place) => summaryOf(listing, place)),
    })),
    ...when("attributes", () => ({
      attributes: attributesOf(listing, places),
    })),
    ...when("issues", () => ({ issues: [] })),
    ...when("offers", () => ({
      offers: perPlace(({ id, currency }) => ({
        marketplaceId: id,
        offerType: "B2C",
        price: toMoney(toMinor(listing.price, currency), currency),
      })),
    })),
    ...when("fulfillmentAvailability", () => ({
      fulfillmentAvailability: [availabilityOf(listing)],
    })),
    ...when("procurement", () => ({ procurement: [] })),
    ...when("relationships", () => ({
      relationships: perPlace(({ id }) => ({
        marketplaceId: id,
        relationships: [],
      })),
    })),
    ...when("productTypes", () => ({
      productTypes: perPlace(({ id }) => ({
        marketplaceId: id,
        productType: listing.productType,
      })),
    })),
  }
}

export const isBuyable = (listing: SimulatedListing): boolean =>
  listing.fulfilledBy === "AMAZON" || listing.quantity > 0

function summaryOf(
  listing: SimulatedListing,
  { id }: Marketplace
): ItemSummaryByMarketplace {
  return {
    marketplaceId: id,
    asin: listing.asin,
    productType: listing.productType,
    conditionType: "new_new",
    status: isBuyable(listing) ? ["BUYABLE", "DISCOVERABLE"] : ["DISCOVERABLE"],
    ...(listing.fulfilledBy === "AMAZON" && {
      fnSku: listing.asin.replace(/^B/, "X"),
    }),
    itemName: listing.title,
    createdDate: listing.createdTime,
    lastUpdatedDate: listing.lastUpdatedTime,
  }
}

/** How many Amazon sells right now; of its own warehouses it does not say. */
const availabilityOf = (listing: SimulatedListing): FulfillmentAvailability =>
  listing.fulfilledBy === "AMAZON"
    ? { fulfillmentChannelCode: fbaChannelOf(listing.sellerId) }
    : { fulfillmentChannelCode: "DEFAULT", quantity: listing.quantity }

/** What the seller said last, which is not what Amazon sells right now. */
function attributesOf(
  listing: SimulatedListing,
  places: readonly Marketplace[]
): Record<string, unknown> {
  return {
    item_name: places.map(({ id, language }) => ({
      value: listing.title,
      language_tag: language,
      marketplace_id: id,
    })),
    fulfillment_availability: [
      listing.fulfilledBy === "AMAZON"
        ? { fulfillment_channel_code: fbaChannelOf(listing.sellerId) }
        : {
            fulfillment_channel_code: "DEFAULT",
            quantity: listing.submittedQuantity,
            ...(listing.leadTimeDays !== null && {
              lead_time_to_ship_max_days: listing.leadTimeDays,
            }),
            ...(listing.restockDate !== null && {
              restock_date: listing.restockDate,
            }),
          },
    ],
    ...(listing.ean !== null && {
      externally_assigned_product_identifier: places.map(({ id }) => ({
        type: "ean",
        value: listing.ean,
        marketplace_id: id,
      })),
    }),
  }
}

import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import {
  aListing,
  aPageOfListings,
  germany,
  seller,
} from "./helpers/amazon-listings"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const query = { sellerId: seller, marketplaceId: germany }

const listingsOf = async (...items: unknown[]) => {
  amazon.answer(() => aPageOfListings(items))
  return aGateway(amazon).gateway.searchListings(query)
}

it("asks for as many listings of one marketplace as Amazon gives at once", async () => {
  amazon.answer(() => aPageOfListings([]))

  await aGateway(amazon).gateway.searchListings(query)

  expect(amazon.calls[0]?.path).toBe(`/listings/2021-08-01/items/${seller}`)
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual({
    marketplaceIds: germany,
    includedData: "summaries,fulfillmentAvailability,productTypes",
    pageSize: "20",
    // In an order that no order and no quantity changes while somebody walks through the pages.
    sortBy: "createdDate",
    sortOrder: "ASC",
  })
})

it("names SKUs as they are, and asks for barcodes only when they are wanted", async () => {
  amazon.answer(() => aPageOfListings([]))

  await aGateway(amazon).gateway.searchListings({
    ...query,
    skus: ["TEA", "A/B C%+ü"],
    withBarcodes: true,
  })

  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toMatchObject({
    identifiers: "TEA,A/B C%+ü",
    identifiersType: "SKU",
    includedData: "summaries,fulfillmentAvailability,productTypes,attributes",
  })
})

it("walks from page to page with Amazon's token, and knows how many there are", async () => {
  amazon.answer(({ query }) =>
    query.has("pageToken")
      ? aPageOfListings([aListing({ sku: "LAST" })], { numberOfResults: 21 })
      : aPageOfListings([aListing()], {
          numberOfResults: 21,
          pagination: { nextToken: "page 2 = ?&" },
        })
  )
  const { gateway } = aGateway(amazon)

  const first = await gateway.searchListings(query)
  const last = await gateway.searchListings({
    ...query,
    pageToken: first.nextPageToken,
  })

  expect(first).toMatchObject({ total: 21, nextPageToken: "page 2 = ?&" })
  expect(amazon.calls[1]?.query.get("pageToken")).toBe("page 2 = ?&")
  expect(last.listings.map(({ sku }) => sku)).toEqual(["LAST"])
  expect(last.nextPageToken).toBeNull()
})

it("reads a listing of the seller's own stock", async () => {
  const page = await listingsOf(aListing())

  expect(page.listings).toEqual([
    {
      sku: "TEA",
      asin: "B000TEA000",
      title: "Green tea",
      productType: "TEA",
      fulfilledBy: "merchant",
      quantity: 7,
      marketplaceIds: [germany],
      barcodes: [],
    },
  ])
})

it.each(["AMAZON_EU", "AMAZON_NA", "AMAZON_JP"])(
  "sees that Amazon fulfils what is in its own stock (%s)",
  async (fulfillmentChannelCode) => {
    const page = await listingsOf(
      aListing({ fulfillmentAvailability: [{ fulfillmentChannelCode }] })
    )

    expect(page.listings).toMatchObject([
      { fulfilledBy: "amazon", quantity: null },
    ])
  }
)

it("leaves a listing with stock in both places to Amazon, and still reads the seller's units", async () => {
  const page = await listingsOf(
    aListing({
      fulfillmentAvailability: [
        { fulfillmentChannelCode: "AMAZON_EU" },
        { fulfillmentChannelCode: "DEFAULT", quantity: 3 },
      ],
    })
  )

  expect(page.listings).toMatchObject([{ fulfilledBy: "amazon", quantity: 3 }])
})

it.each([
  ["says nothing of stock", { fulfillmentAvailability: undefined }],
  [
    "does not say how many",
    { fulfillmentAvailability: [{ fulfillmentChannelCode: "DEFAULT" }] },
  ],
])("does not know the quantity when Amazon %s", async (_name, change) => {
  const page = await listingsOf(aListing(change))

  expect(page.listings).toMatchObject([
    { fulfilledBy: "merchant", quantity: null },
  ])
})

it("reads an unfinished listing, of which Amazon knows little more than the SKU", async () => {
  const page = await listingsOf({ sku: "DRAFT", summaries: [] })

  expect(page.listings).toMatchObject([
    { sku: "DRAFT", asin: null, title: null, marketplaceIds: [] },
  ])
})

it("takes every barcode of a listing, once, and nothing that is no barcode", async () => {
  const page = await listingsOf(
    aListing({
      attributes: {
        externally_assigned_product_identifier: [
          { type: "ean", value: "4006381333931", marketplace_id: germany },
          { type: "gtin", value: "04006381333931" },
          { type: "ean", value: "4006381333931" },
          { type: "asin", value: "B000TEA000" },
          { type: "ean" },
        ],
      },
    })
  )

  expect(page.listings[0]?.barcodes).toEqual([
    "4006381333931",
    "04006381333931",
  ])
})

it.each<[string, object, string | null, string]>([
  ["has no SKU", { sku: undefined }, null, "sku is missing."],
  ["has a broken SKU", { sku: "TE\u0000A" }, null, "sku is"],
  [
    "offers less than nothing",
    {
      fulfillmentAvailability: [
        { fulfillmentChannelCode: "DEFAULT", quantity: -1 },
      ],
    },
    "TEA",
    "fulfillmentAvailability[0].quantity is -1",
  ],
  [
    "does not say whose stock it is",
    { fulfillmentAvailability: [{ quantity: 5 }] },
    "TEA",
    "fulfillmentAvailability[0].fulfillmentChannelCode is missing.",
  ],
])(
  "sets one listing aside that %s, and reads the others",
  async (_name, change, sku, problem) => {
    const page = await listingsOf(
      { ...aListing(), ...change },
      aListing({ sku: "OTHER" })
    )

    expect(page.listings.map((one) => one.sku)).toEqual(["OTHER"])
    expect(page.rejected).toEqual([
      { sku, problem: expect.stringContaining(problem) },
    ])
  }
)

it.each([
  ["no SKU", []],
  ["21 SKUs", Array<string>(21).fill("TEA")],
  ["an empty SKU", ["TEA", " "]],
])("does not ask for %s", async (_name, skus) => {
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchListings({ ...query, skus }))

  expect(error).toBeInstanceOf(InvariantError)
  expect(amazon.calls).toHaveLength(0)
})

it("says how to ask for a SKU with a comma, which would be two SKUs in Amazon's list", async () => {
  const { gateway } = aGateway(amazon)

  const error = await failureOf(
    gateway.searchListings({ ...query, skus: ["A,B"] })
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(error.message).toContain("Use getListing for it.")
})

it.each([
  ["has no listings", { numberOfResults: 0 }, "items"],
  ["does not say how many there are", { items: [] }, "numberOfResults"],
  [
    "has a page token that is no text",
    { numberOfResults: 0, items: [], pagination: { nextToken: 7 } },
    "pagination.nextToken",
  ],
])("says where a page is unexpected that %s", async (_name, json, path) => {
  amazon.answer(() => ({ json }))

  const error = await failureOf(aGateway(amazon).gateway.searchListings(query))

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
})

it("waits for its turn when 50 pages are read as fast as they come", async () => {
  amazon.answer(() => aPageOfListings([]))
  const { gateway, clock } = aGateway(amazon)

  for (let page = 1; page <= 50; page++) {
    await gateway.searchListings(query)
  }

  expect(amazon.calls).toHaveLength(50)
  expect(clock.naps).toEqual(Array(45).fill(200))
})

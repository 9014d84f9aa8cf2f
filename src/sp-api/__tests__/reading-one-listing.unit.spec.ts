import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { aListing, germany, seller } from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const ask = (sku: string, withBarcodes = false) =>
  aGateway(amazon).gateway.getListing({
    sellerId: seller,
    marketplaceId: germany,
    sku,
    withBarcodes,
  })

it("reads one listing, whatever characters its SKU has", async () => {
  amazon.answer(() => ({ json: aListing({ sku: "A/B C%+,ü" }) }))

  const listing = await ask("A/B C%+,ü", true)

  const [call] = amazon.calls
  expect(call?.path).toBe(
    `/listings/2021-08-01/items/${seller}/A%2FB%20C%25%2B%2C%C3%BC`
  )
  expect(Object.fromEntries(call?.query ?? [])).toEqual({
    marketplaceIds: germany,
    includedData: "summaries,fulfillmentAvailability,productTypes,attributes",
  })
  expect(listing).toMatchObject({ sku: "A/B C%+,ü", quantity: 7 })
})

it("knows a listing by the spelling that Amazon keeps", async () => {
  amazon.answer(() => ({ json: aListing({ sku: "Tea" }) }))

  await expect(ask("TEA")).resolves.toMatchObject({ sku: "Tea" })
})

it("knows that Amazon does not know a SKU", async () => {
  amazon.answer(() => ({
    status: 404,
    ...complaint("NOT_FOUND", "SKU 'TEA' not found."),
  }))

  await expect(ask("TEA")).resolves.toBeNull()
})

it("does not take the 404 page of something in between for Amazon's word", async () => {
  amazon.answer(() => ({ status: 404, text: "<h1>Not found</h1>" }))

  const error = await failureOf(ask("TEA"))

  expect(error).toMatchObject({ name: "RejectedError", status: 404 })
})

it.each<[string, unknown, string]>([
  ["is another one", aListing({ sku: "COFFEE" }), "sku"],
  [
    "offers half a unit",
    aListing({
      fulfillmentAvailability: [
        { fulfillmentChannelCode: "DEFAULT", quantity: 0.5 },
      ],
    }),
    "fulfillmentAvailability[0].quantity",
  ],
  ["is a list", [], "(answer)"],
])(
  "says where a single listing is unexpected that %s",
  async (_name, json, path) => {
    amazon.answer(() => ({ json }))

    const error = await failureOf(ask("TEA"))

    expect(error).toMatchObject({
      name: "UnexpectedShapeError",
      path,
      requestId: "request-1",
    })
  }
)

it.each(["", " ", ".", ".."])(
  "does not ask for %p, which would be another address",
  async (sku) => {
    const error = await failureOf(ask(sku))

    expect(error).toBeInstanceOf(InvariantError)
    expect(amazon.calls).toHaveLength(0)
  }
)

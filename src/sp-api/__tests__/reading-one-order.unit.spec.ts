import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { anOrder, complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

it("reads a single order by its id", async () => {
  amazon.answer(() => ({ json: { order: anOrder() } }))

  const observation = await aGateway(amazon).gateway.getOrder(
    "701-0000001-0000001"
  )

  expect(amazon.calls[0]?.path).toBe(
    "/orders/2026-01-01/orders/701-0000001-0000001"
  )
  expect(amazon.calls[0]?.query.get("includedData")).toContain("FULFILLMENT")
  expect(observation?.snapshot.status).toBe("unshipped")
})

it("knows that Amazon does not know an order", async () => {
  amazon.answer(() => ({
    status: 404,
    ...complaint("NotFound", "No such order."),
  }))

  await expect(
    aGateway(amazon).gateway.getOrder("701-0000001-0000001")
  ).resolves.toBeNull()
})

it("does not take the 404 page of something in between for Amazon's word", async () => {
  amazon.answer(() => ({ status: 404, text: "<h1>Not found</h1>" }))

  const error = await failureOf(
    aGateway(amazon).gateway.getOrder("701-0000001-0000001")
  )

  expect(error).toMatchObject({ name: "RejectedError", status: 404 })
})

it.each<[string, object, string]>([
  [
    "cannot be read",
    { ...anOrder(), createdTime: "yesterday" },
    "order.createdTime",
  ],
  [
    "is another one",
    anOrder({ orderId: "701-0000007-0000007" }),
    "order.orderId",
  ],
])(
  "says where a single order is unexpected that %s",
  async (_name, order, path) => {
    amazon.answer(() => ({ json: { order } }))

    const error = await failureOf(
      aGateway(amazon).gateway.getOrder("701-0000001-0000001")
    )

    expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
  }
)

it.each(["", "..", "701/../x", "701 1"])(
  "does not put '%s' into an address",
  async (id) => {
    const error = await failureOf(aGateway(amazon).gateway.getOrder(id))

    expect(error).toBeInstanceOf(InvariantError)
    expect(amazon.calls).toHaveLength(0)
  }
)

it("lists where the seller sells", async () => {
  amazon.answer(() => ({
    json: {
      payload: [
        {
          marketplace: {
            id: "A1PA6795UKMFR9",
            name: "Amazon.de",
            countryCode: "DE",
            defaultCurrencyCode: "EUR",
            defaultLanguageCode: "de_DE",
            domainName: "www.amazon.de",
          },
          storeName: "Tea & Co",
          participation: { isParticipating: true, hasSuspendedListings: false },
        },
      ],
    },
  }))

  const list = await aGateway(amazon).gateway.listMarketplaces()

  expect(amazon.calls[0]?.path).toBe("/sellers/v1/marketplaceParticipations")
  expect(list).toEqual([
    {
      marketplaceId: "A1PA6795UKMFR9",
      name: "Amazon.de",
      country: "DE",
      currency: "EUR",
      language: "de_DE",
      domain: "www.amazon.de",
      storeName: "Tea & Co",
      isParticipating: true,
      hasSuspendedListings: false,
    },
  ])
})

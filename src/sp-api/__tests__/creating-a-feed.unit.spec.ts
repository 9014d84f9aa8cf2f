import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { germany } from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const feed = { documentId: "document-1", marketplaceIds: [germany] }

it("has Amazon process an uploaded document", async () => {
  amazon.answer(() => ({ status: 202, json: { feedId: "23492394" } }))

  const feedId = await aGateway(amazon).gateway.createFeed({
    ...feed,
    marketplaceIds: [germany, "A13V1IB3VIYZZH"],
  })

  expect(feedId).toBe("23492394")
  expect(amazon.calls[0]).toMatchObject({
    method: "POST",
    path: "/feeds/2021-06-30/feeds",
  })
  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toEqual({
    feedType: "JSON_LISTINGS_FEED",
    marketplaceIds: [germany, "A13V1IB3VIYZZH"],
    inputFeedDocumentId: "document-1",
  })
})

it.each([
  ["the connection breaks", "cut" as const],
  ["the answer breaks off", "cut halfway" as const],
  ["Amazon fails", { status: 500 }],
  ["Amazon is away", { status: 503 }],
])(
  "does not ask for a second feed when %s: the first may be queued",
  async (_name, reply) => {
    amazon.answer(() => reply)

    const error = await failureOf(aGateway(amazon).gateway.createFeed(feed))

    expect(error).toMatchObject({ name: "UnavailableError", retry: "later" })
    expect(amazon.calls).toHaveLength(1)
  }
)

it("does not wait two minutes for its turn, and says when to come back", async () => {
  amazon.answer(() => ({
    status: 429,
    ...complaint("QuotaExceeded", "You exceeded your quota."),
  }))
  const { gateway, clock } = aGateway(amazon)

  const error = await failureOf(gateway.createFeed(feed))

  expect(error).toMatchObject({
    name: "RateLimitedError",
    retryAfterMs: 120_482,
  })
  expect(clock.naps).toEqual([])
})

it("asks with a new access token when the old one is refused, since nothing was queued", async () => {
  amazon.answer(({ number }) =>
    number === 1
      ? { status: 403, ...complaint("Unauthorized", "Access denied.") }
      : { status: 202, json: { feedId: "1" } }
  )

  await expect(aGateway(amazon).gateway.createFeed(feed)).resolves.toBe("1")
})

it("does not know whether a feed was queued when Amazon gives no id", async () => {
  amazon.answer(() => ({ status: 202, json: {} }))

  const error = await failureOf(aGateway(amazon).gateway.createFeed(feed))

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path: "feedId" })
  expect(error.message).toContain("Whether Amazon did it is not known.")
})

it.each([0, 26])("does not ask for %d marketplaces", async (count) => {
  const error = await failureOf(
    aGateway(amazon).gateway.createFeed({
      ...feed,
      marketplaceIds: Array<string>(count).fill(germany),
    })
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(amazon.calls).toHaveLength(0)
})

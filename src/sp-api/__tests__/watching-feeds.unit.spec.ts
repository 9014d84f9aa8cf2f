import type { Feed } from "@sp-api-sdk/feeds-api-2021-06-30"
import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const aFeed = (changes: Partial<Feed> = {}): Feed => ({
  feedId: "1",
  feedType: "JSON_LISTINGS_FEED",
  createdTime: "2026-01-15T11:00:00Z",
  processingStatus: "IN_QUEUE",
  ...changes,
})

it.each([
  ["IN_QUEUE", "waiting"],
  ["IN_PROGRESS", "running"],
  ["DONE", "done"],
  ["FATAL", "fatal"],
  ["CANCELLED", "canceled"],
  ["ON_HOLD_SINCE_NEXT_YEAR", "unknown"],
  [undefined, "unknown"],
])("knows what %s means for a feed", async (processingStatus, state) => {
  amazon.answer(() => ({ json: { ...aFeed(), processingStatus } }))

  const feed = await aGateway(amazon).gateway.getFeed("1")

  expect(amazon.calls[0]?.path).toBe("/feeds/2021-06-30/feeds/1")
  expect(feed).toEqual({
    feedId: "1",
    state,
    createdAt: "2026-01-15T11:00:00.000Z",
    resultDocumentId: null,
  })
})

it("says where the result is once Amazon has one", async () => {
  amazon.answer(() => ({
    json: aFeed({ processingStatus: "DONE", resultFeedDocumentId: "result-1" }),
  }))

  const feed = await aGateway(amazon).gateway.getFeed("1")

  expect(feed.resultDocumentId).toBe("result-1")
})

it("asks for a feed by an id with odd characters, and never for another address", async () => {
  amazon.answer(() => ({ json: aFeed() }))
  const { gateway } = aGateway(amazon)

  await gateway.getFeed("amzn1.tortuga/1 2")
  const error = await failureOf(gateway.getFeed(".."))

  expect(amazon.calls.map(({ path }) => path)).toEqual([
    "/feeds/2021-06-30/feeds/amzn1.tortuga%2F1%202",
  ])
  expect(error).toBeInstanceOf(InvariantError)
})

it("lists the feeds of quantities since then, newest first", async () => {
  amazon.answer(() => ({
    json: {
      feeds: [
        aFeed({ feedId: "old", createdTime: "2026-01-15T10:00:00Z" }),
        aFeed({ feedId: "new", createdTime: "2026-01-15T11:59:00Z" }),
        aFeed({ feedId: "odd", createdTime: "2026-01-15T13:00:00+02:00" }),
      ],
      nextToken: "more",
    },
  }))

  const feeds = await aGateway(amazon).gateway.listFeeds({
    createdSince: "2026-01-15T09:00:00.000Z",
  })

  expect(amazon.calls[0]?.path).toBe("/feeds/2021-06-30/feeds")
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual({
    feedTypes: "JSON_LISTINGS_FEED",
    pageSize: "100",
    createdSince: "2026-01-15T09:00:00.000Z",
  })
  expect(feeds.map(({ feedId }) => feedId)).toEqual(["new", "odd", "old"])
})

it.each([
  ["has no time", { ...aFeed(), createdTime: "yesterday" }, "createdTime"],
  ["has no id", { ...aFeed(), feedId: undefined }, "feedId"],
])("says where a feed is unexpected that %s", async (_name, json, path) => {
  amazon.answer(() => ({ json }))

  const error = await failureOf(aGateway(amazon).gateway.getFeed("1"))

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
})

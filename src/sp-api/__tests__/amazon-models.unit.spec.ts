// What we send, checked against Amazon's own models. Skipped where they do not lie beside this
// repository.

import { aGateway, failureOf } from "./helpers/a-gateway"
import { callsToStore, withDocument } from "./helpers/amazon-documents"
import {
  aListing,
  aPageOfListings,
  aSubmission,
  germany,
  seller,
} from "./helpers/amazon-listings"
import {
  complaintAbout,
  createAjv,
  itWithModels,
  readModel,
} from "./helpers/amazon-models"
import { startServer, type AmazonServer } from "./helpers/start-server"

const listings = "listingsItems_2021-08-01.json"
const feeds = "feeds_2021-06-30.json"
const reports = "reports_2021-06-30.json"
const items = "/listings/2021-08-01/items/{sellerId}"

type Gateway = ReturnType<typeof aGateway>["gateway"]

const query = { sellerId: seller, marketplaceId: germany }
const message = { messageId: 1, sku: "A/B C%+,ü", quantity: 7 }
const aResult = {
  issues: [],
  summary: { messagesAccepted: 1, messagesInvalid: 0 },
}

const calls: [
  string,
  string,
  string,
  object,
  (gateway: Gateway) => Promise<unknown>,
][] = [
  [
    "search for listings",
    listings,
    items,
    aPageOfListings([]).json,
    (gateway) => gateway.searchListings({ ...query, withBarcodes: true }),
  ],
  [
    "search for SKUs",
    listings,
    items,
    aPageOfListings([]).json,
    (gateway) =>
      gateway.searchListings({
        ...query,
        skus: Array<string>(20).fill("TEA"),
        pageToken: "next",
      }),
  ],
  [
    "question for one listing",
    listings,
    `${items}/{sku}`,
    aListing(),
    (gateway) => gateway.getListing({ ...query, sku: "TEA" }),
  ],
  [
    "quantity",
    listings,
    `${items}/{sku}`,
    aSubmission().json,
    (gateway) => gateway.patchQuantity({ ...query, sku: "TEA", quantity: 7 }),
  ],
  [
    "new document",
    feeds,
    "/feeds/2021-06-30/documents",
    {},
    (gateway) =>
      gateway.uploadQuantities({ sellerId: seller, messages: [message] }),
  ],
  [
    "new feed",
    feeds,
    "/feeds/2021-06-30/feeds",
    { feedId: "1" },
    (gateway) =>
      gateway.createFeed({ documentId: "d", marketplaceIds: [germany] }),
  ],
  [
    "list of feeds",
    feeds,
    "/feeds/2021-06-30/feeds",
    { feeds: [] },
    (gateway) =>
      gateway.listFeeds({ createdSince: "2026-01-15T11:00:00.000Z" }),
  ],
  [
    "question for one feed",
    feeds,
    "/feeds/2021-06-30/feeds/{feedId}",
    { feedId: "1", createdTime: "2026-01-15T11:00:00Z" },
    (gateway) => gateway.getFeed("1"),
  ],
  [
    "question for the result of a feed",
    feeds,
    "/feeds/2021-06-30/documents/{feedDocumentId}",
    {},
    (gateway) => gateway.readFeedResult("d"),
  ],
  [
    "new report",
    reports,
    "/reports/2021-06-30/reports",
    { reportId: "1" },
    (gateway) => gateway.requestListingsReport(germany),
  ],
  [
    "question for one report",
    reports,
    "/reports/2021-06-30/reports/{reportId}",
    { reportId: "1" },
    (gateway) => gateway.getReport("1"),
  ],
  [
    "question for a written report",
    reports,
    "/reports/2021-06-30/documents/{reportDocumentId}",
    {},
    // What the store answers here is no report.
    (gateway) => failureOf(gateway.readListingsReport("d", germany)),
  ],
]

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

itWithModels.each(calls)(
  "a %s is what Amazon's model describes (needs Amazon's models beside the repository)",
  async (_name, model, template, json, call) => {
    amazon.answer(withDocument(amazon, { json: aResult }, json))

    await call(aGateway(amazon).gateway)

    expect(complaintAbout(amazon.calls[0], model, template)).toBeNull()
  }
)

itWithModels(
  "a feed is what Amazon's schema describes (needs Amazon's models beside the repository)",
  async () => {
    amazon.answer(withDocument(amazon, {}))

    await aGateway(amazon).gateway.uploadQuantities({
      sellerId: seller,
      messages: [message],
    })

    const ajv = createAjv()
    const schema = readModel("listings-feed-schema-v2.json") as object
    const feed: unknown = JSON.parse(callsToStore(amazon)[0]?.body ?? "")
    ajv.validate(schema, feed)
    expect(ajv.errors).toBeNull()
  }
)

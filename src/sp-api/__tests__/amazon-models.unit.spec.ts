// What we send, checked against Amazon's own models where they lie beside this repository
// (`AMAZON_MODELS_PATH`, else ../shared/spapi-models). Skipped where they do not.

import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import Ajv from "ajv"
import addFormats from "ajv-formats"
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
  startServer,
  type AmazonServer,
  type Call,
} from "./helpers/start-server"

const folder =
  process.env["AMAZON_MODELS_PATH"] ??
  path.resolve(__dirname, "..", "..", "..", "..", "shared", "spapi-models")

const itWithModels = existsSync(folder) ? it : it.skip

interface Parameter {
  name: string
  in: "query" | "path" | "body"
  required?: boolean
  type?: string
  schema?: object
}

interface Model {
  definitions: object
  paths: Record<string, Record<string, { parameters: Parameter[] }>>
}

const readModel = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, name), "utf8"))

const createAjv = () => {
  const ajv = new Ajv({ strict: false, validateSchema: false })
  addFormats(ajv)
  return ajv
}

/** What the model of the operation has against the call; null when it has nothing. */
function complaintAbout(
  call: Call | undefined,
  name: string,
  template: string
): string | null {
  const model = readModel(name) as Model
  const method = call?.method.toLowerCase() ?? ""
  const parameters = model.paths[template]?.[method]?.parameters
  if (!parameters) {
    return `${method} ${template} is not in ${name}.`
  }
  const query = parameters.filter((one) => one.in === "query")
  const body = parameters.find((one) => one.in === "body")?.schema
  const schema = {
    definitions: model.definitions,
    type: "object",
    properties: {
      query: {
        type: "object",
        properties: Object.fromEntries(
          query.map(({ name, in: _in, required: _required, ...rest }) => [
            name,
            rest,
          ])
        ),
        required: query
          .filter(({ required }) => required)
          .map((one) => one.name),
        additionalProperties: false,
      },
      body: body ?? { type: "null" },
    },
  }
  const values = [...(call?.query ?? [])].map(([name, value]) => {
    const type = query.find((one) => one.name === name)?.type
    const list = type === "array" ? value.split(",") : value
    return [name, type === "integer" ? Number(value) : list] as const
  })
  const ajv = createAjv()
  return ajv.validate(schema, {
    query: Object.fromEntries(values),
    body: call?.body ? JSON.parse(call.body) : null,
  })
    ? null
    : ajv.errorsText()
}

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

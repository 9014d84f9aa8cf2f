import type { InventorySummary } from "@sp-api-sdk/fba-inventory-api-v1"
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

const aSummary = (
  details: InventorySummary["inventoryDetails"] | null = {},
  changes: InventorySummary = {}
): InventorySummary => ({
  asin: "B000TEA000",
  fnSku: "X000TEA",
  sellerSku: "TEA",
  condition: "NewItem",
  lastUpdatedTime: "2026-01-15T11:00:00Z",
  productName: "Green tea",
  totalQuantity: 40,
  ...(details && {
    inventoryDetails: {
      fulfillableQuantity: 20,
      inboundWorkingQuantity: 1,
      inboundShippedQuantity: 2,
      inboundReceivingQuantity: 3,
      reservedQuantity: {
        totalReservedQuantity: 5,
        pendingCustomerOrderQuantity: 4,
      },
      researchingQuantity: { totalResearchingQuantity: 2 },
      unfulfillableQuantity: { totalUnfulfillableQuantity: 7 },
      ...details,
    },
  }),
  ...changes,
})

const aPageOf = (inventorySummaries: unknown, pagination?: unknown) => ({
  json: {
    payload: {
      granularity: { granularityType: "Marketplace", granularityId: germany },
      inventorySummaries,
    },
    ...(pagination !== undefined && { pagination }),
  },
})

const list = (query: object = {}) =>
  aGateway(amazon).gateway.listFbaStock({ marketplaceId: germany, ...query })

it("asks what one marketplace may sell, with the numbers behind the total", async () => {
  amazon.answer(() => aPageOf([]))

  const page = await list()

  expect(amazon.calls[0]?.path).toBe("/fba/inventory/v1/summaries")
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual({
    details: "true",
    granularityType: "Marketplace",
    granularityId: germany,
    marketplaceIds: germany,
  })
  expect(page).toEqual({ stock: [], rejected: [], nextPageToken: null })
})

it("counts what may be sold apart from what is reserved, on its way, or damaged", async () => {
  amazon.answer(() => aPageOf([aSummary()]))

  const { stock } = await list()

  expect(stock).toEqual([
    {
      sku: "TEA",
      asin: "B000TEA000",
      fulfillable: 20,
      reserved: 5,
      inbound: 6,
      unfulfillable: 9,
      updatedAt: "2026-01-15T11:00:00.000Z",
    },
  ])
})

it("goes on at the next page with the same day, as Amazon wants it", async () => {
  amazon.answer(() => aPageOf([], { nextToken: "token-2" }))

  const page = await list({
    changedSince: "2026-01-14T00:00:00.000Z",
    pageToken: "token-1",
  })

  expect(page.nextPageToken).toBe("token-2")
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toMatchObject({
    startDateTime: "2026-01-14T00:00:00.000Z",
    nextToken: "token-1",
  })
})

it.each([
  [undefined],
  [null],
  [{}],
  [{ nextToken: "" }],
  [{ nextToken: null }],
])("is at the last page when the pagination is %j", async (pagination) => {
  amazon.answer(() => aPageOf([], pagination))

  expect(await list()).toMatchObject({ nextPageToken: null })
})

it("does without the numbers that move nothing", async () => {
  amazon.answer(() =>
    aPageOf([
      {
        sellerSku: "A/B C%+,ü",
        inventoryDetails: {
          fulfillableQuantity: 0,
          inboundShippedQuantity: -1,
          reservedQuantity: "many",
        },
      },
    ])
  )

  const { stock } = await list()

  expect(stock).toEqual([
    {
      sku: "A/B C%+,ü",
      asin: null,
      fulfillable: 0,
      reserved: 0,
      inbound: 0,
      unfulfillable: 0,
      updatedAt: null,
    },
  ])
})

it.each<[string, unknown, string | null, string]>([
  ["has no details", aSummary(null), "TEA", "inventoryDetails is missing."],
  [
    "does not say what may be sold",
    aSummary({ fulfillableQuantity: undefined }),
    "TEA",
    "inventoryDetails.fulfillableQuantity is missing.",
  ],
  [
    "has less than nothing",
    aSummary({ fulfillableQuantity: -3 }),
    "TEA",
    "inventoryDetails.fulfillableQuantity is -3",
  ],
  ["has no SKU", aSummary({}, { sellerSku: "" }), null, 'sellerSku is ""'],
  ["is no object", "oops", null, '(answer) is "oops"'],
])(
  "sets one SKU aside that %s, and reads the others",
  async (_name, summary, sku, problem) => {
    amazon.answer(() =>
      aPageOf([
        aSummary({}, { sellerSku: "A" }),
        summary,
        aSummary({}, { sellerSku: "B" }),
      ])
    )

    const page = await list()

    expect(page.stock.map((one) => one.sku)).toEqual(["A", "B"])
    expect(page.rejected).toEqual([
      { sku, problem: expect.stringContaining(problem) },
    ])
  }
)

it.each<[string, object, string]>([
  ["without a payload", { json: {} }, "payload"],
  ["without a list", { json: { payload: {} } }, "payload.inventorySummaries"],
  [
    "with a page token that is a number",
    aPageOf([], { nextToken: 2 }),
    "pagination.nextToken",
  ],
])("does not take a page %s for an empty one", async (_name, answer, path) => {
  amazon.answer(() => answer)

  expect(await failureOf(list())).toMatchObject({
    name: "UnexpectedShapeError",
    path,
  })
})

it("passes on that the seller has no goods in Amazon's warehouses", async () => {
  amazon.answer(() => ({
    status: 400,
    ...complaint("InvalidInput", "The seller is not registered for FBA."),
  }))

  expect(await failureOf(list())).toMatchObject({
    name: "RejectedError",
    status: 400,
  })
})

it.each([{ marketplaceId: "" }, { changedSince: "lately" }])(
  "does not ask with %j",
  async (change) => {
    expect(await failureOf(list(change))).toBeInstanceOf(InvariantError)
    expect(amazon.calls).toHaveLength(0)
  }
)

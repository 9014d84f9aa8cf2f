import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { AmazonRoute } from "../amazon-route"
import { orderStatuses } from "../world/order"
import { listingDatasets } from "../world/show-listing"
import { confirm } from "./confirmations-for-tests"
import { aFeed, aMessage, resultOf, sendFeed } from "./feeds-for-tests"
import {
  germany,
  itemPath,
  itemsPath,
  patchQuantity,
  quantityPatch,
} from "./listings-for-tests"
import {
  AmazonForTests,
  describeWithPostgres,
  itWithModels,
  longAgo,
} from "./simulated-amazon-for-tests"

describeWithPostgres("Amazon's own models", () => {
  const amazon = new AmazonForTests(`simulator_models_${process.pid}`)
  beforeAll(() => amazon.createDatabase())
  beforeEach(() => amazon.forgetTokens())
  afterEach(() => amazon.stop())
  afterAll(() => amazon.dropDatabase())

  itWithModels(
    "agree with every kind of order in every state, and with every refusal",
    async () => {
      await amazon.start()
      await amazon.control.reset()
      await amazon.control.setLimits({ enabled: false })
      for (const status of orderStatuses) {
        await amazon.control.place({
          status,
          lines: [
            {
              sku: "TEA",
              quantity: 2,
              giftMessage: "Hi",
              discount: "1.00",
              shippingPrice: "4.00",
              shippingDiscount: "1.00",
            },
          ],
        })
        await amazon.control.place({
          status,
          business: true,
          purchaseOrderNumber: "PO",
          lines: [{ sku: "TEA", quantity: 2, businessPrice: true }],
        })
        await amazon.control.place({
          status,
          channel: "NON_AMAZON",
          lines: [{ sku: "TEA", quantity: 2 }],
        })
        await amazon.control.place({
          status,
          replacesOrderId: "302-1-1",
          sellerOrderId: "S",
          lines: [{ sku: "TEA", quantity: 2 }],
        })
        await amazon.control.place({
          status,
          marketplaceId: "JP",
          lines: [
            {
              sku: "TEA",
              quantity: 2,
              points: 3,
              codFee: "300",
              giftWrapPrice: "100",
            },
          ],
        })
      }
      const order = await amazon.control.place({ status: "UNSHIPPED" })
      await confirm(amazon, order)
      await confirm(amazon, order, { packageReferenceId: "2" })
      await confirm(amazon, { ...order, orderId: "302-1-1" })
      await amazon.order(order.orderId)
      await amazon.later()

      const shown = [await amazon.list({}, 0), await amazon.list({}, 2)].map(
        ({ orders }) => orders.length
      )
      await amazon.search({})
      await amazon.search({ lastUpdatedAfter: longAgo, marketplaceIds: "X" })
      await amazon.get("/orders/2026-01-01/orders/none")
      await amazon.get("/sellers/v1/marketplaceParticipations")
      await amazon.control.setLimits({ enabled: true })
      for (let call = 0; call < 16; call += 1) {
        await amazon.get("/sellers/v1/marketplaceParticipations")
      }
      const { invalidAnswers, modelsLoaded, exchangesValidated } =
        await amazon.control.state()

      expect(shown).toEqual([29, 7])
      expect({ invalidAnswers, modelsLoaded }).toEqual({
        invalidAnswers: 0,
        modelsLoaded: true,
      })
      expect(exchangesValidated).toBe(26)
      expect(amazon.running.exchangesValidated).toBe(26)
    }
  )

  itWithModels(
    "agree with every kind of listing, feed and report, and with every refusal",
    async () => {
      await amazon.start()
      await amazon.control.reset()
      await amazon.control.setLimits({ enabled: false })
      await amazon.control.list([
        { sku: "TEA", quantity: 5, leadTimeDays: 1, ean: "4006381333931" },
        { sku: "SOLD", restockDate: "2026-12-01" },
        { sku: "POT", fulfilledBy: "AMAZON", marketplaceIds: ["DE", "FR"] },
      ])
      const all = listingDatasets.join(",")
      for (const sku of ["TEA", "SOLD", "POT", "NONE"]) {
        await amazon.get(itemPath(sku, { includedData: all }))
        await patchQuantity(amazon, sku, sku === "SOLD" ? -1 : 3)
      }
      await amazon.get(itemsPath({ includedData: all, pageSize: "1" }))
      await amazon.get(itemsPath({ pageSize: "0" }))
      await amazon.get(itemsPath({}, "A2SIMSELLERNA"))
      await amazon.send("PATCH", itemPath("TEA"), { productType: "PRODUCT" })
      await amazon.send(
        "PATCH",
        itemPath("TEA", {
          mode: "VALIDATION_PREVIEW",
          includedData: "issues,identifiers",
        }),
        quantityPatch(1)
      )
      await amazon.control.rejectSku("TEA")
      const feedId = await sendFeed(
        amazon,
        aFeed([aMessage(1, "TEA", 9), aMessage(2, "SOLD", 9)])
      )
      const broken = await sendFeed(amazon, "{")
      await amazon.control.advanceClock(0)
      const results = [
        await resultOf(amazon, feedId),
        await resultOf(amazon, broken),
      ]
      await amazon.get("/feeds/2021-06-30/feeds?feedTypes=JSON_LISTINGS_FEED")
      await amazon.send("DELETE", `/feeds/2021-06-30/feeds/${feedId}`)
      await amazon.control.setListings({ feedDelayMs: 60_000 })
      const waiting = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 9)]))
      await amazon.send("DELETE", `/feeds/2021-06-30/feeds/${waiting}`)
      const report = await amazon.send("POST", `/reports/2021-06-30/reports`, {
        reportType: "GET_MERCHANT_LISTINGS_ALL_DATA",
        marketplaceIds: [germany],
      })
      await amazon.control.advanceClock(0)
      const { reportId } = report.body as { reportId: string }
      const done = await amazon.get(`/reports/2021-06-30/reports/${reportId}`)
      const { reportDocumentId } = done.body as { reportDocumentId: string }
      await amazon.get(`/reports/2021-06-30/documents/${reportDocumentId}`)
      await amazon.get("/reports/2021-06-30/documents/none")
      const nothing = await amazon.send("POST", `/reports/2021-06-30/reports`, {
        reportType: "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE",
        marketplaceIds: [germany],
        dataStartTime: longAgo,
        dataEndTime: "2020-02-01T00:00:00Z",
      })
      await amazon.control.advanceClock(0)
      const { reportId: cancelled } = nothing.body as { reportId: string }
      await amazon.get(`/reports/2021-06-30/reports/${cancelled}`)
      const { invalidAnswers, unknownRoutes, exchangesValidated } =
        await amazon.control.state()

      expect(results.map((result) => result?.summary.errors)).toEqual([1, 1])
      expect({ invalidAnswers, unknownRoutes }).toEqual({
        invalidAnswers: 0,
        unknownRoutes: [],
      })
      expect(exchangesValidated).toBe(34)
    }
  )

  itWithModels("turn an answer they do not allow into a loud 500", async () => {
    const lines: string[] = []
    await amazon.start({ log: (line) => lines.push(line) })
    await amazon.control.reset()
    const routes = jest.requireActual<{ routes: AmazonRoute[] }>(
      "../routes"
    ).routes
    const route = routes.find(
      ({ operation }) => operation === "getMarketplaceParticipations"
    )
    const answer = jest
      .spyOn(route as AmazonRoute, "answer")
      .mockResolvedValue({ payloda: [] })

    const answered = await amazon.get("/sellers/v1/marketplaceParticipations")
    answer.mockRestore()
    const { invalidAnswers } = await amazon.control.state()

    expect(answered.status).toBe(500)
    expect(answered.text).toContain("payloda")
    expect(invalidAnswers).toBe(1)
    expect(lines.join()).toContain("INVALID ANSWER")
  })

  it("are said to be missing once, and are then not used", async () => {
    const lines: string[] = []
    const nowhere = path.join(
      mkdtempSync(path.join(tmpdir(), "no-models-")),
      "x"
    )
    await amazon.start({ modelsPath: nowhere, log: (line) => lines.push(line) })

    const answered = await amazon.get("/sellers/v1/marketplaceParticipations")

    expect(answered.status).toBe(200)
    expect(amazon.running).toMatchObject({
      modelsLoaded: false,
      exchangesValidated: 0,
    })
    expect(lines).toEqual([expect.stringContaining("not validated")])
  })

  it("can be left out for a benchmark", async () => {
    await amazon.start({ validate: false })

    await amazon.get("/sellers/v1/marketplaceParticipations")

    expect(amazon.running).toMatchObject({
      modelsLoaded: false,
      exchangesValidated: 0,
    })
  })
})

import { gunzipSync } from "node:zlib"
import type { Report } from "@sp-api-sdk/reports-api-2021-06-30"
import type { PlaceOrder } from "../index"
import { france, germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const DAY = 86_400_000
const reports = "/reports/2021-06-30"
const ofShop = "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE"
const ofAmazon = "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA"

describeWithPostgres("goods that come back", () => {
  const amazon = simulatedAmazon("returns")
  const shipped = (wish: PlaceOrder = {}) =>
    amazon.control.place({
      status: "SHIPPED",
      lines: [{ sku: "TEA", quantity: 3, unitPrice: "10.00" }],
      ...wish,
    })
  const period = async (fromDaysAgo: number, untilDaysAgo = 0) => {
    const now = Date.parse((await amazon.control.state()).now)
    const ago = (days: number) => new Date(now - days * DAY).toISOString()
    return {
      dataStartTime: ago(fromDaysAgo),
      dataEndTime: ago(untilDaysAgo),
    }
  }
  const ask = (reportType: string, more: object, marketplaceId = germany) =>
    amazon.send("POST", `${reports}/reports`, {
      reportType,
      marketplaceIds: [marketplaceId],
      ...more,
    })
  const ended = async (...asked: Parameters<typeof ask>): Promise<Report> => {
    const { reportId } = (await ask(...asked)).body as { reportId: string }
    await amazon.control.advanceClock(0)
    return (await amazon.get(`${reports}/reports/${reportId}`)).body as Report
  }
  const rowsOf = async (...asked: Parameters<typeof ask>) => {
    const { reportDocumentId = "" } = await ended(...asked)
    const { body } = await amazon.get(
      `${reports}/documents/${reportDocumentId}`
    )
    const response = await fetch((body as { url: string }).url)
    const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString(
      "latin1"
    )
    const [columns = [], ...lines] = text
      .split("\r\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"))
    return lines.map((cells) =>
      Object.fromEntries(columns.map((name, index) => [name, cells[index]]))
    )
  }
  beforeEach(() => amazon.control.setLimits({ enabled: false }))
  afterEach(async () => {
    const { unknownRoutes, invalidAnswers } = await amazon.control.state()
    expect({ unknownRoutes, invalidAnswers }).toEqual({
      unknownRoutes: [],
      invalidAnswers: 0,
    })
  })

  it("are a row of the shop's report, in Amazon's columns", async () => {
    const order = await shipped()
    const { returnId } = await amazon.control.returnGoods(order.orderId, {
      sku: "TEA",
      quantity: 2,
      reason: "CR-DEFECTIVE",
      status: "Approved",
      refund: "20",
      requestedAt: "2026-03-04T10:00:00Z",
      receivedAt: "2026-03-09T10:00:00Z",
    })

    const rows = await rowsOf(ofShop, {
      dataStartTime: "2026-03-01T00:00:00Z",
      dataEndTime: "2026-03-31T00:00:00Z",
    })

    expect(rows).toHaveLength(1)
    expect(Object.keys(rows[0] ?? {})).toHaveLength(33)
    expect(rows[0]).toMatchObject({
      "Order ID": order.orderId,
      "Return request date": "04-Mar-2026",
      "Return request status": "Approved",
      "Amazon RMA ID": returnId,
      "Currency code": "EUR",
      "Merchant SKU": "TEA",
      "Return quantity": "2",
      "Return Reason": "CR-DEFECTIVE",
      "Return delivery date": "09-Mar-2026",
      "Order Amount": "30.00",
      "Order quantity": "3",
      "Refunded Amount": "20.00",
      Category: "",
    })
  })

  it("to Amazon are a row for each unit, once they have arrived", async () => {
    const order = await shipped({ fulfilledBy: "AMAZON" })
    await amazon.control.returnGoods(order.orderId, {
      sku: "TEA",
      quantity: 2,
      disposition: "CUSTOMER_DAMAGED",
    })

    const rows = await rowsOf(ofAmazon, await period(1))
    const own = await ended(ofShop, await period(1))

    expect(Object.keys(rows[0] ?? {})).toHaveLength(13)
    expect(rows).toMatchObject([
      {
        "return-date": expect.stringMatching(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/
        ) as string,
        "order-id": order.orderId,
        sku: "TEA",
        quantity: "1",
        "detailed-disposition": "CUSTOMER_DAMAGED",
        reason: "UNWANTED_ITEM",
      },
      { quantity: "1" },
    ])
    expect(new Set(rows.map((row) => row["license-plate-number"])).size).toBe(2)
    expect(own.processingStatus).toBe("CANCELLED")
  })

  it("are reported by the day on which they were asked for, in their marketplace", async () => {
    const [early, late] = [await shipped(), await shipped()]
    await amazon.control.returnGoods(early.orderId, { sku: "TEA" })
    await amazon.control.advanceClock(10 * DAY)
    await amazon.control.returnGoods(late.orderId, { sku: "TEA" })

    const ids = (rows: Record<string, string | undefined>[]) =>
      rows.map((row) => row["Order ID"])
    const first = await rowsOf(ofShop, await period(20, 5))
    const second = await rowsOf(ofShop, await period(5))
    const french = await ended(ofShop, await period(20), france)

    expect([ids(first), ids(second)]).toEqual([[early.orderId], [late.orderId]])
    expect(french.processingStatus).toBe("CANCELLED")
  })

  it("change as they arrive and are paid back", async () => {
    const order = await shipped()
    const { returnId } = await amazon.control.returnGoods(order.orderId, {
      sku: "TEA",
    })

    const changed = await amazon.control.changeReturn(returnId, {
      status: "Completed",
      refund: "10.00",
      receivedAt: "2026-11-01T08:00:00Z",
    })

    const [row] = await rowsOf(ofShop, await period(1))
    expect(await amazon.control.returns(order.orderId)).toEqual([changed])
    expect(row).toMatchObject({
      "Return request status": "Completed",
      "Return delivery date": "01-Nov-2026",
      "Refunded Amount": "10.00",
    })
  })

  it("cannot be more than were shipped, nor of another order, nor money of another kind", async () => {
    const order = await shipped()
    const unshipped = await shipped({ status: "UNSHIPPED" })
    await amazon.control.returnGoods(order.orderId, { sku: "TEA", quantity: 2 })
    const back = (orderId: string, goods: object) =>
      amazon.control.returnGoods(orderId, { sku: "TEA", ...goods })

    await expect(back(order.orderId, { quantity: 2 })).rejects.toThrow(
      "3 have been shipped, 2 of them have come back"
    )
    await expect(back(unshipped.orderId, {})).rejects.toThrow(
      "0 have been shipped"
    )
    await expect(back(order.orderId, { sku: "CUP" })).rejects.toThrow(
      "it has TEA"
    )
    await expect(back(order.orderId, { refund: "1.234" })).rejects.toThrow(
      "Field 'refund'"
    )
    await expect(
      back(order.orderId, { disposition: "SELLABLE" })
    ).rejects.toThrow("belongs to FBA")
    await expect(
      amazon.control.changeReturn("none", { status: "Closed" })
    ).rejects.toThrow("it was never made here")
  })

  it.each([
    ["more than 60 days", ofShop, 61, 0, 400],
    ["60 days", ofShop, 60, 0, 202],
    ["more than 60 days of FBA", ofAmazon, 61, 0, 202],
    ["a time that ends before it begins", ofShop, 1, 2, 400],
    ["a time to come", ofAmazon, -1, -2, 400],
  ])(
    "are asked for over %s",
    async (_name, reportType, from, until, status) => {
      const answered = await ask(reportType, await period(from, until))

      expect(answered.status).toBe(status)
    }
  )

  it("are not asked for with a time that is none", async () => {
    const answered = await ask(ofShop, { dataStartTime: "yesterday" })

    expect(answered.status).toBe(400)
  })
})

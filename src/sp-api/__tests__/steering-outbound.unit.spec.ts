import { InvariantError } from "../../domain/errors"
import { outboundVersions, type OutboundVersion } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer(() => ({ json: {} }))
})
afterEach(() => amazon.stop())

const outbound = (version: OutboundVersion) =>
  aGateway(amazon).gateway.outbound(version)

const since = "2026-01-15T00:00:00.000Z"

const aPageOf: Record<
  OutboundVersion,
  (ids: unknown[], nextToken?: unknown) => object
> = {
  "2020-07-01": (ids, nextToken) => ({
    json: {
      payload: {
        fulfillmentOrders: ids.map((id) => ({ sellerFulfillmentOrderId: id })),
        nextToken,
      },
    },
  }),
  "2026-07-04": (ids, nextToken) => ({
    json: {
      orders: ids.map((orderId) => ({ orderId })),
      ...(nextToken !== undefined && { pagination: { nextToken } }),
    },
  }),
}

it.each([
  [
    "2020-07-01" as const,
    "/fba/outbound/2020-07-01/fulfillmentOrders/order_01",
    { fulfillmentAction: "Ship" },
  ],
  [
    "2026-07-04" as const,
    "/fulfillment/outbound/2026-07-04/orders/order_01",
    { fulfillmentConfiguration: { action: "SHIP" } },
  ],
])(
  "lets go of a held order, and changes nothing else of it (%s)",
  async (version, path, body) => {
    await outbound(version).releaseOutbound("order_01")

    expect(amazon.calls[0]).toMatchObject({ method: "PUT", path })
    expect(JSON.parse(amazon.calls[0]?.body ?? "")).toEqual(body)
  }
)

it.each([
  [
    "2020-07-01" as const,
    "/fba/outbound/2020-07-01/fulfillmentOrders/order_01/cancel",
  ],
  [
    "2026-07-04" as const,
    "/fulfillment/outbound/2026-07-04/orders/order_01/cancel",
  ],
])("asks Amazon to stop (%s)", async (version, path) => {
  await outbound(version).cancelOutbound("order_01")

  expect(amazon.calls[0]).toMatchObject({ method: "PUT", path, body: "" })
})

describe.each(outboundVersions)("An outbound order (%s)", (version) => {
  it.each(["releaseOutbound", "cancelOutbound"] as const)(
    "takes the same wish twice, when the first answer is lost (%s)",
    async (act) => {
      amazon.answer(({ number }) => (number === 1 ? "cut" : { json: {} }))

      await outbound(version)[act]("order_01")

      expect(amazon.calls).toHaveLength(2)
    }
  )

  it.each(["releaseOutbound", "cancelOutbound"] as const)(
    "may be too far for a wish (%s)",
    async (act) => {
      amazon.answer(() => ({
        status: 400,
        ...complaint("InvalidInput", "The order is being packed."),
      }))

      expect(await failureOf(outbound(version)[act]("order_01"))).toMatchObject(
        {
          name: "RejectedError",
          operation: act,
          complaints: [{ message: "The order is being packed." }],
        }
      )
    }
  )

  it.each(["releaseOutbound", "cancelOutbound", "getOutbound"] as const)(
    "is not reached by what is no id (%s)",
    async (act) => {
      expect(await failureOf(outbound(version)[act]("../x"))).toBeInstanceOf(
        InvariantError
      )
      expect(amazon.calls).toHaveLength(0)
    }
  )

  it("is listed when it changed, page by page", async () => {
    amazon.answer(() => aPageOf[version](["order_01", "order_02"], "token-2"))

    const page = await outbound(version).listChangedOutbounds({
      since,
      pageToken: "token-1",
    })

    expect(page).toEqual({
      outboundIds: ["order_01", "order_02"],
      nextPageToken: "token-2",
    })
    expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual(
      version === "2020-07-01"
        ? { queryStartDate: since, nextToken: "token-1" }
        : { updatedAfter: since, pageToken: "token-1", shipments: "EXCLUDE" }
    )
  })

  it("without a readable id does not hide the others", async () => {
    amazon.answer(() => aPageOf[version](["order_01", null, 3, "order_02"]))

    expect(await outbound(version).listChangedOutbounds({ since })).toEqual({
      outboundIds: ["order_01", "order_02"],
      nextPageToken: null,
    })
  })

  it("is not taken for unchanged in a list of an unknown shape", async () => {
    for (const answer of [
      { json: {} },
      aPageOf[version]([], 2),
      { json: { payload: { fulfillmentOrders: {} }, orders: {} } },
    ]) {
      amazon.answer(() => answer)

      expect(
        await failureOf(outbound(version).listChangedOutbounds({ since }))
      ).toMatchObject({ name: "UnexpectedShapeError" })
    }
  })

  it("is not looked for since a time that is none", async () => {
    expect(
      await failureOf(
        outbound(version).listChangedOutbounds({ since: "lately" })
      )
    ).toBeInstanceOf(InvariantError)
  })
})

import type {
  CreateOrderRequest,
  FulfillmentOrder,
  GetOrderPreviewResponse,
  ListOrdersResponse,
} from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import {
  anAddress,
  createOutbound,
  DAY,
  HOUR,
  MINUTE,
  pass,
  statusOf,
} from "./outbound-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const base = "/fulfillment/outbound/2026-07-04"

const aLine = (value = "1", amazonSku = "POT") => ({
  lineItemId: amazonSku,
  product: { productIdentifier: { amazonSku } },
  amount: { unit: "EACHES", value },
})

const anOrder = (
  orderId: string,
  more: Partial<CreateOrderRequest> = {}
): CreateOrderRequest => ({
  orderId,
  origin: { countryCode: "DE" },
  destination: { deliveryAddress: anAddress },
  lineItems: [aLine()],
  ...more,
})

describeWithPostgres("Fulfillment Outbound of 2026-07-04", () => {
  const amazon = simulatedAmazon("outbound_2026")
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
  })
  const create = (id: string, more: Partial<CreateOrderRequest> = {}) =>
    amazon.send("POST", `${base}/orders`, anOrder(id, more))
  const read = async (id: string, query = ""): Promise<FulfillmentOrder> => {
    const { body } = await amazon.get(`${base}/orders/${id}${query}`)
    return (body as { order: FulfillmentOrder }).order
  }

  it("shows the same order with fewer statuses, and its parcels inside", async () => {
    const created = await create("o-1", { channel: "SHOP" })
    const seen = [(await read("o-1")).status]
    await pass(amazon, 3 * HOUR)
    const shipped = await read("o-1")
    seen.push(shipped.status)
    await pass(amazon, DAY)
    const there = await read("o-1")
    const bare = await read("o-1", "?shipments=EXCLUDE")

    expect([created.status, created.body]).toMatchObject([
      200,
      { order: { orderId: "o-1", channel: "SHOP", status: "PROCESSING" } },
    ])
    expect(seen).toEqual(["PROCESSING", "COMPLETE"])
    expect(shipped.shipments?.[0]).toMatchObject({
      status: "SHIPPED",
      packages: [
        {
          status: "IN_TRANSIT",
          tracking: { carrier: { carrierCode: "SIMPOST" } },
        },
      ],
    })
    expect(there.shipments?.[0]?.packages?.[0]?.status).toBe("DELIVERED")
    expect(bare.shipments).toBeUndefined()
    expect(await statusOf(amazon, "o-1")).toBe("Complete")
  })

  it("shares its ids with the older version", async () => {
    await createOutbound(amazon, "o-1")

    const again = await create("o-1")

    expect([again.status, errorOf(again).code]).toEqual([400, "InvalidInput"])
    expect((await read("o-1")).orderId).toBe("o-1")
  })

  it("answers 202 with the id alone, when it is told to", async () => {
    await amazon.control.setOutbound({ creation: "accepted" })

    const created = await create("o-1")

    expect([created.status, created.body]).toEqual([
      202,
      { orderId: "o-1", status: "PROCESSING" },
    ])
  })

  it("lists whatever anything happened to, also to a parcel", async () => {
    await create("o-1")
    await create("o-2")
    await amazon.control.outbound.ship("o-1")
    await pass(amazon, 2 * HOUR)
    const { now } = await amazon.control.state()
    await amazon.control.outbound.deliver("o-1")
    const { body } = await amazon.get(
      `${base}/orders?updatedAfter=${now}&shipments=EXCLUDE`
    )
    const older = await amazon.get(
      `/fba/outbound/2020-07-01/fulfillmentOrders?queryStartDate=${now}`
    )

    expect(
      (body as ListOrdersResponse).orders.map(({ orderId }) => orderId)
    ).toEqual(["o-1"])
    expect(older.body).toEqual({ payload: { fulfillmentOrders: [] } })
  })

  it("releases what is held, and cancels what is not picked", async () => {
    const held = { fulfillmentConfiguration: { action: "HOLD" } }
    await create("kept", held)
    await create("gone")
    const released = await amazon.send("PUT", `${base}/orders/kept`, {
      fulfillmentConfiguration: { action: "SHIP" },
    })
    const cancelled = await amazon.send("PUT", `${base}/orders/gone/cancel`)
    await pass(amazon, 40 * MINUTE)
    const late = await amazon.send("PUT", `${base}/orders/kept/cancel`)
    const unknown = await amazon.send("PUT", `${base}/orders/none/cancel`)

    expect([released.status, cancelled.status]).toEqual([202, 202])
    expect([late.status, unknown.status]).toEqual([400, 404])
    expect((await read("gone")).status).toBe("CANCELLED")
    expect((await read("gone")).lineItems[0]?.cancelledAmount?.value).toBe("1")
    expect((await read("kept")).shipments?.[0]?.status).toBe("PROCESSING")
  })

  it("previews the speeds of the country, and says what it cannot serve", async () => {
    const ask = async (body: object) =>
      (
        await amazon.send("POST", `${base}/previews`, {
          origin: { countryCode: "DE" },
          destination: { deliveryAddress: anAddress },
          lineItems: [
            {
              product: { productIdentifier: { amazonSku: "POT" } },
              amount: { value: "2" },
            },
          ],
          ...body,
        })
      ).body as GetOrderPreviewResponse
    const fine = await ask({})
    await amazon.control.setFbaStock("POT", { fulfillable: 1 })
    const few = await ask({})
    const nowhere = await ask({
      destination: { deliveryAddress: { ...anAddress, postalCode: "00000" } },
    })
    const offers = fine.plannedShipments[0]?.offers ?? []

    expect(
      offers.map(({ fulfillmentConfiguration, estimatedPrice }) => [
        fulfillmentConfiguration?.serviceLevel?.serviceTier,
        estimatedPrice?.totalPrice,
      ])
    ).toEqual([
      ["STANDARD", { amount: "8.00", currencyCode: "EUR" }],
      ["EXPEDITED", { amount: "10.00", currencyCode: "EUR" }],
    ])
    expect(fine.constraints).toBeUndefined()
    expect(few.plannedShipments[0]?.items[0]?.amount.value).toBe("1")
    expect(few.constraints?.map(({ code }) => code)).toEqual([
      "ItemQuantityNotAvailable",
    ])
    expect(nowhere.plannedShipments).toEqual([])
    expect(new Set(nowhere.constraints?.map(({ code }) => code))).toEqual(
      new Set(["ItemQuantityNotAvailable", "InvalidDestinationAddress"])
    )
  })

  it.each([
    ["half a unit", { lineItems: [aLine("0.5")] }],
    [
      "another unit",
      { lineItems: [{ ...aLine(), amount: { unit: "KG", value: "1" } }] },
    ],
    ["a country without a warehouse", { origin: { countryCode: "US" } }],
    [
      "a speed the country does not have",
      {
        fulfillmentConfiguration: {
          serviceLevel: { serviceTiers: ["PRIORITY"] },
        },
      },
    ],
    [
      "a service nobody has heard of",
      {
        fulfillmentConfiguration: {
          services: { additional: { bow: "REQUIRED" } },
        },
      },
    ],
    ["an id of 41 characters", { orderId: "x".repeat(41) }],
  ])("refuses %s", async (_what, more) => {
    const answered = await create("o-1", more)

    expect([answered.status, errorOf(answered).code]).toEqual([
      400,
      "InvalidInput",
    ])
  })
})

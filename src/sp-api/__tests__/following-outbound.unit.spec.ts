import { outboundVersions, type OutboundVersion } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { complaint } from "./helpers/amazon-orders"
import {
  anOrder2020,
  anOrder2026,
  aShipment2020,
  aShipment2026,
  orderSays,
  tracked,
} from "./helpers/amazon-outbound"
import {
  startServer,
  type AmazonServer,
  type Answering,
  type Reply,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const get = (
  version: OutboundVersion,
  known?: { deliveredPackageIds?: string[] }
) => aGateway(amazon).gateway.outbound(version).getOutbound("order_01", known)

const trackingPath = "/fba/outbound/2020-07-01/tracking"
const trackingCalls = () =>
  amazon.calls.filter(({ path }) => path === trackingPath)

/** An order of 2020-07-01, and what is known of each of its parcels. */
const withTracking =
  (order: Reply, tracking: Answering = () => tracked()): Answering =>
  (call) =>
    call.path === trackingPath ? tracking(call) : order

const shipped2020 = (shipments = [aShipment2020()]): Reply => ({
  json: { payload: anOrder2020({ fulfillmentShipments: shipments }) },
})

describe.each(outboundVersions)("An outbound order (%s)", (version) => {
  it("is read with what was ordered and what was given up", async () => {
    amazon.answer(() => orderSays[version]({}))

    const order = await get(version)

    expect(amazon.calls[0]?.path).toBe(
      version === "2020-07-01"
        ? "/fba/outbound/2020-07-01/fulfillmentOrders/order_01"
        : "/fulfillment/outbound/2026-07-04/orders/order_01"
    )
    expect(order).toEqual({
      outboundId: "order_01",
      status: "processing",
      isHeld: false,
      isCancelable: version === "2026-07-04",
      updatedAt: "2026-01-15T11:30:00.000Z",
      items: [
        {
          itemId: "line_1",
          sku: "TEA",
          quantity: 2,
          canceledQuantity: 0,
          unfulfillableQuantity: 0,
        },
        {
          itemId: "line_2",
          sku: "MUG",
          quantity: 1,
          canceledQuantity: 1,
          unfulfillableQuantity: 0,
        },
      ],
      packages: [],
      returns: [],
    })
  })

  it.each<[[string, string], string]>([
    [["Complete", "COMPLETE"], "complete"],
    [["CompletePartialled", "COMPLETE_PARTIAL"], "complete_partly"],
    [["Cancelled", "CANCELLED"], "canceled"],
    [["Unfulfillable", "UNFULFILLABLE"], "unfulfillable"],
    [["Invalid", "INVALID"], "invalid"],
  ])("that is %p is %s, and too late to cancel", async (status, ours) => {
    amazon.answer(() => orderSays[version]({ status }))

    expect(await get(version)).toMatchObject({
      status: ours,
      isCancelable: false,
    })
  })

  it("is held until it is released", async () => {
    amazon.answer(() => orderSays[version]({ action: "Hold" }))

    expect(await get(version)).toMatchObject({ isHeld: true })
  })

  it("is packed, and no longer to be cancelled, once a shipment was begun", async () => {
    amazon.answer(() =>
      orderSays[version]({ shipments: ["PENDING", "PROCESSING"] })
    )

    expect(await get(version)).toMatchObject({
      isCancelable: false,
      packages: [
        { packageId: "11", shippedAt: null },
        { packageId: "12", shippedAt: null },
      ],
    })
    expect(trackingCalls()).toHaveLength(0)
  })

  it("leaves in parcels of which each has its own units and number", async () => {
    amazon.answer(
      withTracking(orderSays[version]({ shipments: ["SHIPPED", "SHIPPED"] }))
    )

    expect((await get(version))?.packages).toEqual([
      {
        packageId: "11",
        status: "shipped",
        carrier: "DHL",
        trackingNumber: "00340000000000000011",
        trackingUrl: null,
        shippedAt: "2026-01-16T08:00:00.000Z",
        deliveredAt: null,
        arrivesAt: "2026-01-17T20:00:00.000Z",
        items: [{ itemId: "line_1", quantity: 2 }],
      },
      {
        packageId: "12",
        status: "shipped",
        carrier: "AMZL",
        trackingNumber: "TBA12",
        trackingUrl: null,
        shippedAt: "2026-01-16T08:00:00.000Z",
        deliveredAt: null,
        arrivesAt: "2026-01-18T20:00:00.000Z",
        items: [{ itemId: "line_2", quantity: 1 }],
      },
    ])
  })

  it("has no parcel of a shipment that Amazon gave up", async () => {
    amazon.answer(() =>
      orderSays[version]({ shipments: ["CANCELLED_BY_FULFILLER", "CANCELLED"] })
    )

    expect(await get(version)).toMatchObject({ packages: [] })
  })

  it("that Amazon does not know is nothing", async () => {
    amazon.answer(() => ({
      status: 404,
      ...complaint("NotFound", "There is no order_01."),
    }))

    expect(await get(version)).toBeNull()
  })

  it("stays as it was when Amazon uses a status of next year", async () => {
    amazon.answer(() => orderSays[version]({ status: ["Dreamt", "DREAMT"] }))

    const error = await failureOf(get(version))

    expect(error).toMatchObject({ name: "UnexpectedShapeError" })
    expect(error.message).toMatch(/status "dreamt", which this version/i)
  })

  it("is not mistaken for another one", async () => {
    amazon.answer(() =>
      version === "2020-07-01"
        ? {
            json: {
              payload: anOrder2020({}, { sellerFulfillmentOrderId: "other" }),
            },
          }
        : { json: { order: anOrder2026({ orderId: "other" }) } }
    )

    expect(await failureOf(get(version))).toMatchObject({
      name: "UnexpectedShapeError",
      problem: "it is another order.",
    })
  })

  it.each([
    { json: {} },
    { text: "<html>" },
    { json: { payload: 1, order: 1 } },
  ])("is not read from %j", async (answer) => {
    amazon.answer(() => answer)

    expect(await failureOf(get(version))).toMatchObject({
      name: "UnexpectedShapeError",
    })
  })
})

it.each([
  ["New", "received"],
  ["Received", "received"],
  ["Planning", "planning"],
])("can be cancelled while it is %s (2020-07-01)", async (word, status) => {
  amazon.answer(() => orderSays["2020-07-01"]({ status: [word, ""] }))

  expect(await get("2020-07-01")).toMatchObject({
    status,
    isCancelable: true,
  })
})

it("is received when Amazon has not looked at it yet (2026-07-04)", async () => {
  amazon.answer(() => ({
    json: {
      order: {
        ...anOrder2026(),
        status: undefined,
        statusUpdateTime: undefined,
      },
    },
  }))

  expect(await get("2026-07-04")).toMatchObject({
    status: "received",
    isCancelable: true,
    updatedAt: "2026-01-15T11:01:00.000Z",
  })
})

it.each([
  ["PROCESSING", "shipped"],
  ["IN_TRANSIT", "shipped"],
  ["DELAYED", "delayed"],
  ["OUT_FOR_DELIVERY", "out_for_delivery"],
  ["DELIVERED", "delivered"],
  ["UNDELIVERABLE", "undeliverable"],
  ["EXPIRED", "unknown"],
  ["TELEPORTED", "shipped"],
])(
  "knows what %s means for a parcel that has left (2026-07-04)",
  async (word, status) => {
    const [one] = aShipment2026().packages ?? []
    amazon.answer(() => ({
      json: {
        order: anOrder2026({
          shipments: [
            aShipment2026({
              packages: [{ packageId: "11", ...one, status: word }],
            }),
          ],
        }),
      },
    }))

    const order = await get("2026-07-04")

    expect(order?.packages).toMatchObject([{ status, deliveredAt: null }])
  }
)

it.each([
  ["IN_TRANSIT", "shipped"],
  ["DELIVERED", "delivered"],
  ["PICKUP_SUCCESSFUL", "delivered"],
  ["RETURN_REQUEST_ACCEPTED", "delivered"],
  ["RETURNING", "undeliverable"],
  ["RETURNED", "returned"],
  ["RETURN_RECEIVED_IN_FC", "returned"],
  ["UNDELIVERABLE", "undeliverable"],
  ["DELAYED", "delayed"],
  ["CUSTOMER_ACTION", "delayed"],
  ["DELIVERY_ATTEMPTED", "delayed"],
  ["AVAILABLE_FOR_PICKUP", "out_for_delivery"],
  ["OUT_FOR_DELIVERY", "out_for_delivery"],
  ["UNKNOWN", "shipped"],
  ["TELEPORTED", "shipped"],
] as const)(
  "knows what %s means for a parcel that has left (2020-07-01)",
  async (word, status) => {
    amazon.answer(
      withTracking(shipped2020(), () => ({
        json: { payload: { packageNumber: 11, currentStatus: word } },
      }))
    )

    expect((await get("2020-07-01"))?.packages[0]).toMatchObject({ status })
  }
)

it("says when a parcel was delivered, and where to follow it (2020-07-01)", async () => {
  const at = { city: "Beispielstadt", state: "", country: "DE" }
  amazon.answer(
    withTracking(shipped2020(), () =>
      tracked({
        currentStatus: "DELIVERED",
        customerTrackingLink: "https://track.example/11",
        estimatedArrivalDate: "2026-01-17T18:00:00Z",
        signedForBy: "Erika Beispiel",
        trackingEvents: [
          {
            eventDate: "2026-01-17T12:00:00Z",
            eventCode: "EVENT_301",
            eventAddress: at,
            eventDescription: "Delivered",
          },
          {
            eventDate: "2026-01-16T09:00:00Z",
            eventCode: "EVENT_202",
            eventAddress: at,
            eventDescription: "Departed",
          },
        ],
      })
    )
  )

  const order = await get("2020-07-01")

  expect(
    trackingCalls().map(({ query }) => query.get("packageNumber"))
  ).toEqual(["11", "12"])
  expect(order?.packages[0]).toMatchObject({
    status: "delivered",
    deliveredAt: "2026-01-17T12:00:00.000Z",
    trackingUrl: "https://track.example/11",
    arrivesAt: "2026-01-17T18:00:00.000Z",
  })
  expect(JSON.stringify(order)).not.toContain("Erika")
})

it("shows no link that leads elsewhere than into the web (2020-07-01)", async () => {
  amazon.answer(
    withTracking(shipped2020(), () =>
      tracked({ customerTrackingLink: "javascript:alert(1)" })
    )
  )

  expect((await get("2020-07-01"))?.packages[0]?.trackingUrl).toBeNull()
})

const parcels = (count: number) =>
  aShipment2020({
    fulfillmentShipmentItem: [],
    fulfillmentShipmentPackage: Array.from({ length: count }, (_, index) => ({
      packageNumber: index + 1,
      carrierCode: "DHL",
    })),
  })

it("asks for five parcels of an order at most: the others have left, and that is known (2020-07-01)", async () => {
  amazon.answer(
    withTracking(shipped2020([parcels(4), parcels(4)]), () =>
      tracked({ currentStatus: "DELIVERED" })
    )
  )

  const order = await get("2020-07-01")

  expect(trackingCalls()).toHaveLength(5)
  expect(order?.packages.map(({ status }) => status)).toEqual([
    ...Array<string>(5).fill("delivered"),
    ...Array<string>(3).fill("shipped"),
  ])
})

it("does not ask again for parcels that are known to be delivered (2020-07-01)", async () => {
  amazon.answer(
    withTracking(shipped2020([parcels(7)]), () =>
      tracked({ currentStatus: "DELIVERED" })
    )
  )

  const order = await get("2020-07-01", {
    deliveredPackageIds: ["1", "2", "3", "4", "5"],
  })

  expect(
    trackingCalls().map(({ query }) => query.get("packageNumber"))
  ).toEqual(["6", "7"])
  expect(order?.packages.every(({ status }) => status === "delivered")).toBe(
    true
  )
})

it.each<[string, Reply, number]>([
  ["is too busy", { status: 429 }, 1],
  ["is away", { status: 503 }, 1],
  ["cuts the connection", "cut", 1],
  [
    "does not know the parcel",
    { status: 404, ...complaint("NotFound", "No such package.") },
    2,
  ],
  ["says nothing", { json: {} }, 2],
])(
  "is read all the same when Amazon %s for the way of a parcel (2020-07-01)",
  async (_name, reply, asked) => {
    amazon.answer(withTracking(shipped2020(), () => reply))

    const order = await get("2020-07-01")

    expect(order?.packages).toMatchObject([
      { packageId: "11", status: "shipped" },
      { packageId: "12", status: "shipped" },
    ])
    expect(trackingCalls()).toHaveLength(asked)
  }
)

it("has left though Amazon names no parcel: the shipment stands for it", async () => {
  amazon.answer(() =>
    shipped2020([aShipment2020({ fulfillmentShipmentPackage: [] })])
  )
  const in2020 = await get("2020-07-01")
  amazon.answer(() => ({
    json: {
      order: anOrder2026({ shipments: [aShipment2026({ packages: [] })] }),
    },
  }))
  const in2026 = await get("2026-07-04")

  expect(in2026?.packages).toEqual(in2020?.packages)
  expect(in2020?.packages).toMatchObject([
    {
      packageId: "shipment-1",
      status: "shipped",
      trackingNumber: null,
      items: [
        { itemId: "line_1", quantity: 2 },
        { itemId: "line_2", quantity: 1 },
      ],
    },
  ])
  expect(trackingCalls()).toHaveLength(0)
})

it("adds up units that Amazon lists one by one, and loses none without a parcel (2020-07-01)", async () => {
  const unit = {
    sellerSku: "TEA",
    sellerFulfillmentOrderItemId: "line_1",
    quantity: 1,
  }
  amazon.answer(
    withTracking(
      shipped2020([
        aShipment2020({
          fulfillmentShipmentItem: [
            { ...unit, packageNumber: 12, serialNumber: "A" },
            { ...unit, packageNumber: 12, serialNumber: "B" },
            unit,
          ],
        }),
      ])
    )
  )

  const order = await get("2020-07-01")

  expect(order?.packages.map(({ items }) => items)).toEqual([
    [{ itemId: "line_1", quantity: 1 }],
    [{ itemId: "line_1", quantity: 2 }],
  ])
})

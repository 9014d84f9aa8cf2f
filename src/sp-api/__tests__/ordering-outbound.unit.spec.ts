import { InvariantError } from "../../domain/errors"
import { outboundVersions, type OutboundRequest } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { complaint } from "./helpers/amazon-orders"
import { address, anOutbound } from "./helpers/shop-outbound"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer(() => ({ json: {} }))
})
afterEach(() => amazon.stop())

const bodyOf = (server: AmazonServer): unknown =>
  JSON.parse(server.calls[0]?.body ?? "")

it("has Amazon ship an order of the shop's own (2020-07-01)", async () => {
  await aGateway(amazon)
    .gateway.outbound("2020-07-01")
    .createOutbound(anOutbound())

  expect(amazon.calls[0]).toMatchObject({
    method: "POST",
    path: "/fba/outbound/2020-07-01/fulfillmentOrders",
  })
  expect(bodyOf(amazon)).toEqual({
    marketplaceId: "A1PA6795UKMFR9",
    sellerFulfillmentOrderId: "order_01",
    displayableOrderId: "Tea shop #1042",
    displayableOrderDate: "2026-01-15T11:00:00.000Z",
    displayableOrderComment: "Thank you for your order.",
    shippingSpeedCategory: "Expedited",
    destinationAddress: {
      name: "Erika Beispiel",
      addressLine1: "Musterweg 17",
      addressLine2: "Hinterhaus",
      addressLine3: "Beispiel Tee GmbH",
      city: "Beispielstadt",
      stateOrRegion: "Musterland",
      postalCode: "99999",
      countryCode: "DE",
      phone: "+49 30 5550100",
    },
    fulfillmentAction: "Ship",
    fulfillmentPolicy: "FillOrKill",
    notificationEmails: ["erika@beispiel.example"],
    items: [
      {
        sellerSku: "TEA",
        sellerFulfillmentOrderItemId: "line_1",
        quantity: 2,
      },
      {
        sellerSku: "MUG",
        sellerFulfillmentOrderItemId: "line_2",
        quantity: 1,
        perUnitDeclaredValue: { currencyCode: "EUR", value: "9.90" },
      },
    ],
  })
})

it.each([
  ["at once", 200],
  ["later", 202],
])(
  "has Amazon ship an order that it looks at %s (2026-07-04)",
  async (_when, status) => {
    amazon.answer(() => ({
      status,
      json: { orderId: "order_01", status: "PROCESSING" },
    }))

    await aGateway(amazon)
      .gateway.outbound("2026-07-04")
      .createOutbound(anOutbound())

    expect(amazon.calls[0]).toMatchObject({
      method: "POST",
      path: "/fulfillment/outbound/2026-07-04/orders",
    })
    expect(bodyOf(amazon)).toMatchObject({
      orderId: "order_01",
      fulfillmentConfiguration: {
        serviceLevel: { serviceTiers: ["EXPEDITED"] },
        action: "SHIP",
        policy: "FILL_OR_KILL",
        services: {
          packaging: {
            packagingOption: "ANY",
            packingSlip: {
              templateAttributes: {
                orderId: "Tea shop #1042",
                orderTime: "2026-01-15T11:00:00.000Z",
                orderText: "Thank you for your order.",
              },
            },
          },
        },
      },
      origin: { countryCode: "DE" },
      destination: {
        deliveryAddress: {
          name: "Erika Beispiel",
          addressLine1: "Musterweg 17",
          city: "Beispielstadt",
          email: "erika@beispiel.example",
        },
      },
      lineItems: [
        {
          lineItemId: "line_1",
          product: { productIdentifier: { amazonSku: "TEA" } },
          amount: { unit: "EACHES", value: "2" },
        },
        {
          lineItemId: "line_2",
          product: {
            productIdentifier: { amazonSku: "MUG" },
            perUnitDeclaredValue: { currencyCode: "EUR", amount: "9.90" },
          },
          amount: { unit: "EACHES", value: "1" },
        },
      ],
    })
  }
)

it.each<[string, Partial<OutboundRequest>, object, object]>([
  [
    "held",
    { isHeld: true },
    { fulfillmentAction: "Hold" },
    { fulfillmentConfiguration: { action: "HOLD" } },
  ],
  [
    "shipped as far as there is stock",
    { policy: "fill_all_available" },
    { fulfillmentPolicy: "FillAllAvailable" },
    { fulfillmentConfiguration: { policy: "FILL_ALL_AVAILABLE" } },
  ],
  [
    "shipped whole, however long it takes",
    { policy: "fill_all" },
    { fulfillmentPolicy: "FillAll" },
    { fulfillmentConfiguration: { policy: "FILL_ALL" } },
  ],
  [
    "slow",
    { speed: "standard" },
    { shippingSpeedCategory: "Standard" },
    {
      fulfillmentConfiguration: {
        serviceLevel: { serviceTiers: ["STANDARD"] },
      },
    },
  ],
  [
    "fast",
    { speed: "priority" },
    { shippingSpeedCategory: "Priority" },
    {
      fulfillmentConfiguration: {
        serviceLevel: { serviceTiers: ["PRIORITY"] },
      },
    },
  ],
  [
    "without Amazon's name on the box, and not by Amazon's drivers",
    { hasBlankBox: true, isAmazonLogisticsBlocked: true },
    {
      featureConstraints: [
        { featureName: "BLANK_BOX", featureFulfillmentPolicy: "Required" },
        { featureName: "BLOCK_AMZL", featureFulfillmentPolicy: "Required" },
      ],
    },
    {
      fulfillmentConfiguration: {
        services: {
          packaging: { packagingOption: "UNBRANDED" },
          additional: { blockAMZL: "REQUIRED" },
        },
      },
    },
  ],
])(
  "says in either version that an order is to be %s",
  async (_name, change, in2020, in2026) => {
    const { gateway } = aGateway(amazon)

    await gateway.outbound("2020-07-01").createOutbound(anOutbound(change))
    await gateway.outbound("2026-07-04").createOutbound(anOutbound(change))

    const bodies = amazon.calls.map(({ body }) => JSON.parse(body) as unknown)
    expect(bodies).toMatchObject([in2020, in2026])
  }
)

it("wants a signature where Amazon has that service, and refuses to go without one elsewhere", async () => {
  const { gateway } = aGateway(amazon)
  const request = anOutbound({ isSignatureRequired: true })

  await gateway.outbound("2020-07-01").createOutbound(request)
  const error = await failureOf(
    gateway.outbound("2026-07-04").createOutbound(request)
  )

  expect(bodyOf(amazon)).toMatchObject({
    featureConstraints: [
      {
        featureName: "SIGNATURE_CONFIRMATION",
        featureFulfillmentPolicy: "Required",
      },
    ],
  })
  expect(error).toBeInstanceOf(InvariantError)
  expect(error.message).toContain("Use 2020-07-01 for it.")
  expect(amazon.calls).toHaveLength(1)
})

describe.each(outboundVersions)("An outbound order (%s)", (version) => {
  const create = (changes: Partial<OutboundRequest> = {}) =>
    aGateway(amazon)
      .gateway.outbound(version)
      .createOutbound(anOutbound(changes))

  it.each(["cut" as const, { status: 503 }])(
    "is not sent again when the answer is lost (%p)",
    async (reply) => {
      amazon.answer(() => reply)

      expect(await failureOf(create())).toMatchObject({
        name: "UnavailableError",
        retry: "later",
        mayHaveArrived: true,
      })
      expect(amazon.calls).toHaveLength(1)
    }
  )

  it("is refused by Amazon when it has one of that id", async () => {
    amazon.answer(() => ({
      status: 400,
      ...complaint("InvalidInput", "The order id order_01 is in use."),
    }))

    expect(await failureOf(create())).toMatchObject({
      name: "RejectedError",
      mayHaveArrived: false,
      complaints: [{ message: "The order id order_01 is in use." }],
    })
  })

  it("goes to Japan with the city in its lines, where Amazon has no field for it", async () => {
    await create({
      address: {
        ...address,
        company: null,
        lines: ["1-2-3 Example"],
        city: "Shibuya-ku",
        region: "Tokyo",
        postalCode: "150-0000",
        countryCode: "JP",
      },
    })

    const body = amazon.calls[0]?.body ?? ""
    expect(body).not.toContain('"city"')
    expect(body).toContain(
      '"addressLine1":"Shibuya-ku","addressLine2":"1-2-3 Example"'
    )
  })

  it("loses no line of an address that is longer than Amazon's three", async () => {
    await create({
      address: { ...address, lines: ["One 1", "Two 2", "Three 3"] },
    })

    expect(amazon.calls[0]?.body).toContain(
      '"addressLine3":"Three 3, Beispiel Tee GmbH"'
    )
  })

  it("goes to a company where nobody is named", async () => {
    await create({ address: { ...address, name: null } })

    expect(amazon.calls[0]?.body).toContain('"name":"Beispiel Tee GmbH"')
    expect(amazon.calls[0]?.body).not.toContain("addressLine3")
  })

  it.each([
    ["name", { name: null, company: null }],
    ["street", { lines: [] }],
    ["city", { city: " " }],
    ["postal code", { postalCode: null }],
    ["country", { countryCode: null }],
  ])(
    "is not sent without a %s, and the error tells no other part of the address",
    async (part, change) => {
      const error = await failureOf(
        create({ address: { ...address, ...change } })
      )

      expect(error).toBeInstanceOf(InvariantError)
      expect(error.message).toContain(`the address has no ${part}`)
      expect(error.message).not.toContain("Muster")
      expect(amazon.calls).toHaveLength(0)
    }
  )

  const item = { itemId: "line_1", sku: "TEA", quantity: 1 }
  it.each<[string, Partial<OutboundRequest>]>([
    ["a space in its id", { outboundId: "order 1" }],
    ["a plus in its id", { outboundId: "order+1" }],
    ["an id of 41 characters", { outboundId: "x".repeat(41) }],
    ["dots for an id", { outboundId: ".." }],
    ["no displayed id", { displayedId: "" }],
    ["two spaces in its displayed id", { displayedId: "a  b" }],
    ["a displayed id that no slip can print", { displayedId: "茶" }],
    ["a displayed id of 41 characters", { displayedId: "x".repeat(41) }],
    ["no time", { displayedAt: "today" }],
    ["a comment of 751 characters", { comment: "x".repeat(751) }],
    ["an endless e-mail address", { notificationEmails: ["x".repeat(65)] }],
    ["no items", { items: [] }],
    [
      "101 items",
      {
        items: Array.from({ length: 101 }, (_, index) => ({
          ...item,
          itemId: String(index),
        })),
      },
    ],
    ["251 units", { items: [{ ...item, quantity: 251 }] }],
    ["half a unit", { items: [{ ...item, quantity: 0.5 }] }],
    ["two items of one id", { items: [item, item] }],
    ["an item without a SKU", { items: [{ ...item, sku: " " }] }],
    ["a SKU of 51 characters", { items: [{ ...item, sku: "x".repeat(51) }] }],
  ])("is not sent with %s", async (_name, change) => {
    expect(await failureOf(create(change))).toBeInstanceOf(InvariantError)
    expect(amazon.calls).toHaveLength(0)
  })
})

it("is not sent from a country that nobody knows (2026-07-04)", async () => {
  const error = await failureOf(
    aGateway(amazon)
      .gateway.outbound("2026-07-04")
      .createOutbound(anOutbound({ marketplaceId: "A0NEWMARKETPLACE" }))
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(error.message).toContain("Use version 2020-07-01")
})

import { InvariantError } from "../../domain/errors"
import { outboundVersions } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { complaint } from "./helpers/amazon-orders"
import { anOffer, aPreview2020 } from "./helpers/amazon-outbound"
import { aPreviewQuery } from "./helpers/shop-outbound"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const preview = (version: (typeof outboundVersions)[number], query = {}) =>
  aGateway(amazon)
    .gateway.outbound(version)
    .previewOutbound({ ...aPreviewQuery, ...query })

const previews2020 = (fulfillmentPreviews: unknown) => ({
  json: { payload: { fulfillmentPreviews } },
})

const everything = [
  {
    productIdentifier: { amazonSku: "TEA" },
    amount: { unit: "EACHES", value: "2.0" },
  },
  {
    productIdentifier: { amazonSku: "MUG" },
    amount: { unit: "EACHES", value: "1" },
  },
]
const first: [string, string] = ["2026-01-17T08:00:00Z", "2026-01-19T20:00:00Z"]
const second: [string, string] = [
  "2026-01-18T08:00:00Z",
  "2026-01-21T20:00:00Z",
]

it("asks for all speeds of an address in one call (2020-07-01)", async () => {
  amazon.answer(() => previews2020([]))

  await preview("2020-07-01")

  expect(amazon.calls).toHaveLength(1)
  expect(amazon.calls[0]).toMatchObject({
    method: "POST",
    path: "/fba/outbound/2020-07-01/fulfillmentOrders/preview",
  })
  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toMatchObject({
    marketplaceId: "A1PA6795UKMFR9",
    address: { name: "Erika Beispiel", city: "Beispielstadt" },
    items: [{ sellerSku: "TEA", quantity: 2 }, { sellerSku: "MUG" }],
    shippingSpeedCategories: ["Standard", "Expedited", "Priority"],
  })
})

it.each([
  ["A1PA6795UKMFR9", "DE", ["STANDARD", "EXPEDITED"]],
  ["A2EUQ1WTGCTBG2", "CA", ["STANDARD", "EXPEDITED", "PRIORITY"]],
])(
  "asks for the speeds that leave from %s (2026-07-04)",
  async (marketplaceId, countryCode, serviceTiers) => {
    amazon.answer(() => ({ json: { plannedShipments: [] } }))

    await preview("2026-07-04", { marketplaceId })

    expect(amazon.calls[0]).toMatchObject({
      method: "POST",
      path: "/fulfillment/outbound/2026-07-04/previews",
    })
    expect(JSON.parse(amazon.calls[0]?.body ?? "")).toMatchObject({
      fulfillmentConfiguration: { serviceLevel: { serviceTiers } },
      origin: { countryCode },
      destination: { deliveryAddress: { name: "Erika Beispiel" } },
      lineItems: [
        {
          product: { productIdentifier: { amazonSku: "TEA" } },
          amount: { unit: "EACHES", value: "2" },
        },
        { product: { productIdentifier: { amazonSku: "MUG" } } },
      ],
    })
  }
)

it("adds up the fees of an order, and arrives when its last shipment does (2020-07-01)", async () => {
  amazon.answer(() =>
    previews2020([
      aPreview2020(),
      // A speed of Japan's, which needs a window.
      aPreview2020({ shippingSpeedCategory: "ScheduledDelivery" }),
    ])
  )

  expect(await preview("2020-07-01")).toEqual([
    {
      speed: "standard",
      isFulfillable: true,
      fee: { amount: "4.55", currency: "EUR" },
      earliestArrivalAt: "2026-01-17T08:00:00.000Z",
      latestArrivalAt: "2026-01-21T20:00:00.000Z",
      problems: [],
    },
  ])
})

it("adds up the offers for the shipments that Amazon plans (2026-07-04)", async () => {
  amazon.answer(() => ({
    json: {
      plannedShipments: [
        {
          items: everything.slice(0, 1),
          offers: [
            anOffer("STANDARD", "3.10", first),
            anOffer("EXPEDITED", "6.00", first),
          ],
        },
        {
          items: everything.slice(1),
          offers: [anOffer("STANDARD", "1.45", second)],
        },
      ],
    },
  }))

  expect(await preview("2026-07-04")).toEqual([
    {
      speed: "standard",
      isFulfillable: true,
      fee: { amount: "4.55", currency: "EUR" },
      earliestArrivalAt: "2026-01-17T08:00:00.000Z",
      latestArrivalAt: "2026-01-21T20:00:00.000Z",
      problems: [],
    },
    // The mug cannot go that fast.
    expect.objectContaining({ speed: "expedited", isFulfillable: false }),
  ])
})

it("says why Amazon cannot serve an order, or an item of it (2020-07-01)", async () => {
  amazon.answer(() =>
    previews2020([
      aPreview2020({
        isFulfillable: false,
        estimatedFees: [],
        fulfillmentPreviewShipments: [],
        orderUnfulfillableReasons: ["DeliverySLAUnavailable"],
        unfulfillablePreviewItems: [
          {
            sellerSku: "MUG",
            quantity: 1,
            sellerFulfillmentOrderItemId: "line_2",
            itemUnfulfillableReasons: ["ItemQuantityNotAvailable"],
          },
          {
            sellerSku: "TEA",
            quantity: 2,
            sellerFulfillmentOrderItemId: "line_1",
          },
        ],
      }),
    ])
  )

  expect(await preview("2020-07-01")).toEqual([
    {
      speed: "standard",
      isFulfillable: false,
      fee: null,
      earliestArrivalAt: null,
      latestArrivalAt: null,
      problems: [
        {
          code: "DeliverySLAUnavailable",
          message: "DeliverySLAUnavailable",
          itemId: null,
        },
        {
          code: "ItemQuantityNotAvailable",
          message: "ItemQuantityNotAvailable",
          itemId: "line_2",
        },
        { code: "unknown", message: "unknown", itemId: "line_1" },
      ],
    },
  ])
})

it("says why Amazon offers nothing, for each speed that was asked for (2026-07-04)", async () => {
  amazon.answer(() => ({
    json: {
      plannedShipments: [],
      constraints: [
        {
          code: "NO_STOCK",
          type: "ITEM",
          message: "There is no stock of MUG.",
        },
      ],
    },
  }))

  const problems = [
    { code: "NO_STOCK", message: "There is no stock of MUG.", itemId: null },
  ]
  expect(await preview("2026-07-04")).toMatchObject([
    { speed: "standard", isFulfillable: false, fee: null, problems },
    { speed: "expedited", isFulfillable: false, fee: null, problems },
  ])
})

it("does not take a part of an order for the whole (2026-07-04)", async () => {
  amazon.answer(() => ({
    json: {
      plannedShipments: [
        {
          items: everything.slice(0, 1),
          offers: [anOffer("STANDARD", "3.10", first)],
        },
      ],
    },
  }))

  expect(await preview("2026-07-04")).toMatchObject([
    { speed: "standard", isFulfillable: false },
  ])
})

it("names no fee where a shipment has no price (2026-07-04)", async () => {
  amazon.answer(() => ({
    json: {
      plannedShipments: [
        {
          items: everything,
          offers: [
            {
              fulfillmentConfiguration: {
                serviceLevel: { serviceTier: "STANDARD" },
              },
            },
          ],
        },
      ],
    },
  }))

  expect(await preview("2026-07-04")).toMatchObject([
    { isFulfillable: true, fee: null, latestArrivalAt: null },
  ])
})

it("names no fee where Amazon counts in two currencies (2020-07-01)", async () => {
  amazon.answer(() =>
    previews2020([
      aPreview2020({
        estimatedFees: [
          {
            name: "FBAPerUnitFulfillmentFee",
            amount: { currencyCode: "EUR", value: "3" },
          },
          {
            name: "FBAPerOrderFulfillmentFee",
            amount: { currencyCode: "PLN", value: "3" },
          },
        ],
      }),
    ])
  )

  expect(await preview("2020-07-01")).toMatchObject([{ fee: null }])
})

it.each([
  [
    "2020-07-01" as const,
    previews2020([
      {
        ...aPreview2020(),
        estimatedFees: [{ amount: { currencyCode: "EUR", value: "cheap" } }],
      },
    ]),
    "payload.fulfillmentPreviews[0].estimatedFees[0].amount.value",
  ],
  ["2020-07-01" as const, { json: {} }, "payload"],
  [
    "2026-07-04" as const,
    {
      json: {
        plannedShipments: [
          { items: everything, offers: [anOffer("STANDARD", "cheap", first)] },
        ],
      },
    },
    "plannedShipments[0].offers[0].estimatedPrice.totalPrice.amount",
  ],
  [
    "2026-07-04" as const,
    {
      json: {
        plannedShipments: [
          {
            items: [{ ...everything[0], amount: { value: "1.5" } }],
            offers: [],
          },
        ],
      },
    },
    "plannedShipments[0].items[0].amount",
  ],
  ["2026-07-04" as const, { json: {} }, "plannedShipments"],
])(
  "does not guess a price from an answer of an unknown shape (%s, %#)",
  async (version, answer, path) => {
    amazon.answer(() => answer)

    expect(await failureOf(preview(version))).toMatchObject({
      name: "UnexpectedShapeError",
      path,
    })
  }
)

it.each(outboundVersions)(
  "keeps no buyer waiting: a busy Amazon is not asked again (%s)",
  async (version) => {
    amazon.answer(() => ({
      status: 429,
      ...complaint("QuotaExceeded", "You exceeded your quota."),
    }))
    const { gateway, clock } = aGateway(amazon)

    const error = await failureOf(
      gateway.outbound(version).previewOutbound(aPreviewQuery)
    )

    expect(error).toMatchObject({ name: "RateLimitedError" })
    expect(amazon.calls).toHaveLength(1)
    expect(clock.naps).toEqual([])
  }
)

it.each(outboundVersions)(
  "does not wait longer than two seconds for its turn (%s)",
  async (version) => {
    const { gateway } = aGateway(amazon, {
      budget: {
        take: async () => ({ granted: false, retryAfterMs: 2_001 }),
        learn: async () => {},
      },
    })

    expect(
      await failureOf(gateway.outbound(version).previewOutbound(aPreviewQuery))
    ).toMatchObject({ name: "RateLimitedError", refusedBy: "budget" })
  }
)

it.each(outboundVersions)(
  "does not ask what nothing would cost (%s)",
  async (version) => {
    expect(await failureOf(preview(version, { items: [] }))).toBeInstanceOf(
      InvariantError
    )
    expect(amazon.calls).toHaveLength(0)
  }
)

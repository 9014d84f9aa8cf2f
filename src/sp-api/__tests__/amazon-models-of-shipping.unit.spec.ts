// What we send about parcels, stock and outbound orders, checked against Amazon's own models.
// Skipped where they do not lie beside this repository.

import { aGateway } from "./helpers/a-gateway"
import { germany } from "./helpers/amazon-listings"
import { complaintAbout, itWithModels } from "./helpers/amazon-models"
import {
  anOrder2020,
  anOrder2026,
  aShipment2020,
  tracked,
} from "./helpers/amazon-outbound"
import { aPreviewQuery, address, anOutbound } from "./helpers/shop-outbound"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

type Gateway = ReturnType<typeof aGateway>["gateway"]
type Sending = [
  what: string,
  model: string,
  template: string,
  json: unknown,
  call: (gateway: Gateway) => Promise<unknown>,
]

const since = "2026-01-15T00:00:00.000Z"
const full = anOutbound({
  isHeld: true,
  hasBlankBox: true,
  isAmazonLogisticsBlocked: true,
})
const toJapan = anOutbound({
  notificationEmails: [],
  comment: "",
  address: { ...address, region: null, phone: null, countryCode: "JP" },
})

const parcelsAndStock: Sending[] = [
  [
    "confirmed shipment",
    "ordersV0.json",
    "/orders/v0/orders/{orderId}/shipmentConfirmation",
    {},
    (gateway) =>
      gateway.confirmShipment({
        amazonOrderId: "701-0000001-0000001",
        marketplaceId: germany,
        packageReference: "1",
        carrierCode: "Other",
        carrierName: "Fahrradkurier",
        shippingMethod: "Express",
        trackingNumber: "1",
        shippedAt: since,
        shipFromSupplySourceId: "source-1",
        isCashCollectedDirectly: true,
        items: [
          { orderItemId: "item-1", quantity: 1, transparencyCodes: ["A"] },
        ],
      }),
  ],
  [
    "question for packages",
    "orders_2026-01-01.json",
    "/orders/2026-01-01/orders/{orderId}",
    { order: { orderId: "701-0000001-0000001" } },
    (gateway) => gateway.getPackages("701-0000001-0000001"),
  ],
  [
    "question for stock",
    "fbaInventory.json",
    "/fba/inventory/v1/summaries",
    { payload: { inventorySummaries: [] } },
    (gateway) =>
      gateway.listFbaStock({
        marketplaceId: germany,
        changedSince: since,
        pageToken: "token-1",
      }),
  ],
  [
    "new report of returns",
    "reports_2021-06-30.json",
    "/reports/2021-06-30/reports",
    { reportId: "1" },
    (gateway) =>
      gateway.requestReturnsReport({
        kind: "merchant",
        marketplaceId: germany,
        from: since,
        until: "2026-01-16T00:00:00.000Z",
      }),
  ],
]

const model2020 = "fulfillmentOutbound_2020-07-01.json"
const orders2020 = "/fba/outbound/2020-07-01/fulfillmentOrders"
const one2020 = `${orders2020}/{sellerFulfillmentOrderId}`
const shipped = anOrder2020({ fulfillmentShipments: [aShipment2020()] })

const in2020: Sending[] = [
  [
    "preview",
    model2020,
    `${orders2020}/preview`,
    { payload: {} },
    (gateway) => gateway.outbound("2020-07-01").previewOutbound(aPreviewQuery),
  ],
  [
    "new order",
    model2020,
    orders2020,
    {},
    (gateway) =>
      gateway
        .outbound("2020-07-01")
        .createOutbound({ ...full, isSignatureRequired: true }),
  ],
  [
    "new order to Japan",
    model2020,
    orders2020,
    {},
    (gateway) => gateway.outbound("2020-07-01").createOutbound(toJapan),
  ],
  [
    "question for one order",
    model2020,
    one2020,
    { payload: anOrder2020() },
    (gateway) => gateway.outbound("2020-07-01").getOutbound("order_01"),
  ],
  [
    "release",
    model2020,
    one2020,
    {},
    (gateway) => gateway.outbound("2020-07-01").releaseOutbound("order_01"),
  ],
  [
    "cancellation",
    model2020,
    `${one2020}/cancel`,
    {},
    (gateway) => gateway.outbound("2020-07-01").cancelOutbound("order_01"),
  ],
  [
    "list of orders",
    model2020,
    orders2020,
    { payload: {} },
    (gateway) =>
      gateway
        .outbound("2020-07-01")
        .listChangedOutbounds({ since, pageToken: "token-1" }),
  ],
  [
    "question for reasons",
    model2020,
    "/fba/outbound/2020-07-01/returnReasonCodes",
    { payload: {} },
    async (gateway) =>
      gateway.outbound("2020-07-01").returns?.listReturnReasons({
        marketplaceId: germany,
        outboundId: "order_01",
        sku: "TEA",
      }),
  ],
]

const model2026 = "fulfillmentOutbound_2026-07-04.json"
const orders2026 = "/fulfillment/outbound/2026-07-04/orders"

const in2026: Sending[] = [
  [
    "preview",
    model2026,
    "/fulfillment/outbound/2026-07-04/previews",
    { plannedShipments: [] },
    (gateway) => gateway.outbound("2026-07-04").previewOutbound(aPreviewQuery),
  ],
  [
    "new order",
    model2026,
    orders2026,
    {},
    (gateway) => gateway.outbound("2026-07-04").createOutbound(full),
  ],
  [
    "new order to Japan",
    model2026,
    orders2026,
    {},
    (gateway) => gateway.outbound("2026-07-04").createOutbound(toJapan),
  ],
  [
    "question for one order",
    model2026,
    `${orders2026}/{orderId}`,
    { order: anOrder2026() },
    (gateway) => gateway.outbound("2026-07-04").getOutbound("order_01"),
  ],
  [
    "release",
    model2026,
    `${orders2026}/{orderId}`,
    {},
    (gateway) => gateway.outbound("2026-07-04").releaseOutbound("order_01"),
  ],
  [
    "cancellation",
    model2026,
    `${orders2026}/{orderId}/cancel`,
    {},
    (gateway) => gateway.outbound("2026-07-04").cancelOutbound("order_01"),
  ],
  [
    "list of orders",
    model2026,
    orders2026,
    { orders: [] },
    (gateway) =>
      gateway
        .outbound("2026-07-04")
        .listChangedOutbounds({ since, pageToken: "token-1" }),
  ],
]

const beside = "(needs Amazon's models beside the repository)"

itWithModels.each([...parcelsAndStock, ...in2020, ...in2026])(
  `a %s is what %s describes ${beside}`,
  async (_what, model, template, json, call) => {
    amazon.answer(() => ({ json }))

    await call(aGateway(amazon).gateway)

    expect(complaintAbout(amazon.calls[0], model, template)).toBeNull()
  }
)

itWithModels(
  `the way of a parcel and a return are asked for as 2020-07-01 describes ${beside}`,
  async () => {
    amazon.answer(({ path }) =>
      path.endsWith("/tracking") ? tracked() : { json: { payload: shipped } }
    )
    const port = aGateway(amazon).gateway.outbound("2020-07-01")

    await port.getOutbound("order_01")
    await port.returns?.createReturn({
      outboundId: "order_01",
      items: [
        {
          itemId: "line_1",
          returnId: "return_1",
          quantity: 2,
          packageId: "11",
          reasonCode: "Defective",
          comment: "Broken.",
        },
      ],
    })

    const tracking = amazon.calls.find(({ path }) => path.endsWith("/tracking"))
    const announced = amazon.calls.find(({ method }) => method === "PUT")
    expect([
      complaintAbout(tracking, model2020, "/fba/outbound/2020-07-01/tracking"),
      complaintAbout(announced, model2020, `${one2020}/return`),
    ]).toEqual([null, null])
  }
)

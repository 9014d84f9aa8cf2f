import type {
  CreateFulfillmentReturnResult,
  ReturnItem,
} from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import { InvariantError } from "../../domain/errors"
import type { OutboundReturnRequest, OutboundReturnsGateway } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { germany } from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { anOrder2020, aShipment2020 } from "./helpers/amazon-outbound"
import {
  startServer,
  type AmazonServer,
  type Answering,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

function returns(): OutboundReturnsGateway {
  const port = aGateway(amazon).gateway.outbound("2020-07-01").returns
  if (!port) {
    throw new Error("There are no returns.")
  }
  return port
}

const item = {
  itemId: "line_1",
  returnId: "return_1",
  quantity: 2,
  packageId: null,
  reasonCode: "Defective",
  comment: "",
}
const aRequest = (
  changes: Partial<OutboundReturnRequest["items"][number]> = {}
): OutboundReturnRequest => ({
  outboundId: "order_01",
  items: [{ ...item, ...changes }],
})

const authorization = {
  returnAuthorizationId: "ra-1",
  fulfillmentCenterId: "BER8",
  returnToAddress: {
    name: "Amazon",
    addressLine1: "Lager 1",
    postalCode: "99998",
    countryCode: "DE",
  },
  amazonRmaId: "RMA1",
  rmaPageURL: "https://returns.example/RMA1",
}

const aReturnItem = (changes: Partial<ReturnItem> = {}): ReturnItem => ({
  sellerReturnItemId: "return_1#1",
  sellerFulfillmentOrderItemId: "line_1",
  amazonShipmentId: "shipment-1",
  sellerReturnReasonCode: "Defective",
  status: "New",
  statusChangedDate: "2026-01-20T10:00:00Z",
  ...changes,
})

/** A shipped order, and what Amazon says to its return. */
const withReturn =
  (
    result: CreateFulfillmentReturnResult,
    order = anOrder2020({ fulfillmentShipments: [aShipment2020()] })
  ): Answering =>
  ({ method }) => ({ json: { payload: method === "PUT" ? result : order } })

const announced = () => amazon.calls.filter(({ method }) => method === "PUT")

it("has no returns in the version of the API that has none", () => {
  const { gateway } = aGateway(amazon)

  expect(gateway.outbound("2026-07-04").returns).toBeNull()
})

it("lists why a buyer may send it back, in the buyer's words where Amazon has them", async () => {
  amazon.answer(() => ({
    json: {
      payload: {
        reasonCodeDetails: [
          { returnReasonCode: "Defective", description: "It is broken." },
          {
            returnReasonCode: "Unwanted",
            description: "Unwanted",
            translatedDescription: "Gefällt nicht",
          },
        ],
      },
    },
  }))

  const reasons = await returns().listReturnReasons({
    marketplaceId: germany,
    outboundId: "order_01",
    sku: "A/B C%+,ü",
  })

  expect(amazon.calls[0]?.path).toBe(
    "/fba/outbound/2020-07-01/returnReasonCodes"
  )
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual({
    marketplaceId: germany,
    sellerFulfillmentOrderId: "order_01",
    sellerSku: "A/B C%+,ü",
  })
  expect(reasons).toEqual([
    { code: "Defective", text: "It is broken." },
    { code: "Unwanted", text: "Gefällt nicht" },
  ])
})

it("announces each unit by itself, with the shipment it left in", async () => {
  amazon.answer(withReturn({ returnAuthorizations: [authorization] }))

  const given = await returns().createReturn(
    aRequest({ comment: "Broken when it came." })
  )

  expect(announced()[0]?.path).toBe(
    "/fba/outbound/2020-07-01/fulfillmentOrders/order_01/return"
  )
  const unit = {
    sellerFulfillmentOrderItemId: "line_1",
    amazonShipmentId: "shipment-1",
    returnReasonCode: "Defective",
    returnComment: "Broken when it came.",
  }
  expect(JSON.parse(announced()[0]?.body ?? "")).toEqual({
    items: [
      { ...unit, sellerReturnItemId: "return_1#1" },
      { ...unit, sellerReturnItemId: "return_1#2" },
    ],
  })
  expect(given).toEqual({
    labelUrl: "https://returns.example/RMA1",
    rmaId: "RMA1",
    refused: [],
  })
})

const twoShipments = (returnItems: ReturnItem[] = []) => {
  const unit = {
    sellerSku: "TEA",
    sellerFulfillmentOrderItemId: "line_1",
    quantity: 1,
  }
  return anOrder2020({
    fulfillmentShipments: [
      aShipment2020({
        fulfillmentShipmentItem: [{ ...unit, packageNumber: 11 }],
      }),
      aShipment2020({
        amazonShipmentId: "shipment-2",
        fulfillmentShipmentItem: [{ ...unit, packageNumber: 21 }],
      }),
    ],
    returnItems,
  })
}
const shipmentsOf = (body = ""): string[] =>
  (JSON.parse(body) as { items: { amazonShipmentId: string }[] }).items.map(
    ({ amazonShipmentId }) => amazonShipmentId
  )

it.each<[string, object, ReturnItem[], string[]]>([
  [
    "both shipments when both units come back",
    {},
    [],
    ["shipment-1", "shipment-2"],
  ],
  [
    "the parcel that the buyer names",
    { quantity: 1, packageId: "21" },
    [],
    ["shipment-2"],
  ],
  ["the first, if nobody names one", { quantity: 1 }, [], ["shipment-1"]],
  [
    "the shipment of which nothing has come back yet",
    { quantity: 1, returnId: "return_2" },
    [aReturnItem()],
    ["shipment-2"],
  ],
  [
    "the same shipment again when it is announced again",
    { quantity: 1 },
    [aReturnItem()],
    ["shipment-1"],
  ],
])("takes units from %s", async (_name, change, returned, shipments) => {
  amazon.answer(withReturn({}, twoShipments(returned)))

  await returns().createReturn(aRequest(change))

  expect(shipmentsOf(announced()[0]?.body)).toEqual(shipments)
})

it.each<[string, ReturnType<typeof anOrder2020>, number]>([
  ["has not left", anOrder2020(), 0],
  [
    "has left, but only one of them",
    anOrder2020({
      fulfillmentShipments: [
        aShipment2020({
          fulfillmentShipmentItem: [
            {
              sellerSku: "TEA",
              sellerFulfillmentOrderItemId: "line_1",
              quantity: 1,
            },
          ],
        }),
      ],
    }),
    1,
  ],
])("does not announce what %s", async (_name, order, left) => {
  amazon.answer(withReturn({}, order))

  expect(await returns().createReturn(aRequest())).toEqual({
    labelUrl: null,
    rmaId: null,
    refused: [
      {
        code: "NoCompletedShipItems",
        message: `2 units are to be returned, and ${left} have left.`,
        itemId: "line_1",
      },
    ],
  })
  expect(announced()).toHaveLength(0)
})

it("passes on what Amazon does not take back, without the buyer's words", async () => {
  amazon.answer(
    withReturn({
      returnAuthorizations: [authorization],
      invalidReturnItems: [
        {
          sellerReturnItemId: "return_1#2",
          sellerFulfillmentOrderItemId: "line_1",
          invalidItemReason: {
            invalidItemReasonCode: "InvalidValues",
            description: 'The comment "Erika was sad" is odd.',
          },
        },
      ],
    })
  )

  const given = await returns().createReturn(
    aRequest({ comment: "Erika was sad" })
  )

  expect(given.refused).toEqual([
    {
      code: "InvalidValues",
      message: 'The comment "[hidden]" is odd.',
      itemId: "line_1",
    },
  ])
})

it("has the label of a return that was announced before its answer was lost", async () => {
  const duplicate = (number: number) => ({
    sellerReturnItemId: `return_1#${number}`,
    sellerFulfillmentOrderItemId: "line_1",
    invalidItemReason: {
      invalidItemReasonCode: "DuplicateRequest" as const,
      description: "It is there.",
    },
  })
  const answering = withReturn(
    { invalidReturnItems: [duplicate(1), duplicate(2)] },
    anOrder2020({
      fulfillmentShipments: [aShipment2020()],
      returnItems: [
        aReturnItem({ returnAuthorizationId: "ra-1" }),
        aReturnItem({
          sellerReturnItemId: "return_1#2",
          returnAuthorizationId: "ra-1",
        }),
      ],
      returnAuthorizations: [authorization],
    })
  )
  let isLost = false
  amazon.answer((call) => {
    if (call.method === "PUT" && !isLost) {
      isLost = true
      return "cut"
    }
    return answering(call)
  })

  const given = await returns().createReturn(aRequest())

  expect(announced()).toHaveLength(2)
  expect(announced()[1]?.body).toBe(announced()[0]?.body)
  expect(given).toEqual({
    labelUrl: "https://returns.example/RMA1",
    rmaId: "RMA1",
    refused: [],
  })
})

it("is refused by Amazon with its reasons", async () => {
  amazon.answer((call) =>
    call.method === "PUT"
      ? { status: 400, ...complaint("InvalidInput", "Too late.") }
      : withReturn({})(call)
  )

  expect(await failureOf(returns().createReturn(aRequest()))).toMatchObject({
    name: "RejectedError",
    operation: "createReturn",
    complaints: [{ message: "Too late." }],
  })
})

it("does not know what Amazon did when its answer cannot be read, and says so", async () => {
  amazon.answer((call) =>
    call.method === "PUT" ? { json: {} } : withReturn({})(call)
  )

  const error = await failureOf(returns().createReturn(aRequest()))

  expect(error).toMatchObject({ name: "UnexpectedShapeError" })
  expect(error.message).toContain("Whether Amazon did it is not known.")
})

it.each<[string, OutboundReturnRequest]>([
  ["nothing", { outboundId: "order_01", items: [] }],
  ["an order that is none", { ...aRequest(), outboundId: "" }],
  ["a return without an id", aRequest({ returnId: "" })],
  ["an id of 51 characters", aRequest({ returnId: "x".repeat(51) })],
  ["two returns of one id", { outboundId: "order_01", items: [item, item] }],
  ["no units", aRequest({ quantity: 0 })],
  ["half a unit", aRequest({ quantity: 0.5 })],
  ["no reason", aRequest({ reasonCode: " " })],
  ["a comment of 1,001 characters", aRequest({ comment: "x".repeat(1_001) })],
])("never announces %s", async (_name, request) => {
  expect(await failureOf(returns().createReturn(request))).toBeInstanceOf(
    InvariantError
  )
  expect(amazon.calls).toHaveLength(0)
})

it("counts returned units by what was announced together, and what became of them", async () => {
  const received = {
    status: "Processed" as const,
    returnReceivedCondition: "Sellable" as const,
  }
  amazon.answer(() => ({
    json: {
      payload: anOrder2020({
        returnItems: [
          aReturnItem({
            ...received,
            statusChangedDate: "2026-01-25T10:00:00Z",
          }),
          aReturnItem({
            ...received,
            sellerReturnItemId: "return_1#2",
            statusChangedDate: "2026-01-24T10:00:00Z",
          }),
          aReturnItem({
            ...received,
            returnReceivedCondition: "Defective",
            sellerReturnItemId: "return_1#3",
          }),
          aReturnItem({
            sellerReturnItemId: "return_2#1",
            sellerFulfillmentOrderItemId: "line_2",
          }),
          // Refused at the door: Amazon took it back by itself.
          aReturnItem({ ...received, sellerReturnItemId: "amzn-5" }),
        ],
      }),
    },
  }))

  const order = await aGateway(amazon)
    .gateway.outbound("2020-07-01")
    .getOutbound("order_01")

  expect(order?.returns).toEqual([
    {
      itemId: "line_1",
      quantity: 2,
      returnId: "return_1",
      isReceived: true,
      disposition: "Sellable",
      receivedAt: "2026-01-25T10:00:00.000Z",
    },
    {
      itemId: "line_1",
      quantity: 1,
      returnId: "return_1",
      isReceived: true,
      disposition: "Defective",
      receivedAt: "2026-01-20T10:00:00.000Z",
    },
    {
      itemId: "line_2",
      quantity: 1,
      returnId: "return_2",
      isReceived: false,
      disposition: null,
      receivedAt: null,
    },
    {
      itemId: "line_1",
      quantity: 1,
      returnId: null,
      isReceived: true,
      disposition: "Sellable",
      receivedAt: "2026-01-20T10:00:00.000Z",
    },
  ])
})

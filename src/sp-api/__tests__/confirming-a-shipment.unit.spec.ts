import { InvariantError } from "../../domain/errors"
import type { ShipmentConfirmation } from "../index"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { germany } from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer(() => ({ status: 204, text: "" }))
})
afterEach(() => amazon.stop())

const confirmation: ShipmentConfirmation = {
  amazonOrderId: "701-0000001-0000001",
  marketplaceId: germany,
  packageReference: "1",
  carrierCode: "DHL",
  carrierName: null,
  shippingMethod: null,
  trackingNumber: "00340000000000000001",
  shippedAt: "2026-01-16T08:00:00.000Z",
  shipFromSupplySourceId: null,
  isCashCollectedDirectly: false,
  items: [
    { orderItemId: "item-1", quantity: 2 },
    { orderItemId: "item-2", quantity: 1 },
  ],
}

it("tells Amazon which units have left, with whom, and how to follow them", async () => {
  await aGateway(amazon).gateway.confirmShipment(confirmation)

  const [call] = amazon.calls
  expect(call?.method).toBe("POST")
  expect(call?.path).toBe(
    "/orders/v0/orders/701-0000001-0000001/shipmentConfirmation"
  )
  expect(call?.headers["content-type"]).toBe("application/json")
  expect(JSON.parse(call?.body ?? "")).toEqual({
    marketplaceId: germany,
    packageDetail: {
      packageReferenceId: "1",
      carrierCode: "DHL",
      trackingNumber: "00340000000000000001",
      shipDate: "2026-01-16T08:00:00.000Z",
      orderItems: [
        { orderItemId: "item-1", quantity: 2 },
        { orderItemId: "item-2", quantity: 1 },
      ],
    },
  })
})

it("tells Amazon everything that a package can have", async () => {
  await aGateway(amazon).gateway.confirmShipment({
    ...confirmation,
    carrierCode: "Other",
    carrierName: "Fahrradkurier",
    shippingMethod: "Express",
    shipFromSupplySourceId: "source-1",
    isCashCollectedDirectly: true,
    items: [
      { orderItemId: "item-1", quantity: 2, transparencyCodes: ["A", "B"] },
    ],
  })

  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toMatchObject({
    codCollectionMethod: "DirectPayment",
    packageDetail: {
      carrierCode: "Other",
      carrierName: "Fahrradkurier",
      shippingMethod: "Express",
      shipFromSupplySourceId: "source-1",
      orderItems: [
        { orderItemId: "item-1", quantity: 2, transparencyCodes: ["A", "B"] },
      ],
    },
  })
})

it("tells Amazon of the same package again when the answer is lost, since it stays one package", async () => {
  amazon.answer(({ number }) =>
    number === 1 ? "cut" : { status: 204, text: "" }
  )

  await aGateway(amazon).gateway.confirmShipment(confirmation)

  expect(amazon.calls).toHaveLength(2)
  expect(amazon.calls[1]?.body).toBe(amazon.calls[0]?.body)
})

it("passes on why Amazon does not take a package, and does not insist", async () => {
  amazon.answer(() => ({
    status: 400,
    ...complaint("Invalid Input", "OrderItemId is invalid."),
  }))

  const error = await failureOf(
    aGateway(amazon).gateway.confirmShipment(confirmation)
  )

  expect(error).toMatchObject({
    name: "RejectedError",
    operation: "confirmShipment",
    complaints: [{ code: "Invalid Input", message: "OrderItemId is invalid." }],
  })
  expect(amazon.calls).toHaveLength(1)
})

it("says that a package may have arrived at Amazon when no answer ever came", async () => {
  amazon.answer(() => "cut")

  const error = await failureOf(
    aGateway(amazon).gateway.confirmShipment(confirmation)
  )

  expect(error).toMatchObject({
    name: "UnavailableError",
    retry: "later",
    mayHaveArrived: true,
  })
})

it.each<[string, Partial<ShipmentConfirmation>, string]>([
  ["another address", { amazonOrderId: "../x" }, "is not an order id"],
  ["no marketplace", { marketplaceId: " " }, "the marketplace is missing"],
  ["package 0", { packageReference: "0" }, "whole numbers from 1, as text"],
  ["package 01", { packageReference: "01" }, "whole numbers from 1, as text"],
  ["package A1", { packageReference: "A1" }, "whole numbers from 1, as text"],
  ["no carrier", { carrierCode: "" }, "the carrier is missing"],
  [
    "another carrier without a name",
    { carrierCode: "Other", carrierName: " " },
    "Name it.",
  ],
  [
    "no tracking number",
    { trackingNumber: "" },
    "the tracking number is missing",
  ],
  ["yesterday", { shippedAt: "yesterday" }, "is not a time in ISO 8601"],
  ["an empty package", { items: [] }, "the package is empty"],
  [
    "an item without an id",
    { items: [{ orderItemId: "", quantity: 1 }] },
    "an item has no id",
  ],
  [
    "no units of an item",
    { items: [{ orderItemId: "item-1", quantity: 0 }] },
    "has 0 units",
  ],
  [
    "half a unit",
    { items: [{ orderItemId: "item-1", quantity: 0.5 }] },
    "has 0.5 units",
  ],
  [
    "the same item twice",
    { items: [...confirmation.items, ...confirmation.items] },
    "is in it twice",
  ],
  [
    "fewer Transparency codes than units",
    {
      items: [{ orderItemId: "item-1", quantity: 2, transparencyCodes: ["A"] }],
    },
    "Give one for each unit",
  ],
])("never tells Amazon of %s", async (_name, change, sentence) => {
  const error = await failureOf(
    aGateway(amazon).gateway.confirmShipment({ ...confirmation, ...change })
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(error.message).toContain(sentence)
  expect(amazon.calls).toHaveLength(0)
})

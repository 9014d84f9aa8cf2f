import type { ConfirmShipmentRequest } from "@sp-api-sdk/orders-api-v0"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput, notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { unknownItem } from "../world/confirmation"
import { throwIfElsewhere } from "./listing-query"
import { QueryReader } from "./query-reader"

/** One package of one order. The answer is empty, and comes before Amazon has done anything. */
export const confirmShipment: AmazonRoute = {
  operation: "confirmShipment",
  method: "POST",
  path: "/orders/v0/orders/{orderId}/shipmentConfirmation",
  status: 204,

  lookAtBody(body: unknown): void {
    readConfirmation(body)
  },

  async answer(
    { seller, query, path, body }: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<null> {
    new QueryReader(query).throwIfUnknown([])
    const request = readConfirmation(body)
    throwIfElsewhere([request.marketplaceId], seller)
    const orderId = path["orderId"] ?? ""
    const found = await amazon.orderStore.find(orderId)
    if (found?.truth.sellerId !== seller.sellerId) {
      throw notFound(`The order '${orderId}' was not found.`)
    }
    await amazon.shipments.confirm(orderId, request)
    return null
  },
}

type Fields = Record<string, unknown>

/** Since January 2026 a number where text is due is refused (amzn/selling-partner-api-models#5094). */
function readConfirmation(body: unknown): ConfirmShipmentRequest {
  const request = fieldsOf(body)
  const parcel = fieldsOf(request["packageDetail"])
  const invalid = [
    ...notText(request, ["marketplaceId"], ["codCollectionMethod"]),
    ...notText(
      parcel,
      ["packageReferenceId", "carrierCode", "trackingNumber", "shipDate"],
      ["carrierName", "shippingMethod", "shipFromSupplySourceId"]
    ).map((field) => `packageDetail.${field}`),
  ]
  if (invalid.length > 0) {
    throw invalidInput(
      `The input you have submitted is not valid. Please check the fields with invalid type [${invalid.join(", ")}].`
    )
  }
  const items = parcel["orderItems"]
  if (!Array.isArray(items) || !items.every(isItem)) {
    throw invalidInput(unknownItem)
  }
  return body as ConfirmShipmentRequest
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {}

/** The fields that are missing or no text. */
const notText = (
  fields: Fields,
  required: readonly string[],
  optional: readonly string[]
): string[] => [
  ...required.filter((name) => typeof fields[name] !== "string"),
  ...optional.filter(
    (name) => fields[name] !== undefined && typeof fields[name] !== "string"
  ),
]

function isItem(value: unknown): boolean {
  const { orderItemId, quantity, transparencyCodes } = fieldsOf(value)
  return (
    typeof orderItemId === "string" &&
    typeof quantity === "number" &&
    (transparencyCodes === undefined || Array.isArray(transparencyCodes))
  )
}

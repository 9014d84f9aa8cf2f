// What tests say to Amazon about its warehouses, in the shortest words.

import type {
  CreateFulfillmentOrderRequest,
  GetFulfillmentOrderResult,
  GetFulfillmentPreviewResult,
} from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { GetInventorySummariesResponse } from "@sp-api-sdk/fba-inventory-api-v1"
import type { AmazonForTests, Answered } from "./simulated-amazon-for-tests"
import { germany } from "./listings-for-tests"

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const base = "/fba/outbound/2020-07-01"

export const anAddress = {
  name: "Petra Mustermann",
  addressLine1: "Musterweg 1",
  city: "Musterstadt",
  postalCode: "00001",
  countryCode: "DE",
}

export const anItem = (quantity = 1, sku = "POT", itemId = sku) => ({
  sellerSku: sku,
  sellerFulfillmentOrderItemId: itemId,
  quantity,
})

export const aRequest = (
  id: string,
  more: Partial<CreateFulfillmentOrderRequest> = {}
): CreateFulfillmentOrderRequest => ({
  sellerFulfillmentOrderId: id,
  displayableOrderId: `Order ${id}`,
  displayableOrderDate: "2026-01-31T12:00:00Z",
  displayableOrderComment: "Thank you",
  shippingSpeedCategory: "Standard",
  destinationAddress: anAddress,
  items: [anItem()],
  ...more,
})

export const createOutbound = (
  amazon: AmazonForTests,
  id: string,
  more: Partial<CreateFulfillmentOrderRequest> = {}
): Promise<Answered> =>
  amazon.send("POST", `${base}/fulfillmentOrders`, aRequest(id, more))

export const orderPath = (id: string, act = ""): string =>
  `${base}/fulfillmentOrders/${encodeURIComponent(id)}${act}`

export const listPath = (query: Record<string, string> = {}): string =>
  `${base}/fulfillmentOrders?${new URLSearchParams(query).toString()}`

export const trackingPath = (packageNumber: unknown): string =>
  `${base}/tracking?packageNumber=${String(packageNumber)}`

export const reasonsPath = (query: Record<string, string>): string =>
  `${base}/returnReasonCodes?${new URLSearchParams(query).toString()}`

export const previewOutbound = (
  amazon: AmazonForTests,
  body: object = {}
): Promise<Answered> =>
  amazon.send("POST", `${base}/fulfillmentOrders/preview`, {
    marketplaceId: germany,
    address: anAddress,
    items: [anItem()],
    ...body,
  })

export const cancelOutbound = (
  amazon: AmazonForTests,
  id: string
): Promise<Answered> => amazon.send("PUT", orderPath(id, "/cancel"))

export const payloadOf = <T>({ status, body, text }: Answered): T => {
  if (status !== 200) {
    throw new Error(`Failed to read the payload: ${status} ${text}`)
  }
  return (body as { payload: T }).payload
}

export const readOutbound = async (
  amazon: AmazonForTests,
  id: string
): Promise<GetFulfillmentOrderResult> =>
  payloadOf(await amazon.get(orderPath(id)))

export const statusOf = async (
  amazon: AmazonForTests,
  id: string
): Promise<string> =>
  (await readOutbound(amazon, id)).fulfillmentOrder.fulfillmentOrderStatus

export const previewsIn = (answered: Answered) =>
  payloadOf<GetFulfillmentPreviewResult>(answered).fulfillmentPreviews ?? []

export const summariesPath = (query: Record<string, string> = {}): string =>
  `/fba/inventory/v1/summaries?${new URLSearchParams({
    granularityType: "Marketplace",
    granularityId: germany,
    marketplaceIds: germany,
    ...query,
  }).toString()}`

export const summariesIn = (answered: Answered) => {
  const { payload, pagination } = answered.body as GetInventorySummariesResponse
  return {
    summaries: payload?.inventorySummaries ?? [],
    nextToken: pagination?.nextToken ?? null,
  }
}

/** Access tokens do not live as long as orders do. */
export async function pass(amazon: AmazonForTests, ms: number): Promise<void> {
  await amazon.control.advanceClock(ms)
  amazon.forgetTokens()
}

// What does one order of Amazon's mean in our words? Strict about what moves stock or money: an
// order that cannot be trusted there is unreadable as a whole, and stays as it was.

import type {
  Cancellation,
  Fulfiller,
  LineSnapshot,
  Observation,
  OrderSnapshot,
} from "../../domain/order/snapshot"
import { isAwaitingPayment, type Status } from "../../domain/order/status"
import { findMarketplace } from "../marketplaces"
import { wireOrder, type WireItem, type WireOrder } from "../wire/order"
import { wireOrderProceeds } from "../wire/proceeds"
import { read, unreadable, UnreadableError } from "../wire/unreadable"
import { toStatus } from "./statuses"
import { toLineMoney } from "./to-line-money"
import { toPersonalData } from "./to-personal-data"

/** Throws an UnreadableError that names field and value. */
export function toObservation(raw: unknown): Observation {
  const order = read(wireOrder, raw)
  return { snapshot: toSnapshot(order), personal: toPersonalData(order) }
}

function toSnapshot(order: WireOrder): OrderSnapshot {
  const { fulfillment } = order
  const status = known(
    "fulfillment.fulfillmentStatus",
    "order status",
    fulfillment.fulfillmentStatus,
    toStatus(fulfillment.fulfillmentStatus)
  )
  const channel = toChannel(order)
  throwIfLineTwice(order)
  return {
    amazonOrderId: order.orderId,
    marketplaceId: toMarketplaceId(order, channel),
    channel,
    fulfilledBy: toFulfiller(fulfillment.fulfilledBy),
    status,
    purchasedAt: order.createdTime,
    updatedAt: order.lastUpdatedTime,
    coverage: "full",
    grandTotal: toGrandTotal(order, status),
    replacementFor: toReplacementFor(order),
    programs: order.programs,
    serviceLevel: fulfillment.fulfillmentServiceLevel,
    shipBy: fulfillment.shipByWindow?.latestDateTime ?? null,
    deliverBy: fulfillment.deliverByWindow?.latestDateTime ?? null,
    cancellation: toCancellation(order, status),
    lines: order.orderItems.map((item, index) => toLine(item, index, status)),
  }
}

function toLine(item: WireItem, index: number, status: Status): LineSnapshot {
  const { product, cancellation } = item
  const request = cancellation?.cancellationRequest
  const execution = cancellation?.cancellationExecution
  return {
    orderItemId: item.orderItemId,
    sku: product?.sellerSku ?? null,
    asin: product?.asin ?? null,
    title: product?.title ?? null,
    quantity: toQuantity(item, status),
    shippedQuantity: item.fulfillment?.quantityFulfilled ?? 0,
    // Amazon may show a price while pending (selling-partner-api-models#5139, seen in Japan);
    // it promises none, and the price can still change.
    money: isAwaitingPayment(status)
      ? null
      : toLineMoney(item.proceeds, ["orderItems", index, "proceeds"]),
    promotionIds: (item.promotion?.breakdowns ?? []).flatMap(
      ({ promotionId }) => promotionId ?? []
    ),
    isTaxCollectedByAmazon: (item.tax?.taxCollections ?? []).some(
      ({ model }) => model === "MARKETPLACE_FACILITATOR"
    ),
    isBusinessPrice: product?.price?.priceDesignation === "BUSINESS_PRICE",
    giftWrapLevel: item.fulfillment?.packing?.giftOption?.giftWrapLevel ?? null,
    cancellationRequest: request ? { reason: request.cancelReason } : null,
    ...(execution && { cancellation: toCanceller(execution) }),
  }
}

/**
 * Units that still count. Amazon has no field for units cancelled out of a living order; where
 * it says that such a cancellation was carried out, what is shipped and what is left is all
 * there is. Not while pending: there `quantityUnfulfilled` is 0 although nothing is cancelled.
 */
function toQuantity(item: WireItem, status: Status): number {
  const { quantityOrdered, fulfillment, cancellation } = item
  const shipped = fulfillment?.quantityFulfilled
  const left = fulfillment?.quantityUnfulfilled
  const isPartlyCanceled =
    !!cancellation?.cancellationExecution &&
    !isAwaitingPayment(status) &&
    status !== "canceled"
  if (!isPartlyCanceled || typeof shipped !== "number" || left == null) {
    return quantityOrdered
  }
  return Math.min(quantityOrdered, shipped + left)
}

/** A word we know, or an order that stays as it was until the plugin knows the word. */
function known<Ours>(
  path: string,
  kind: string,
  word: string,
  ours: Ours | null
): Ours {
  if (ours === null) {
    throw new UnreadableError(
      path,
      `Amazon uses the ${kind} ${JSON.stringify(word.slice(0, 60))}, which this version does not know. ` +
        "Update the plugin; the order stays as it was."
    )
  }
  return ours
}

function toChannel(order: WireOrder): OrderSnapshot["channel"] {
  const { channelName, marketplaceId } = order.salesChannel
  // By the marketplace too: a Multi-Channel order that is taken for a sale would come back into
  // the shop that sent it, without end.
  const marketplace = marketplaceId ? findMarketplace(marketplaceId) : null
  if (marketplace?.channel === "non_amazon" || channelName === "NON_AMAZON") {
    return "non_amazon"
  }
  return known(
    "salesChannel.channelName",
    "sales channel",
    channelName,
    channelName === "AMAZON" ? ("amazon" as const) : null
  )
}

/** The schema does not promise it; without it nobody knows whose stock is meant. */
function toMarketplaceId(
  { salesChannel: { marketplaceId } }: WireOrder,
  channel: OrderSnapshot["channel"]
): string {
  if (marketplaceId === null && channel === "amazon") {
    return unreadable(["salesChannel", "marketplaceId"], null)
  }
  // A Multi-Channel order is never imported, so its marketplace is never looked up.
  return marketplaceId ?? ""
}

/**
 * Amazon may omit it. The merchant then: holding a unit too many shows up and does no harm,
 * while not holding it sells it twice. (Without FULFILLMENT there would be no status either,
 * and we would not be here.)
 */
function toFulfiller(word: string | null): Fulfiller {
  if (word === null || word === "MERCHANT") {
    return "merchant"
  }
  const ours = word === "AMAZON" ? ("amazon" as const) : null
  return known("fulfillment.fulfilledBy", "fulfiller", word, ours)
}

function toGrandTotal(order: WireOrder, status: Status) {
  if (isAwaitingPayment(status)) {
    return null
  }
  const total = read(wireOrderProceeds, order.proceeds, [
    "proceeds",
  ])?.grandTotal
  return total ? { amount: total.amount, currency: total.currencyCode } : null
}

const originalOrder = new Set<string | null>([
  "REPLACEMENT_ORIGINAL_ID",
  "EXCHANGE_ORIGINAL_ID",
])

const toReplacementFor = ({ associatedOrders }: WireOrder): string | null =>
  associatedOrders.find(({ associationType }) =>
    originalOrder.has(associationType)
  )?.orderId ?? null

const canceledBy: Readonly<Record<string, Cancellation["by"]>> = {
  BUYER: "buyer",
  MERCHANT: "merchant",
  AMAZON: "amazon",
}

/** Of the whole order only. Amazon tells by item who cancelled it, and since 2026-07 only. */
function toCancellation(order: WireOrder, status: Status): Cancellation | null {
  if (status !== "canceled") {
    return null
  }
  const execution = order.orderItems
    .map(({ cancellation }) => cancellation?.cancellationExecution)
    .find((one) => !!one)
  return toCanceller(execution)
}

type Execution = NonNullable<WireItem["cancellation"]>["cancellationExecution"]

const toCanceller = (execution: Execution): Cancellation => ({
  by: canceledBy[execution?.cancelledBy ?? ""] ?? null,
  reason: execution?.cancelReason ?? null,
})

/** Lines are told apart by this id; twice the same would be counted once. */
function throwIfLineTwice({ orderItems }: WireOrder): void {
  const seen = new Set<string>()
  orderItems.forEach(({ orderItemId }, index) => {
    if (seen.has(orderItemId)) {
      unreadable(
        ["orderItems", index, "orderItemId"],
        orderItemId,
        "the only one of this id in the order"
      )
    }
    seen.add(orderItemId)
  })
}

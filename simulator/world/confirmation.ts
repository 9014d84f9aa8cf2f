// What Amazon refuses of a shipment confirmation, in its own words where those have been seen
// (amzn/selling-partner-api-models#5037, #5094, selling-partner-api-docs#3527), and the package
// that comes of one.

import type { ConfirmShipmentRequest } from "@sp-api-sdk/orders-api-v0"
import { isPending, leftToShip } from "./lifecycle"
import type { SimulatedLine, SimulatedOrder, SimulatedPackage } from "./order"
import { leftFor, packageOf, unitsIn } from "./packages"

const JAPAN = "A1VC38T7YXB528"
/** The shop's clock may run a little fast. */
const CLOCK_SKEW_MS = 60_000

/** The carrier whose name has to be spelled out. */
const isOther = (code: string): boolean => code.toLowerCase() === "other"

/** Null when there is nothing to say against it. */
export const refusalOf = (
  order: SimulatedOrder,
  request: ConfirmShipmentRequest,
  now: number
): string | null =>
  refusalOfOrder(order, request) ??
  refusalOfPackage(order, request, now) ??
  refusalOfItems(order, request)

export const toPackage = (
  { packageDetail }: ConfirmShipmentRequest,
  now: number
): SimulatedPackage => ({
  packageReferenceId: packageDetail.packageReferenceId,
  by: "SELLER",
  status: "SHIPPED",
  detailedStatus: null,
  carrier:
    (isOther(packageDetail.carrierCode) && packageDetail.carrierName) ||
    packageDetail.carrierCode,
  shippingService: packageDetail.shippingMethod ?? null,
  trackingNumber: packageDetail.trackingNumber,
  shippedAt: new Date(packageDetail.shipDate).toISOString(),
  createdTime: new Date(now).toISOString(),
  supplySourceId: packageDetail.shipFromSupplySourceId ?? null,
  items: packageDetail.orderItems.map(
    ({ orderItemId, quantity, transparencyCodes }) => ({
      orderItemId,
      quantity,
      ...(transparencyCodes?.length && { transparencyCodes }),
    })
  ),
})

function refusalOfOrder(
  order: SimulatedOrder,
  { marketplaceId, codCollectionMethod }: ConfirmShipmentRequest
): string | null {
  if (order.fulfilledBy === "AMAZON") {
    return `The order ${order.orderId} is fulfilled by Amazon. Only orders that the seller fulfills can be confirmed.`
  }
  if (marketplaceId !== order.marketplaceId) {
    return `MarketplaceId: ${marketplaceId} is invalid, the order ${order.orderId} was placed in ${order.marketplaceId}.`
  }
  if (isPending(order)) {
    return `The order ${order.orderId} is Pending. You cannot confirm shipment until the order is Unshipped.`
  }
  if (order.status === "CANCELLED") {
    return `Failed to create package. ErrorCode: NonexistentOrderItem Description: Failed to find order item list by order ID: ${order.orderId}`
  }
  if (codCollectionMethod !== undefined && order.marketplaceId !== JAPAN) {
    return "CodCollectionMethod: is invalid, it is only supported in the JP marketplace."
  }
  return null
}

function refusalOfPackage(
  order: SimulatedOrder,
  { packageDetail }: ConfirmShipmentRequest,
  now: number
): string | null {
  const { packageReferenceId, carrierCode, carrierName, trackingNumber } =
    packageDetail
  if (!/^\d+$/.test(packageReferenceId) || /^0+$/.test(packageReferenceId)) {
    return "PackageReferenceId: is invalid, must be a positive numeric value."
  }
  if (carrierCode === "" || (isOther(carrierCode) && !carrierName)) {
    return "CarrierName: is invalid, it is required when CarrierCode is Other."
  }
  if (trackingNumber === "") {
    return "TrackingNumber: is invalid, must not be empty."
  }
  const shippedAt = Date.parse(packageDetail.shipDate)
  if (Number.isNaN(shippedAt) || shippedAt > now + CLOCK_SKEW_MS) {
    return "ShipDate: is invalid, must be an ISO 8601 date that is not in the future."
  }
  if (shippedAt < Date.parse(order.createdTime)) {
    return `ShipDate: is invalid, must not be before the order was placed (${order.createdTime}).`
  }
  const isWhole = order.lines.every((line) => leftToShip(line) === 0)
  return isWhole && !packageOf(order, packageReferenceId)
    ? "Failed to create package due to not finding a matching package or order already fulfilled. " +
        "ErrorMessage(errorCode=GeneralError, errorDescription=Unable to find package to update for order " +
        `(${order.orderId}), errorMetric=PackageToUpdateNotFound, packageIndex=null)`
    : null
}

function refusalOfItems(
  order: SimulatedOrder,
  { packageDetail }: ConfirmShipmentRequest
): string | null {
  const { orderItems, packageReferenceId } = packageDetail
  const lineOf = (orderItemId: string): SimulatedLine | undefined =>
    order.lines.find((line) => line.orderItemId === orderItemId)
  if (
    orderItems.length === 0 ||
    orderItems.some(({ orderItemId }) => !lineOf(orderItemId))
  ) {
    return unknownItem
  }
  for (const { orderItemId, quantity, transparencyCodes } of orderItems) {
    const line = lineOf(orderItemId)
    if (line && (quantity < 1 || !Number.isInteger(quantity))) {
      return `Quantity: is invalid for OrderItemId ${orderItemId}, must be a positive whole number.`
    }
    const codes = new Set(transparencyCodes)
    const isShort = line?.transparency && codes.size !== quantity
    if (isShort || codes.size < (transparencyCodes?.length ?? 0)) {
      return `TransparencyCodes: are invalid for OrderItemId ${orderItemId}, ${quantity} different ones are required.`
    }
  }
  const tooMany = order.lines.find(
    (line) =>
      unitsIn([{ items: orderItems }], line) >
      leftFor(order, packageReferenceId, line)
  )
  return tooMany
    ? `Quantity: is invalid for OrderItemId ${tooMany.orderItemId}, ` +
        `${leftFor(order, packageReferenceId, tooMany)} left to ship.`
    : null
}

/** Also what Amazon says where the items are no list (jlevers/selling-partner-api#528). */
export const unknownItem =
  "OrderItemId is invalid, please obtain the value through the getOrderItems API or Manage Orders page"

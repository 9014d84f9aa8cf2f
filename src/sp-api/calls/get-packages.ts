// Which parcels of an order does Amazon know? Orders API 2026-01-01, getOrder, asked for PACKAGES
// alone: nothing in its answer names the buyer.

import type { Ask } from "../ask"
import { isUnknownToAmazon } from "../errors/rejected-error"
import type { KnownPackage, PackageStatus } from "../shipments-gateway"
import type { Subject } from "../transport"
import { readAnswer, unexpectedShape } from "../wire/answers"
import { packagesAnswer, type WirePackage } from "../wire/package"
import { assertOrderId } from "./order-id"

/** Null when Amazon does not know the order. */
export async function getPackages(
  ask: Ask,
  amazonOrderId: string
): Promise<KnownPackage[] | null> {
  assertOrderId(amazonOrderId, "read the packages of an Amazon order")
  const subject = {
    // It is the same operation, and takes its calls from the same budget.
    operation: "getOrder",
    what: `read the packages of Amazon order ${amazonOrderId}`,
  } as const satisfies Subject

  try {
    const answer = await ask({
      ...subject,
      request: ({ orders }, options) =>
        orders.getOrder(
          { orderId: amazonOrderId, includedData: ["PACKAGES"] },
          options
        ),
    })
    const { order } = readAnswer(packagesAnswer, answer, subject)
    if (order.orderId !== amazonOrderId) {
      throw unexpectedShape(
        answer,
        subject,
        "order.orderId",
        "it is another order."
      )
    }
    return order.packages.map(toKnownPackage)
  } catch (error) {
    if (isUnknownToAmazon(error)) {
      return null
    }
    throw error
  }
}

const statusOfWord: Readonly<Record<string, PackageStatus>> = {
  PENDING: "pending",
  IN_TRANSIT: "in_transit",
  SHIPPED: "shipped",
  DELIVERED: "delivered",
  CANCELLED: "canceled",
  UNDELIVERABLE: "undeliverable",
}

const toKnownPackage = (one: WirePackage): KnownPackage => ({
  packageReference: one.packageReferenceId,
  // Amazon adds words without notice: the parcel is there all the same.
  status:
    statusOfWord[one.packageStatus?.status?.toUpperCase() ?? ""] ?? "unknown",
  carrier: one.carrier,
  shippingService: one.shippingService,
  trackingNumber: one.trackingNumber,
  shippedAt: one.shipTime,
  items: one.packageItems,
})

// The parcels of one shipment, as Fulfillment Outbound 2026-07-04 tells of them. A shipment that
// was cancelled has none: Amazon plans another one for the same units.

import type { OutboundPackage } from "../../outbound-gateway"
import type { WireShipment2026 } from "../../wire/outbound-2026"
import { contentsOf } from "../outbound/contents"
import { toUrl } from "../outbound/to-url"
import { toPackageStatus } from "./words"

type WirePackage = WireShipment2026["packages"][number]

/** "The process of picking units from inventory has begun": PROCESSING, and all that follows. */
export const hasBegun = ({ status }: WireShipment2026): boolean =>
  status.toUpperCase() !== "CANCELLED"

export function toPackages(shipment: WireShipment2026): OutboundPackage[] {
  if (!hasBegun(shipment)) {
    return []
  }
  const hasLeft = shipment.status.toUpperCase() === "SHIPPED"
  const packages =
    shipment.packages.length === 0 && hasLeft
      ? [unnamedPackage(shipment)]
      : shipment.packages
  const ids = packages.map(({ packageId }) => packageId)
  const units = shipment.items.map((item) => ({
    itemId: item.lineItemId,
    quantity: item.amount,
    packageId: item.packageId ?? packageOf(item.shipmentItemId, packages),
  }))
  return packages.map(({ packageId, status, deliveryTime, tracking }) => ({
    packageId,
    status: toPackageStatus(status, hasLeft),
    carrier: tracking?.carrier?.carrierCode ?? null,
    trackingNumber:
      tracking?.carrier?.trackingNumber ??
      tracking?.amazon?.trackingNumber ??
      null,
    trackingUrl: toUrl(
      tracking?.carrier?.trackingUrl ?? tracking?.amazon?.trackingUrl ?? null
    ),
    // Until it has left, the time is Amazon's guess.
    shippedAt: hasLeft ? shipment.shipTime : null,
    // Amazon says that it is delivered, and not when: its time of delivery is an estimate.
    deliveredAt: null,
    arrivesAt: deliveryTime ?? shipment.deliveryTime,
    items: contentsOf(packageId, units, ids),
  }))
}

const packageOf = (
  shipmentItemId: string | null,
  packages: readonly WirePackage[]
): string | null =>
  packages.find(
    (one) =>
      shipmentItemId !== null && one.shipmentItemIds.includes(shipmentItemId)
  )?.packageId ?? null

/** It has left, and Amazon names no parcel: the shipment's id stands for it. */
const unnamedPackage = (shipment: WireShipment2026): WirePackage => ({
  packageId: shipment.amazonShipmentId,
  status: null,
  deliveryTime: null,
  tracking: null,
  shipmentItemIds: [],
})

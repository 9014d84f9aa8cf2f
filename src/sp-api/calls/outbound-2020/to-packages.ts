// The parcels of one shipment, as Fulfillment Outbound 2020-07-01 tells of them. A shipment that
// Amazon gave up has none: it plans another one for the same units.

import type { OutboundPackage } from "../../outbound-gateway"
import type { WireShipment2020 } from "../../wire/outbound-2020"
import { contentsOf } from "../outbound/contents"

export function toPackages(shipment: WireShipment2020): OutboundPackage[] {
  const word = shipment.fulfillmentShipmentStatus.toUpperCase()
  if (word.startsWith("CANCELLED")) {
    return []
  }
  const hasLeft = word === "SHIPPED"
  const packages = shipment.fulfillmentShipmentPackage.map((one) => ({
    packageId: String(one.packageNumber),
    carrier: one.carrierCode,
    trackingNumber: one.trackingNumber ?? one.amazonFulfillmentTrackingNumber,
    arrivesAt: one.estimatedArrivalDate ?? shipment.estimatedArrivalDate,
  }))
  if (packages.length === 0 && hasLeft) {
    packages.push(unnamedPackage(shipment))
  }
  const ids = packages.map(({ packageId }) => packageId)
  const units = shipment.fulfillmentShipmentItem.map((item) => ({
    itemId: item.sellerFulfillmentOrderItemId,
    quantity: item.quantity,
    packageId: item.packageNumber === null ? null : String(item.packageNumber),
  }))
  return packages.map((one) => ({
    ...one,
    status: hasLeft ? "shipped" : "processing",
    trackingUrl: null,
    // Until it has left, the date is Amazon's guess.
    shippedAt: hasLeft ? shipment.shippingDate : null,
    deliveredAt: null,
    items: contentsOf(one.packageId, units, ids),
  }))
}

/** It has left, and Amazon names no parcel: the shipment's id stands for it. */
const unnamedPackage = (shipment: WireShipment2020) => ({
  packageId: shipment.amazonShipmentId,
  carrier: null,
  trackingNumber: null,
  arrivesAt: shipment.estimatedArrivalDate,
})

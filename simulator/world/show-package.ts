// What Amazon shows of a package.

import type { OrderPackage } from "@sp-api-sdk/orders-api-2026-01-01"
import { findMarketplace } from "./marketplaces"
import type { SimulatedOrder, SimulatedPackage } from "./order"

export const showPackage = (
  parcel: SimulatedPackage,
  order: SimulatedOrder
): OrderPackage => ({
  packageReferenceId: parcel.packageReferenceId,
  createdTime: parcel.createdTime,
  packageStatus: {
    status: parcel.status,
    ...(parcel.detailedStatus && { detailedStatus: parcel.detailedStatus }),
  },
  carrier: parcel.carrier,
  shipTime: parcel.shippedAt,
  ...(parcel.shippingService && { shippingService: parcel.shippingService }),
  trackingNumber: parcel.trackingNumber,
  shipFromAddress: warehouseOf(parcel, order),
  packageItems: parcel.items,
})

/** Invented, like everybody here: the seller's usual one, or the one that was named. */
const warehouseOf = (
  { supplySourceId }: SimulatedPackage,
  { marketplaceId }: SimulatedOrder
) => ({
  name: supplySourceId ?? "Simulated warehouse",
  addressLine1: "Lagerweg 1",
  city: "Musterstadt",
  postalCode: "00001",
  countryCode: findMarketplace(marketplaceId)?.countryCode ?? "DE",
})

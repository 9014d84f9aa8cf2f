// What Amazon shows of a Multi-Channel order in the words of 2026-07-04: fewer statuses, and the
// parcels in the order itself. Returns are unknown here.

import type {
  FulfillmentOrder,
  Package,
  Shipment,
  ShipmentItem,
} from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import { findMarketplace } from "./marketplaces"
import type {
  OutboundLine,
  OutboundParcel,
  OutboundShipment,
  OutboundSpeed,
  OutboundStatus,
  ParcelStatus,
  SimulatedOutboundOrder,
} from "./outbound"
import { outboundFacility } from "./outbound"

const statuses: Record<OutboundStatus, string> = {
  New: "PROCESSING",
  Received: "PROCESSING",
  Planning: "PROCESSING",
  Processing: "PROCESSING",
  Complete: "COMPLETE",
  CompletePartialled: "COMPLETE_PARTIAL",
  Cancelled: "CANCELLED",
  Unfulfillable: "UNFULFILLABLE",
  Invalid: "INVALID",
}
const shipmentStatuses: Record<OutboundShipment["status"], string> = {
  PENDING: "PROCESSING",
  SHIPPED: "SHIPPED",
  CANCELLED_BY_FULFILLER: "CANCELLED",
  CANCELLED_BY_SELLER: "CANCELLED",
}
/** A parcel that comes back is not known as such. */
const parcelStatuses: Record<ParcelStatus, string> = {
  IN_TRANSIT: "IN_TRANSIT",
  OUT_FOR_DELIVERY: "OUT_FOR_DELIVERY",
  DELIVERED: "DELIVERED",
  DELAYED: "DELAYED",
  UNDELIVERABLE: "UNDELIVERABLE",
  RETURNING: "UNDELIVERABLE",
  RETURNED: "UNDELIVERABLE",
}
export const tiers: Record<OutboundSpeed, string> = {
  Standard: "STANDARD",
  Expedited: "EXPEDITED",
  Priority: "PRIORITY",
  ScheduledDelivery: "SCHEDULED",
}
export const policies = {
  FillOrKill: "FILL_OR_KILL",
  FillAll: "FILL_ALL",
  FillAllAvailable: "FILL_ALL_AVAILABLE",
} as const

export const showStatus = ({
  status,
}: Pick<SimulatedOutboundOrder, "status">): string => statuses[status]

export const amountOf = (units: number) => ({
  unit: "EACHES",
  value: String(units),
})

export function showOutbound(
  order: SimulatedOutboundOrder,
  hasShipments: boolean,
  origin: string
): FulfillmentOrder {
  const marketplace = findMarketplace(order.marketplaceId)
  return {
    orderId: order.outboundId,
    ...(order.channel && { channel: order.channel }),
    receiveTime: order.receivedAt,
    status: showStatus(order),
    statusUpdateTime: order.statusAt,
    fulfillmentConfiguration: {
      serviceLevel: { serviceTiers: [tiers[order.speed]] },
      action: order.isHeld ? "HOLD" : "SHIP",
      policy: policies[order.policy],
      services: showServices(order),
    },
    ...(marketplace && { origin: { countryCode: marketplace.countryCode } }),
    destination: { deliveryAddress: order.address },
    lineItems: order.lines.map(showLine),
    ...(hasShipments && {
      shipments: order.shipments.map((one) => showShipment(one, order, origin)),
    }),
  }
}

function showServices(order: SimulatedOutboundOrder) {
  const has = (name: string): boolean =>
    order.features.some((one) => one.name === name && one.isRequired)
  return {
    packaging: {
      packagingOption: has("BLANK_BOX") ? "UNBRANDED" : "ANY",
      overbox: has("OVERBOX") ? "REQUIRED" : "NOT_REQUIRED",
      packingSlip: {
        templateAttributes: {
          orderId: order.displayedId,
          orderTime: order.displayedAt,
          orderText: order.comment,
        },
      },
    },
    ...(has("BLOCK_AMZL") && { additional: { blockAMZL: "REQUIRED" } }),
  }
}

const showLine = (line: OutboundLine) => ({
  lineItemId: line.itemId,
  product: {
    productIdentifier: { amazonSku: line.sku },
    ...(line.declaredValue && { perUnitDeclaredValue: line.declaredValue }),
  },
  amount: amountOf(line.quantity),
  cancelledAmount: amountOf(line.cancelled),
  unfulfillableAmount: amountOf(line.unfulfillable),
})

function showShipment(
  shipment: OutboundShipment,
  order: SimulatedOutboundOrder,
  origin: string
): Shipment {
  const isCancelled = shipmentStatuses[shipment.status] === "CANCELLED"
  return {
    amazonShipmentId: shipment.shipmentId,
    amazonFacility: { facilityId: outboundFacility },
    status: shipmentStatuses[shipment.status],
    ...(!isCancelled && {
      ...(shipment.shippedAt && { shipTime: shipment.shippedAt }),
      deliveryTime: shipment.arrivesAt,
    }),
    items:
      shipment.parcels.length > 0
        ? shipment.parcels.flatMap(itemsIn)
        : itemsOf(shipment.items, shipment.shipmentId),
    ...(shipment.parcels.length > 0 && {
      packages: shipment.parcels.map((one) => showParcel(one, origin)),
    }),
    serviceLevel: { serviceTier: tiers[order.speed] },
  }
}

const itemsOf = (
  items: OutboundShipment["items"],
  of: string
): ShipmentItem[] =>
  items.map(({ itemId, sku, quantity }, index) => ({
    productIdentifier: { amazonSku: sku },
    lineItemId: itemId,
    amount: amountOf(quantity),
    shipmentItemId: `${of}-${index + 1}`,
  }))

const itemsIn = ({ items, packageNumber }: OutboundParcel): ShipmentItem[] =>
  itemsOf(items, String(packageNumber)).map((item) => ({
    ...item,
    packageId: String(packageNumber),
  }))

const showParcel = (parcel: OutboundParcel, origin: string): Package => ({
  packageId: String(parcel.packageNumber),
  deliveryTime: parcel.deliveredAt ?? parcel.arrivesAt,
  status: parcelStatuses[parcel.status],
  tracking: {
    carrier: {
      carrierCode: parcel.carrierCode,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: `${origin}/tracking/${parcel.trackingNumber}`,
    },
  },
  shipmentItemIds: itemsIn(parcel).flatMap(
    ({ shipmentItemId }) => shipmentItemId ?? []
  ),
})

// What Amazon shows of a Multi-Channel order in the words of 2020-07-01.

import type {
  FulfillmentOrder,
  FulfillmentOrderItem,
  FulfillmentShipment,
  GetFulfillmentOrderResult,
  ReturnItem,
} from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { Money } from "./money"
import type {
  OutboundLine,
  OutboundReturn,
  OutboundShipment,
  SimulatedOutboundOrder,
} from "./outbound"
import { outboundFacility } from "./outbound"
import { showAuthorization } from "./outbound-returns"

const money = ({ amount, currencyCode }: Money) => ({
  currencyCode,
  value: amount,
})

export const showDetails = (
  order: SimulatedOutboundOrder
): GetFulfillmentOrderResult => ({
  fulfillmentOrder: showHead(order),
  fulfillmentOrderItems: order.lines.map(showLine),
  ...(order.shipments.length > 0 && {
    fulfillmentShipments: order.shipments.map(showShipment),
  }),
  returnItems: order.returns.map(showReturn),
  returnAuthorizations: order.authorizations.map(showAuthorization),
})

/** The newer version's e-mail of the address is unknown here. */
export function showHead(order: SimulatedOutboundOrder): FulfillmentOrder {
  const { email: _email, ...address } = order.address
  return {
    sellerFulfillmentOrderId: order.outboundId,
    marketplaceId: order.marketplaceId,
    displayableOrderId: order.displayedId,
    displayableOrderDate: order.displayedAt,
    displayableOrderComment: order.comment,
    shippingSpeedCategory: order.speed,
    ...(order.deliveryWindow && {
      deliveryWindow: {
        startDate: order.deliveryWindow.from,
        endDate: order.deliveryWindow.until,
      },
    }),
    destinationAddress: address,
    fulfillmentAction: order.isHeld ? "Hold" : "Ship",
    fulfillmentPolicy: order.policy,
    receivedDate: order.receivedAt,
    fulfillmentOrderStatus: order.status,
    statusUpdatedDate: order.statusAt,
    ...(order.emails.length > 0 && { notificationEmails: order.emails }),
    ...(order.features.length > 0 && {
      featureConstraints: order.features.map(({ name, isRequired }) => ({
        featureName: name,
        featureFulfillmentPolicy: isRequired ? "Required" : "NotRequired",
      })),
    }),
  }
}

const showLine = (line: OutboundLine): FulfillmentOrderItem => ({
  sellerSku: line.sku,
  sellerFulfillmentOrderItemId: line.itemId,
  quantity: line.quantity,
  ...(line.giftMessage && { giftMessage: line.giftMessage }),
  ...(line.comment && { displayableComment: line.comment }),
  orderItemDisposition: "Sellable",
  cancelledQuantity: line.cancelled,
  unfulfillableQuantity: line.unfulfillable,
  ...(line.unitPrice && { perUnitPrice: money(line.unitPrice) }),
  ...(line.unitTax && { perUnitTax: money(line.unitTax) }),
  ...(line.declaredValue && {
    perUnitDeclaredValue: money(line.declaredValue),
  }),
})

function showShipment(shipment: OutboundShipment): FulfillmentShipment {
  const items = shipment.parcels.flatMap(({ packageNumber, items }) =>
    items.map((item) => ({ ...item, packageNumber }))
  )
  return {
    amazonShipmentId: shipment.shipmentId,
    fulfillmentCenterId: outboundFacility,
    fulfillmentShipmentStatus: shipment.status,
    ...(shipment.shippedAt && { shippingDate: shipment.shippedAt }),
    estimatedArrivalDate: shipment.arrivesAt,
    fulfillmentShipmentItem: (items.length > 0 ? items : shipment.items).map(
      ({ itemId, sku, ...item }) => ({
        sellerSku: sku,
        sellerFulfillmentOrderItemId: itemId,
        ...item,
      })
    ),
    ...(shipment.parcels.length > 0 && {
      fulfillmentShipmentPackage: shipment.parcels.map((parcel) => ({
        packageNumber: parcel.packageNumber,
        carrierCode: parcel.carrierCode,
        trackingNumber: parcel.trackingNumber,
        estimatedArrivalDate: parcel.arrivesAt,
      })),
    }),
  }
}

export const showReturn = (item: OutboundReturn): ReturnItem => ({
  sellerReturnItemId: item.returnId,
  sellerFulfillmentOrderItemId: item.itemId,
  amazonShipmentId: item.shipmentId,
  sellerReturnReasonCode: item.reasonCode,
  ...(item.comment && { returnComment: item.comment }),
  status: item.status,
  statusChangedDate: item.changedAt,
  returnAuthorizationId: item.authorizationId,
  ...(item.condition && {
    returnReceivedCondition: item.condition,
    fulfillmentCenterId: outboundFacility,
  }),
})

// Multi-Channel orders as both versions of Amazon's API write them: the same order, so that one
// table of cases serves both. Typed by the generated SDK.

import type {
  FulfillmentPreview,
  FulfillmentShipment,
  GetFulfillmentOrderResult,
  PackageTrackingDetails,
} from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type {
  FulfillmentOrder as Order2026,
  PreviewPlannedShipment,
  Shipment as Shipment2026,
} from "@sp-api-sdk/fulfillment-outbound-api-2026-07-04"
import type { OutboundVersion } from "../../index"
import type { Reply } from "./start-server"

const recipient = {
  name: "Erika Beispiel",
  addressLine1: "Musterweg 17",
  city: "Beispielstadt",
  postalCode: "99999",
  countryCode: "DE",
}

export const aShipment2020 = (
  changes: Partial<FulfillmentShipment> = {}
): FulfillmentShipment => ({
  amazonShipmentId: "shipment-1",
  fulfillmentCenterId: "BER8",
  fulfillmentShipmentStatus: "SHIPPED",
  shippingDate: "2026-01-16T08:00:00Z",
  estimatedArrivalDate: "2026-01-18T20:00:00Z",
  fulfillmentShipmentItem: [
    {
      sellerSku: "TEA",
      sellerFulfillmentOrderItemId: "line_1",
      quantity: 2,
      packageNumber: 11,
    },
    {
      sellerSku: "MUG",
      sellerFulfillmentOrderItemId: "line_2",
      quantity: 1,
      packageNumber: 12,
    },
  ],
  fulfillmentShipmentPackage: [
    {
      packageNumber: 11,
      carrierCode: "DHL",
      trackingNumber: "00340000000000000011",
      estimatedArrivalDate: "2026-01-17T20:00:00Z",
    },
    {
      packageNumber: 12,
      carrierCode: "AMZL",
      amazonFulfillmentTrackingNumber: "TBA12",
    },
  ],
  ...changes,
})

export const anOrder2020 = (
  changes: Partial<GetFulfillmentOrderResult> = {},
  order: Partial<GetFulfillmentOrderResult["fulfillmentOrder"]> = {}
): GetFulfillmentOrderResult => ({
  fulfillmentOrder: {
    sellerFulfillmentOrderId: "order_01",
    marketplaceId: "A1PA6795UKMFR9",
    displayableOrderId: "Tea shop #1042",
    displayableOrderDate: "2026-01-15T11:00:00Z",
    displayableOrderComment: "Thank you for your order.",
    shippingSpeedCategory: "Expedited",
    destinationAddress: recipient,
    fulfillmentAction: "Ship",
    fulfillmentPolicy: "FillOrKill",
    receivedDate: "2026-01-15T11:01:00Z",
    fulfillmentOrderStatus: "Processing",
    statusUpdatedDate: "2026-01-15T11:30:00Z",
    ...order,
  },
  fulfillmentOrderItems: [
    {
      sellerSku: "TEA",
      sellerFulfillmentOrderItemId: "line_1",
      quantity: 2,
      cancelledQuantity: 0,
      unfulfillableQuantity: 0,
    },
    {
      sellerSku: "MUG",
      sellerFulfillmentOrderItemId: "line_2",
      quantity: 1,
      cancelledQuantity: 1,
      unfulfillableQuantity: 0,
    },
  ],
  fulfillmentShipments: [],
  returnItems: [],
  returnAuthorizations: [],
  ...changes,
})

export const aShipment2026 = (
  changes: Partial<Shipment2026> = {}
): Shipment2026 => ({
  amazonShipmentId: "shipment-1",
  amazonFacility: { facilityId: "BER8" },
  status: "SHIPPED",
  shipTime: "2026-01-16T08:00:00Z",
  deliveryTime: "2026-01-18T20:00:00Z",
  items: [
    {
      lineItemId: "line_1",
      productIdentifier: { amazonSku: "TEA" },
      amount: { unit: "EACHES", value: "2.0" },
      packageId: "11",
      shipmentItemId: "SI-1",
    },
    {
      lineItemId: "line_2",
      productIdentifier: { amazonSku: "MUG" },
      amount: { unit: "EACHES", value: "1" },
      shipmentItemId: "SI-2",
    },
  ],
  packages: [
    {
      packageId: "11",
      deliveryTime: "2026-01-17T20:00:00Z",
      status: "IN_TRANSIT",
      tracking: {
        carrier: { carrierCode: "DHL", trackingNumber: "00340000000000000011" },
      },
    },
    {
      packageId: "12",
      status: "IN_TRANSIT",
      shipmentItemIds: ["SI-2"],
      tracking: {
        carrier: { carrierCode: "AMZL" },
        amazon: { trackingNumber: "TBA12" },
      },
    },
  ],
  ...changes,
})

export const anOrder2026 = (changes: Partial<Order2026> = {}): Order2026 => ({
  orderId: "order_01",
  receiveTime: "2026-01-15T11:01:00Z",
  status: "PROCESSING",
  statusUpdateTime: "2026-01-15T11:30:00Z",
  fulfillmentConfiguration: { action: "SHIP", policy: "FILL_OR_KILL" },
  destination: { deliveryAddress: recipient },
  lineItems: [
    {
      lineItemId: "line_1",
      product: { productIdentifier: { amazonSku: "TEA" } },
      amount: { unit: "EACHES", value: "2.0" },
    },
    {
      lineItemId: "line_2",
      product: { productIdentifier: { amazonSku: "MUG" } },
      amount: { unit: "EACHES", value: "1.0" },
      cancelledAmount: { unit: "EACHES", value: "1.0" },
    },
  ],
  shipments: [],
  ...changes,
})

export const tracked = (changes: Partial<PackageTrackingDetails> = {}) => ({
  json: { payload: { packageNumber: 11, ...changes } },
})

export const aPreview2020 = (
  changes: Partial<FulfillmentPreview> = {}
): FulfillmentPreview => ({
  shippingSpeedCategory: "Standard",
  isFulfillable: true,
  isCODCapable: false,
  marketplaceId: "A1PA6795UKMFR9",
  estimatedFees: [
    {
      name: "FBAPerUnitFulfillmentFee",
      amount: { currencyCode: "EUR", value: "3.10" },
    },
    {
      name: "FBAPerOrderFulfillmentFee",
      amount: { currencyCode: "EUR", value: "1.45" },
    },
  ],
  fulfillmentPreviewShipments: [
    {
      earliestArrivalDate: "2026-01-18T08:00:00Z",
      latestArrivalDate: "2026-01-19T20:00:00Z",
      fulfillmentPreviewItems: [],
    },
    {
      earliestArrivalDate: "2026-01-17T08:00:00Z",
      latestArrivalDate: "2026-01-21T20:00:00Z",
      fulfillmentPreviewItems: [],
    },
  ],
  ...changes,
})

export const anOffer = (
  serviceTier: string,
  amount: string,
  [startTime, endTime]: [string, string]
): NonNullable<PreviewPlannedShipment["offers"]>[number] => ({
  estimatedPrice: {
    rollupPrices: [],
    totalPrice: { currencyCode: "EUR", amount },
  },
  fulfillmentConfiguration: {
    serviceLevel: { serviceTier, deliveryInterval: { startTime, endTime } },
  },
})

/** What each version says about the same order, in its own words. */
export const orderSays: Readonly<
  Record<
    OutboundVersion,
    (what: {
      status?: [in2020: string, in2026: string]
      action?: "Hold" | "Ship"
      shipments?: ["PENDING" | "SHIPPED" | "CANCELLED_BY_FULFILLER", string]
    }) => Reply
  >
> = {
  "2020-07-01": ({ status, action, shipments }) => ({
    json: {
      payload: {
        ...anOrder2020({
          fulfillmentShipments: shipments
            ? [aShipment2020({ fulfillmentShipmentStatus: shipments[0] })]
            : [],
        }),
        fulfillmentOrder: {
          ...anOrder2020().fulfillmentOrder,
          ...(status && { fulfillmentOrderStatus: status[0] }),
          ...(action && { fulfillmentAction: action }),
        },
      },
    },
  }),
  "2026-07-04": ({ status, action, shipments }) => ({
    json: {
      order: anOrder2026({
        ...(status && { status: status[1] }),
        ...(action && {
          fulfillmentConfiguration: { action: action.toUpperCase() },
        }),
        shipments: shipments ? [aShipment2026({ status: shipments[1] })] : [],
      }),
    },
  }),
}

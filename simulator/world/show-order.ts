// What Amazon shows of an order: depends on the datasets asked for and on how far the order has come.

import type { Order, OrderItem } from "@sp-api-sdk/orders-api-2026-01-01"
import { isPending, leftToShip } from "./lifecycle"
import { toMoney } from "./money"
import type { SimulatedLine, SimulatedOrder } from "./order"
import { orderTotal, showLineProceeds, showOrderProceeds } from "./proceeds"
import { showPackage } from "./show-package"

export const datasets = [
  "BUYER",
  "RECIPIENT",
  "PROCEEDS",
  "EXPENSE",
  "PROMOTION",
  "CANCELLATION",
  "FULFILLMENT",
  "PACKAGES",
  "TAX",
  "PAYMENT",
  "FULFILLMENT_ORDERS",
] as const
export type Dataset = (typeof datasets)[number]

type Asked = ReadonlySet<Dataset>

/** Address, buyer and money exist for Amazon only between payment and cancellation. */
const isComplete = (order: SimulatedOrder): boolean =>
  !isPending(order) && order.status !== "CANCELLED"

/** FULFILLMENT_ORDERS is accepted and stays empty: it belongs to Easy Ship. */
export function showOrder(order: SimulatedOrder, asked: Asked): Order {
  const complete = isComplete(order)
  const isMerchant = order.fulfilledBy === "MERCHANT"
  return {
    orderId: order.orderId,
    ...(order.sellerOrderId && {
      orderAliases: [
        { aliasId: order.sellerOrderId, aliasType: "SELLER_ORDER_ID" },
      ],
    }),
    createdTime: order.createdTime,
    lastUpdatedTime: order.lastUpdatedTime,
    ...(order.programs.length > 0 && { programs: order.programs }),
    ...(order.replacesOrderId && {
      associatedOrders: [
        {
          orderId: order.replacesOrderId,
          associationType: "REPLACEMENT_ORIGINAL_ID",
        },
      ],
    }),
    salesChannel: {
      channelName: order.channel,
      marketplaceId: order.marketplaceId,
      marketplaceName: order.marketplaceName,
    },
    ...(asked.has("BUYER") && complete && { buyer: showBuyer(order) }),
    ...(asked.has("RECIPIENT") &&
      complete && { recipient: showRecipient(order) }),
    ...(asked.has("PROCEEDS") &&
      complete && { proceeds: showOrderProceeds(order) }),
    ...(asked.has("PAYMENT") && complete && { payment: showPayment(order) }),
    ...(asked.has("FULFILLMENT") && { fulfillment: showFulfillment(order) }),
    orderItems: order.lines.map((line) => showLine(line, order, asked)),
    ...(asked.has("PACKAGES") &&
      isMerchant &&
      order.packages.length > 0 && {
        packages: order.packages.map((parcel) => showPackage(parcel, order)),
      }),
  }
}

function showLine(
  line: SimulatedLine,
  order: SimulatedOrder,
  asked: Asked
): OrderItem {
  const complete = isComplete(order)
  const cancellation = showCancellation(line, order)
  return {
    orderItemId: line.orderItemId,
    quantityOrdered: line.quantityOrdered,
    ...(line.transparency && { programs: ["TRANSPARENCY"] }),
    product: {
      asin: line.asin,
      title: line.title,
      sellerSku: line.sku,
      condition: { conditionType: "NEW", conditionSubtype: "NEW" },
      ...(complete && {
        price: {
          unitPrice: toMoney(line.unitPrice, order.currency),
          ...(line.businessPrice && { priceDesignation: "BUSINESS_PRICE" }),
        },
      }),
    },
    ...(asked.has("PROCEEDS") &&
      complete && { proceeds: showLineProceeds(line, order) }),
    ...(asked.has("EXPENSE") &&
      complete &&
      line.points > 0 && { expense: showPoints(line, order) }),
    ...(asked.has("PROMOTION") &&
      complete &&
      line.promotionId && {
        promotion: { breakdowns: [{ promotionId: line.promotionId }] },
      }),
    ...(asked.has("CANCELLATION") && cancellation && { cancellation }),
    ...(asked.has("FULFILLMENT") && {
      fulfillment: showLineFulfillment(line, order),
    }),
    ...(asked.has("TAX") &&
      complete &&
      line.facilitator && {
        tax: {
          taxCollections: [
            {
              model: "MARKETPLACE_FACILITATOR",
              responsibleParty: "Amazon Services, Inc.",
            },
          ],
        },
      }),
  }
}

/** The relay address exists for merchant-fulfilled orders only. */
const showBuyer = ({
  person,
  fulfilledBy,
  companyName,
  purchaseOrderNumber,
}: SimulatedOrder) => ({
  buyerName: person.name,
  ...(fulfilledBy === "MERCHANT" && { buyerEmail: person.email }),
  ...(companyName && { buyerCompanyName: companyName }),
  ...(purchaseOrderNumber && { buyerPurchaseOrderNumber: purchaseOrderNumber }),
})

/** Amazon suppresses the phone number for everything it fulfils itself. */
const showRecipient = ({
  person,
  fulfilledBy,
  companyName,
}: SimulatedOrder) => ({
  deliveryAddress: {
    name: person.name,
    ...(companyName && { companyName }),
    addressLine1: person.addressLine1,
    ...(person.addressLine2 && { addressLine2: person.addressLine2 }),
    city: person.city,
    ...(person.stateOrRegion && { stateOrRegion: person.stateOrRegion }),
    postalCode: person.postalCode,
    countryCode: person.countryCode,
    ...(fulfilledBy === "MERCHANT" && { phone: person.phone }),
    addressType: companyName ? "COMMERCIAL" : "RESIDENTIAL",
  },
})

const showPayment = (order: SimulatedOrder) => ({
  paymentExecutions: [
    {
      paymentMethod: order.paymentMethod,
      paymentAmount: toMoney(orderTotal(order), order.currency),
    },
  ],
})

const showWindow = ({
  earliest,
  latest,
}: {
  earliest: string
  latest: string
}) => ({
  earliestDateTime: earliest,
  latestDateTime: latest,
})

const showFulfillment = (order: SimulatedOrder) => ({
  fulfillmentStatus: order.status,
  fulfilledBy: order.fulfilledBy,
  fulfillmentServiceLevel: order.serviceLevel,
  shipByWindow: showWindow(order.shipBy),
  ...(isComplete(order) && { deliverByWindow: showWindow(order.deliverBy) }),
})

/** While pending Amazon reports 0 unfulfilled units although there are some to hold. */
function showLineFulfillment(line: SimulatedLine, order: SimulatedOrder) {
  const complete = isComplete(order)
  const isGift = line.giftMessage !== null || line.giftWrapLevel !== null
  return {
    quantityFulfilled: line.quantityShipped,
    quantityUnfulfilled: complete ? leftToShip(line) : 0,
    ...(complete &&
      isGift && {
        packing: {
          giftOption: {
            ...(line.giftMessage !== null && { giftMessage: line.giftMessage }),
            ...(line.giftWrapLevel !== null && {
              giftWrapLevel: line.giftWrapLevel,
            }),
          },
        },
      }),
  }
}

function showCancellation(line: SimulatedLine, order: SimulatedOrder) {
  const request = order.cancellationRequest
  const execution = line.cancellation
  if (!request && !execution) {
    return null
  }
  return {
    ...(request && {
      cancellationRequest: { requester: "BUYER", cancelReason: request.reason },
    }),
    ...(execution && {
      cancellationExecution: {
        cancelledBy: execution.by,
        cancelReason: execution.reason,
      },
    }),
  }
}

/** One point is worth one yen. */
const showPoints = (line: SimulatedLine, order: SimulatedOrder) => ({
  pointsCost: {
    pointsGranted: {
      pointsNumber: line.points,
      pointsMonetaryValue: toMoney(line.points, order.currency),
    },
  },
})

// A shop that tells Amazon of its packages; only what matters needs to be spelled out.

import type { PlaceOrder, SimulatedOrder } from "../index"
import type { AmazonForTests, Answered } from "./simulated-amazon-for-tests"

export type Detail = Record<string, unknown>

export const lineId = (order: SimulatedOrder, index = 0): string =>
  order.lines[index]?.orderItemId ?? ""

/** Everything that is on the order, in package 1, by DHL, at the moment it was placed. */
export const aConfirmation = (
  order: SimulatedOrder,
  detail: Detail = {},
  more: Detail = {}
): Detail => ({
  marketplaceId: order.marketplaceId,
  packageDetail: {
    packageReferenceId: "1",
    carrierCode: "DHL",
    trackingNumber: "SIM-1",
    shipDate: order.createdTime,
    orderItems: order.lines.map(({ orderItemId, quantityOrdered }) => ({
      orderItemId,
      quantity: quantityOrdered,
    })),
    ...detail,
  },
  ...more,
})

export const sendConfirmation = (
  amazon: AmazonForTests,
  orderId: string,
  body: unknown,
  region: 0 | 1 | 2 = 0
): Promise<Answered> =>
  amazon.send(
    "POST",
    `/orders/v0/orders/${orderId}/shipmentConfirmation`,
    body,
    { region }
  )

export const confirm = (
  amazon: AmazonForTests,
  order: SimulatedOrder,
  detail: Detail = {},
  more: Detail = {}
): Promise<Answered> =>
  sendConfirmation(amazon, order.orderId, aConfirmation(order, detail, more))

/** Places an order that waits for its parcel: three of one SKU, unless the wish is another one. */
export const unshipped =
  (amazon: AmazonForTests) =>
  (wish: PlaceOrder = {}): Promise<SimulatedOrder> =>
    amazon.control.place({
      status: "UNSHIPPED",
      lines: [{ sku: "TEA", quantity: 3 }],
      ...wish,
    })

/** How far an order is, and its packages, as the Orders API shows them. */
export const seenAt = (amazon: AmazonForTests) => async (orderId: string) => {
  const { fulfillment, packages = [] } = await amazon.order(orderId)
  return { status: fulfillment?.fulfillmentStatus, packages }
}

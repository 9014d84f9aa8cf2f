// A Multi-Channel order comes back in the Orders API as an order of no Amazon marketplace. This is how
// the one follows the other.

import type { PlaceOrder } from "../control"
import { cancel, isPending, leftToShip, pay, unfulfillable } from "./lifecycle"
import { findMarketplace } from "./marketplaces"
import type { SimulatedOrder } from "./order"
import type { OutboundParcel, SimulatedOutboundOrder } from "./outbound"
import { isCancelable, parcelsOf } from "./outbound"
import { packParcel, ship } from "./packages"

/** Null where Amazon has no such orders. The goods are the seller's already: they cost nothing. */
export function twinWish(order: SimulatedOutboundOrder): PlaceOrder | null {
  const marketplace = findMarketplace(order.marketplaceId)
  return marketplace?.nonAmazonId
    ? {
        channel: "NON_AMAZON",
        marketplaceId: marketplace.id,
        sellerOrderId: order.outboundId,
        lines: order.lines.map(({ sku, quantity }) => ({
          sku,
          quantity,
          unitPrice: "0",
        })),
      }
    : null
}

/** Says the same twice without harm. */
export function followOutbound(
  twin: SimulatedOrder,
  order: SimulatedOutboundOrder
): SimulatedOrder {
  const isOver = ["SHIPPED", "CANCELLED", "UNFULFILLABLE"].includes(twin.status)
  if (isOver) {
    return twin
  }
  switch (order.status) {
    case "Cancelled":
      return cancel(twin, {
        by: isPending(twin) ? "AMAZON" : "MERCHANT",
        reason: "MERCHANT_CANCELLED",
      })
    case "Unfulfillable":
    case "Invalid":
      return unfulfillable(twin)
    default: {
      const isBegun = order.status === "Planning" || !isCancelable(order.status)
      const begun = isBegun && isPending(twin) ? pay(twin) : twin
      return parcelsOf(order)
        .slice(begun.packages.length)
        .reduce((so, parcel) => sendAlong(so, order, parcel), begun)
    }
  }
}

function sendAlong(
  twin: SimulatedOrder,
  order: SimulatedOutboundOrder,
  parcel: OutboundParcel
): SimulatedOrder {
  const items = parcel.items.flatMap(({ itemId, quantity }) => {
    const index = order.lines.findIndex((line) => line.itemId === itemId)
    const line = twin.lines[index]
    const units = line ? Math.min(quantity, leftToShip(line)) : 0
    return line && units > 0
      ? [{ orderItemId: line.orderItemId, quantity: units }]
      : []
  })
  return items.length === 0
    ? twin
    : ship(
        twin,
        packParcel(
          twin,
          {
            items,
            carrier: parcel.carrierCode,
            trackingNumber: parcel.trackingNumber,
          },
          parcel.shippedAt
        )
      )
}

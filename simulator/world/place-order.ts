// From a short wish ("two TEA in Germany") to a whole order with calm defaults.

import type { PlaceOrder } from "../control"
import { toOrderId } from "./ids"
import { BadInputError, cancel, pay, unfulfillable } from "./lifecycle"
import type { Marketplace } from "./marketplaces"
import { findMarketplace, marketplaces, sellerIn } from "./marketplaces"
import type { OrderStatus, PlannedAct, SimulatedOrder } from "./order"
import { packParcel, ship } from "./packages"
import { inventPerson } from "./people"
import { placeLine } from "./place-line"

const HOUR = 3_600_000
const DAY = 24 * HOUR

export function placeOrder(
  wish: PlaceOrder,
  serial: number,
  now: number
): SimulatedOrder {
  const marketplace = marketplaceOf(wish)
  const isNonAmazon = wish.channel === "NON_AMAZON"
  if (isNonAmazon && !marketplace.nonAmazonId) {
    throw new BadInputError(
      `Failed to place the order: field 'channel' is NON_AMAZON, which ${marketplace.key} does not have.`
    )
  }
  const lines = wish.lines ?? [{ sku: "TEA" }]
  const isFree = wish.replacesOrderId !== undefined
  const time = new Date(now).toISOString()
  const order: SimulatedOrder = {
    orderId: toOrderId(serial, isNonAmazon ? "S01" : marketplace.orderPrefix),
    sellerId: sellerIn(marketplace).sellerId,
    sellerOrderId: wish.sellerOrderId ?? null,
    channel: wish.channel ?? "AMAZON",
    marketplaceId: (isNonAmazon && marketplace.nonAmazonId) || marketplace.id,
    marketplaceName: isNonAmazon
      ? `Non-Amazon ${marketplace.key}`
      : marketplace.name,
    currency: marketplace.currency,
    taxInclusive: marketplace.taxInclusive,
    status:
      wish.status === "PENDING_AVAILABILITY"
        ? "PENDING_AVAILABILITY"
        : "PENDING",
    fulfilledBy: isNonAmazon ? "AMAZON" : (wish.fulfilledBy ?? "MERCHANT"),
    serviceLevel: wish.serviceLevel ?? "STANDARD",
    createdTime: time,
    lastUpdatedTime: time,
    programs: programsOf(wish),
    replacesOrderId: wish.replacesOrderId ?? null,
    person: inventPerson(serial, marketplace.countryCode),
    companyName: wish.business ? "Muster & Beispiel Ltd (fictitious)" : null,
    purchaseOrderNumber: wish.purchaseOrderNumber ?? null,
    paymentMethod:
      wish.paymentMethod ?? (wish.business ? "Invoice" : "CreditCard"),
    shipBy: window(now, 0, 2 * DAY),
    deliverBy: window(now, 3 * DAY, 5 * DAY),
    lines: lines.map((line, index) =>
      placeLine(line, index, serial, marketplace, isFree)
    ),
    packages: [],
    confirmations: [],
    cancelZeroesQuantity: wish.cancelZeroesQuantity ?? true,
    cancellation: null,
    cancellationRequest: null,
    plan: planOf(wish, now),
    version: 1,
  }
  return bringTo(order, wish.status ?? "PENDING", time)
}

function marketplaceOf(wish: PlaceOrder): Marketplace {
  const asked = wish.marketplaceId ?? "DE"
  const marketplace = findMarketplace(asked)
  if (!marketplace) {
    throw new BadInputError(
      `Failed to place the order: field 'marketplaceId' is '${asked}'. ` +
        `Known are ${marketplaces.map(({ key, id }) => `${key} (${id})`).join(", ")}.`
    )
  }
  return marketplace
}

function programsOf(wish: PlaceOrder): string[] {
  const programs = [...(wish.programs ?? [])]
  if (wish.business) {
    programs.push("AMAZON_BUSINESS")
  }
  if (wish.status === "PENDING_AVAILABILITY") {
    programs.push("PREORDER")
  }
  return [...new Set(programs)]
}

function planOf(wish: PlaceOrder, now: number): PlannedAct[] {
  const plan: PlannedAct[] = []
  if (wish.payAfterMs !== undefined) {
    plan.push({ at: new Date(now + wish.payAfterMs).toISOString(), act: "pay" })
  }
  if (wish.cancelAfterMs !== undefined) {
    const at = new Date(now + wish.cancelAfterMs).toISOString()
    plan.push({ at, act: "cancel", by: "BUYER", reason: "BUYER_CANCELLED" })
  }
  return plan.sort((one, other) => one.at.localeCompare(other.at))
}

/** Walks the allowed way, so that an order placed as SHIPPED looks like one that was shipped. */
function bringTo(
  order: SimulatedOrder,
  status: OrderStatus,
  time: string
): SimulatedOrder {
  switch (status) {
    case "PENDING_AVAILABILITY":
    case "PENDING":
      return order
    case "UNSHIPPED":
      return pay(order)
    case "CANCELLED":
      return cancel(order, { by: "AMAZON", reason: "PAYMENT_DECLINED" })
    case "UNFULFILLABLE":
      return unfulfillable(order)
    case "SHIPPED":
      return ship(pay(order), packParcel(pay(order), {}, time))
    case "PARTIALLY_SHIPPED":
      return shipOneUnit(pay(order), time)
  }
}

function shipOneUnit(order: SimulatedOrder, time: string): SimulatedOrder {
  const line = order.lines.find(({ quantityOrdered }) => quantityOrdered > 0)
  const units = order.lines.reduce(
    (sum, { quantityOrdered }) => sum + quantityOrdered,
    0
  )
  if (!line || units < 2) {
    throw new BadInputError(
      `Failed to place the order: field 'status' is PARTIALLY_SHIPPED, which needs two units or more.`
    )
  }
  const items = [{ orderItemId: line.orderItemId, quantity: 1 }]
  return ship(order, packParcel(order, { items }, time))
}

const window = (now: number, from: number, to: number) => ({
  earliest: new Date(now + from).toISOString(),
  latest: new Date(now + to).toISOString(),
})

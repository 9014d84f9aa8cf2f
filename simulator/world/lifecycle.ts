// What may happen to an order, and what it changes; its packages are in packages.ts. Pure: order
// in, order out.

import type {
  Cancellation,
  OrderStatus,
  SimulatedLine,
  SimulatedOrder,
} from "./order"

/** State → where it may go. UNFULFILLABLE exists for multi-channel orders only. */
export const transitions: Record<OrderStatus, readonly OrderStatus[]> = {
  PENDING_AVAILABILITY: ["PENDING", "CANCELLED"],
  PENDING: ["UNSHIPPED", "CANCELLED", "UNFULFILLABLE"],
  UNSHIPPED: ["PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE"],
  PARTIALLY_SHIPPED: ["SHIPPED", "CANCELLED"],
  SHIPPED: [],
  CANCELLED: [],
  UNFULFILLABLE: [],
}

/** The order is in no state for this: the control API answers 409 with the sentence. */
export class IllegalActError extends Error {
  override readonly name = "IllegalActError"
}

/** The request itself makes no sense: the control API answers 400 with the sentence. */
export class BadInputError extends Error {
  override readonly name = "BadInputError"
}

export class UnknownOrderError extends Error {
  override readonly name = "UnknownOrderError"
}

export const isPending = (order: SimulatedOrder): boolean =>
  order.status === "PENDING" || order.status === "PENDING_AVAILABILITY"

export const leftToShip = (line: SimulatedLine): number =>
  line.quantityOrdered - line.quantityShipped

export function move(
  order: SimulatedOrder,
  to: OrderStatus,
  act: string
): SimulatedOrder {
  if (!transitions[order.status].includes(to)) {
    throw new IllegalActError(
      `Failed to ${act} order ${order.orderId}: it is ${order.status}, and ${to} cannot follow.`
    )
  }
  return { ...order, status: to }
}

export const release = (order: SimulatedOrder): SimulatedOrder =>
  move(order, "PENDING", "release")

export function pay(order: SimulatedOrder): SimulatedOrder {
  if (order.lines.every((line) => line.quantityOrdered === 0)) {
    throw new IllegalActError(
      `Failed to pay order ${order.orderId}: nothing is left on it. Cancel it instead.`
    )
  }
  return { ...move(order, "UNSHIPPED", "pay"), plan: [] }
}

export function cancel(
  order: SimulatedOrder,
  cancellation: Cancellation
): SimulatedOrder {
  if (cancellation.by === "MERCHANT" && isPending(order)) {
    throw new IllegalActError(
      `Failed to cancel order ${order.orderId}: a seller cannot cancel while it is ${order.status}.`
    )
  }
  const cancelled = move(order, "CANCELLED", "cancel")
  return {
    ...cancelled,
    cancellation,
    plan: [],
    lines: cancelled.lines.map((line) => ({
      ...line,
      cancellation: line.cancellation ?? cancellation,
      quantityOrdered: order.cancelZeroesQuantity
        ? line.quantityShipped
        : line.quantityOrdered,
    })),
  }
}

/** Fewer or more units on one line; 0 drops the line but leaves it visible, as Amazon does. */
export function changeQuantity(
  order: SimulatedOrder,
  orderItemId: string,
  quantity: number,
  cancellation: Cancellation
): SimulatedOrder {
  throwIfClosed(order, "change a quantity on")
  const line = lineOf(order, orderItemId)
  if (quantity < line.quantityShipped) {
    throw new IllegalActError(
      `Failed to change line ${orderItemId} to ${quantity}: ${line.quantityShipped} have been shipped.`
    )
  }
  return withLine(order, {
    ...line,
    quantityOrdered: quantity,
    cancellation: quantity === 0 ? cancellation : null,
    ...(quantity < line.quantityOrdered && {
      reducedBecause: cancellation.reason,
    }),
  })
}

export function reduceLine(
  order: SimulatedOrder,
  orderItemId: string,
  quantity: number,
  cancellation: Cancellation
): SimulatedOrder {
  const line = lineOf(order, orderItemId)
  if (quantity >= line.quantityOrdered) {
    throw new IllegalActError(
      `Failed to reduce line ${orderItemId} to ${quantity}: it has ${line.quantityOrdered} already. ` +
        `Use changeQuantity to raise it.`
    )
  }
  return changeQuantity(order, orderItemId, quantity, cancellation)
}

export function addLine(
  order: SimulatedOrder,
  line: SimulatedLine
): SimulatedOrder {
  throwIfClosed(order, "add a line to")
  return { ...order, lines: [...order.lines, line] }
}

/** The buyer asks; nothing is cancelled yet. */
export function requestCancellation(
  order: SimulatedOrder,
  reason: string
): SimulatedOrder {
  if (order.status !== "UNSHIPPED") {
    throw new IllegalActError(
      `Failed to request a cancellation of order ${order.orderId}: it is ${order.status}, ` +
        `and buyers can ask only while it is UNSHIPPED.`
    )
  }
  return { ...order, cancellationRequest: { reason } }
}

/** He has changed his mind; Amazon forgets that he asked. */
export function withdrawCancellation(order: SimulatedOrder): SimulatedOrder {
  if (!order.cancellationRequest || order.status === "CANCELLED") {
    throw new IllegalActError(
      `Failed to withdraw the wish to cancel order ${order.orderId}: it is ${order.status}, ` +
        `and ${order.cancellationRequest ? "has been cancelled" : "nobody asked"}.`
    )
  }
  return { ...order, cancellationRequest: null }
}

export const unfulfillable = (order: SimulatedOrder): SimulatedOrder =>
  move(order, "UNFULFILLABLE", "give up on")

/** Every change is later than the one before, even within one millisecond. */
export const touch = (
  before: SimulatedOrder,
  after: SimulatedOrder,
  now: number
): SimulatedOrder => ({
  ...after,
  version: before.version + 1,
  lastUpdatedTime: new Date(
    Math.max(now, Date.parse(before.lastUpdatedTime) + 1)
  ).toISOString(),
})

function throwIfClosed(order: SimulatedOrder, act: string): void {
  if (
    !isPending(order) &&
    order.status !== "UNSHIPPED" &&
    order.status !== "PARTIALLY_SHIPPED"
  ) {
    throw new IllegalActError(
      `Failed to ${act} order ${order.orderId}: it is ${order.status}.`
    )
  }
}

function lineOf(order: SimulatedOrder, orderItemId: string): SimulatedLine {
  const line = order.lines.find((one) => one.orderItemId === orderItemId)
  if (!line) {
    throw new BadInputError(
      `Failed to find line ${orderItemId}: order ${order.orderId} has ` +
        `${order.lines.map((one) => one.orderItemId).join(", ")}.`
    )
  }
  return line
}

const withLine = (
  order: SimulatedOrder,
  changed: SimulatedLine
): SimulatedOrder => ({
  ...order,
  lines: order.lines.map((line) =>
    line.orderItemId === changed.orderItemId ? changed : line
  ),
})

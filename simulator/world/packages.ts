// What lies in which package of an order, and what that makes of the order. Pure.

import {
  IllegalActError,
  BadInputError,
  isPending,
  leftToShip,
  move,
} from "./lifecycle"
import type {
  PackedItem,
  Shipper,
  SimulatedLine,
  SimulatedOrder,
  SimulatedPackage,
} from "./order"

type ParcelWish = {
  items?: PackedItem[]
  carrier?: string
  shippingService?: string
  trackingNumber?: string
}

/** Amazon's own shipments have long numbers: they are never taken for one of the seller's. */
const FIRST_OF_AMAZON = 9_000_000_000
/** What Amazon hears from the carriers whose labels it has sold; of the others it knows nothing. */
const heardOf: Partial<Record<Shipper, string>> = {
  BUY_SHIPPING: "DROPPED_OFF",
  EASY_SHIP: "PICKED_UP",
}

/** Everything that is left, or the lines named. */
export function packParcel(
  order: SimulatedOrder,
  { items, carrier, shippingService, trackingNumber }: ParcelWish,
  shippedAt: string,
  by: Shipper = "SELLER"
): SimulatedPackage {
  const isShippable = !isPending(order) && order.status !== "CANCELLED"
  const everything = order.lines
    .map((line) => ({
      orderItemId: line.orderItemId,
      quantity: leftToShip(line),
    }))
    .filter(({ quantity }) => quantity > 0 && isShippable)
  const reference = nextReference(order, by)
  return {
    packageReferenceId: reference,
    by,
    status: "SHIPPED",
    detailedStatus: heardOf[by] ?? null,
    carrier: carrier ?? "Simulated Parcels",
    shippingService: shippingService ?? "Standard",
    trackingNumber:
      trackingNumber ?? `SIM${order.orderId.replace(/\D/g, "")}${reference}`,
    shippedAt,
    createdTime: shippedAt,
    supplySourceId: null,
    items: items ?? everything,
  }
}

export function ship(
  order: SimulatedOrder,
  parcel: SimulatedPackage
): SimulatedOrder {
  if (parcel.items.length === 0) {
    throw new IllegalActError(
      `Failed to ship order ${order.orderId}: it is ${order.status} and has nothing left to ship.`
    )
  }
  return putPackage(order, parcel)
}

/** Adds a package, or puts this one in the place of the one with the same reference. */
export function putPackage(
  order: SimulatedOrder,
  parcel: SimulatedPackage
): SimulatedOrder {
  parcel.items.forEach(({ orderItemId }) => throwIfForeign(order, orderItemId))
  const lines = order.lines.map((line) => {
    const inOthers = unitsIn(othersThan(order, parcel.packageReferenceId), line)
    const here = unitsIn([parcel], line)
    if (here > 0 && inOthers + here > line.quantityOrdered) {
      throw new IllegalActError(
        `Failed to ship ${here} of line ${line.orderItemId}: ${line.quantityOrdered - inOthers} left to ship.`
      )
    }
    return { ...line, quantityShipped: inOthers + here }
  })
  const old = packageOf(order, parcel.packageReferenceId)
  const isWhole = lines.every((line) => leftToShip(line) === 0)
  const status = isWhole ? "SHIPPED" : "PARTIALLY_SHIPPED"
  // A package that was edited may hold fewer units than before: the order is only partly shipped again.
  const isStep = status !== order.status && !(old && order.status === "SHIPPED")
  return {
    ...(isStep ? move(order, status, "ship") : order),
    status,
    lines,
    packages: old
      ? order.packages.map((one) =>
          one === old ? { ...parcel, createdTime: old.createdTime } : one
        )
      : [...order.packages, parcel],
  }
}

/** All of them, or the one that is named. */
export function deliver(
  order: SimulatedOrder,
  packageReferenceId?: string
): SimulatedOrder {
  const isMeant = (parcel: SimulatedPackage): boolean =>
    packageReferenceId === undefined ||
    parcel.packageReferenceId === packageReferenceId
  if (!order.packages.some(isMeant)) {
    throw new IllegalActError(
      `Failed to deliver package ${packageReferenceId ?? ""} of order ${order.orderId}: it has ` +
        `${order.packages.map((one) => one.packageReferenceId).join(", ") || "none"}.`
    )
  }
  return {
    ...order,
    packages: order.packages.map((parcel) =>
      isMeant(parcel)
        ? { ...parcel, status: "DELIVERED", detailedStatus: "DELIVERED" }
        : parcel
    ),
  }
}

export const packageOf = (
  order: SimulatedOrder,
  packageReferenceId: string
): SimulatedPackage | undefined =>
  order.packages.find((one) => one.packageReferenceId === packageReferenceId)

/** Units of a line that no other package holds. */
export const leftFor = (
  order: SimulatedOrder,
  packageReferenceId: string,
  line: SimulatedLine
): number =>
  line.quantityOrdered - unitsIn(othersThan(order, packageReferenceId), line)

export const unitsIn = (
  packages: readonly { items: PackedItem[] }[],
  { orderItemId }: Pick<SimulatedLine, "orderItemId">
): number =>
  packages
    .flatMap(({ items }) => items)
    .filter((item) => item.orderItemId === orderItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0)

const othersThan = (
  order: SimulatedOrder,
  packageReferenceId: string
): SimulatedPackage[] =>
  order.packages.filter((one) => one.packageReferenceId !== packageReferenceId)

function nextReference(order: SimulatedOrder, by: Shipper): string {
  const isOfAmazon = by === "BUY_SHIPPING" || by === "EASY_SHIP"
  const taken = order.packages
    .map(({ packageReferenceId }) => Number(packageReferenceId))
    .filter((reference) => reference >= FIRST_OF_AMAZON === isOfAmazon)
  const first = isOfAmazon ? FIRST_OF_AMAZON : 1
  return String(Math.max(first - 1, ...taken) + 1)
}

function throwIfForeign(order: SimulatedOrder, orderItemId: string): void {
  if (!order.lines.some((line) => line.orderItemId === orderItemId)) {
    throw new BadInputError(
      `Failed to find line ${orderItemId}: order ${order.orderId} has ` +
        `${order.lines.map((line) => line.orderItemId).join(", ")}.`
    )
  }
}

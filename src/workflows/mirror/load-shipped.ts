// What Medusa has of the orders that are shipped at Amazon: for a whole batch in a handful of
// reads, however many orders there are.

import type {
  FulfillmentDTO,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Reservation } from "../../domain/stock/reservations"
import type { MirrorClaim } from "../../modules/amazon/store/mirror"
import { loadVariants, type ShopVariant } from "../reconcile/load-variants"
import { orderModule, unitsOf } from "../reconcile/order-module"
import { readReservations } from "../reconcile/read-stock"
import type { LineQuantity } from "./booking"

/** A fulfilment of Medusa's that is not cancelled. */
export interface FoundFulfillment {
  id: string
  shipped_at: Date | string | null
  delivered_at: Date | string | null
  package_reference: string | null
  /** Units of the order's lines that it stands for. */
  lines: LineQuantity[]
  /** Of them, those that are not registered as shipped yet. */
  unshipped: LineQuantity[]
}

export interface Shipped {
  orders: ReadonlyMap<string, OrderDTO>
  /** By order. */
  fulfillments: ReadonlyMap<string, FoundFulfillment[]>
  variants: ReadonlyMap<string, ShopVariant>
  /** By line item. */
  reservations: ReadonlyMap<string, Reservation[]>
}

export async function loadShipped(
  container: MedusaContainer,
  claims: MirrorClaim[]
): Promise<Shipped> {
  const ids = claims.flatMap(({ medusa_order_id: id }) => (id ? [id] : []))
  const orders = await orderModule(container).listOrders(
    { id: ids },
    {
      select: ["id", "status", "version"],
      relations: ["items", "shipping_methods"],
    }
  )
  const merchants = claims
    .filter(({ snapshot }) => snapshot.fulfilledBy === "merchant")
    .flatMap(({ lines }) => lines)
  return {
    orders: new Map(orders.map((order) => [order.id, order])),
    fulfillments: await readFulfillments(container, ids),
    variants: await loadVariants(
      container,
      merchants.flatMap(({ variant_id: id }) => (id === null ? [] : [id]))
    ),
    reservations: await readReservations(
      container,
      merchants.map(({ line_item_id: id }) => id)
    ),
  }
}

async function readFulfillments(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, FoundFulfillment[]>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_fulfillment",
      fields: ["order_id", "fulfillment_id"],
      filters: { order_id: orderIds },
    })
  const links = data as { order_id: string; fulfillment_id: string }[]
  if (links.length === 0) {
    return new Map()
  }
  const rows = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillments({ id: links.map((link) => link.fulfillment_id) })
  const linesOf = await readRegistered(container, orderIds)
  const byOrder = new Map<string, FoundFulfillment[]>()
  for (const { order_id, fulfillment_id } of links) {
    const row = rows.find(({ id }) => id === fulfillment_id)
    if (row && !row.canceled_at) {
      byOrder.set(order_id, [
        ...(byOrder.get(order_id) ?? []),
        { ...describe(row), ...linesOf(row.id) },
      ])
    }
  }
  return byOrder
}

const describe = (row: FulfillmentDTO) => ({
  id: row.id,
  shipped_at: row.shipped_at,
  delivered_at: row.delivered_at,
  package_reference:
    (row.metadata?.amazon_package_reference as string | undefined) ?? null,
})

/**
 * Units by fulfilment as the order has registered them: a fulfilment's own items count the
 * parts of a kit instead.
 */
async function readRegistered(container: MedusaContainer, orderIds: string[]) {
  const actions = await orderModule(container).listOrderChangeActions(
    {
      order_id: orderIds,
      action: ["FULFILL_ITEM", "SHIP_ITEM"],
      applied: true,
    },
    { select: ["id", "action", "reference_id", "details"] }
  )
  const sums = new Map<string, number>()
  const key = (...parts: string[]) => parts.join("/")
  const lineIds = new Map<string, Set<string>>()
  for (const { action, reference_id: id, details } of actions) {
    const lineId = String(details?.reference_id)
    const at = key(action, id ?? "", lineId)
    sums.set(at, (sums.get(at) ?? 0) + unitsOf(details?.quantity as number))
    lineIds.set(id ?? "", (lineIds.get(id ?? "") ?? new Set()).add(lineId))
  }
  return (id: string) => {
    const of = (action: string) => (lineId: string) =>
      sums.get(key(action, id, lineId)) ?? 0
    const count = (quantityOf: (lineId: string) => number): LineQuantity[] =>
      [...(lineIds.get(id) ?? [])]
        .map((line_item_id) => ({
          line_item_id,
          quantity: quantityOf(line_item_id),
        }))
        .filter(({ quantity }) => quantity > 0)
    const fulfilled = of("FULFILL_ITEM")
    const shipped = of("SHIP_ITEM")
    return {
      lines: count(fulfilled),
      unshipped: count((lineId) => fulfilled(lineId) - shipped(lineId)),
    }
  }
}

// What Medusa has of the fulfilments of Amazon's orders, and what the orders count of each: for many
// orders in a handful of reads.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LineCounts, LivingFulfillment } from "../../domain/shipment/mend"
import { AMAZON_MODULE } from "../../modules/amazon"
import {
  isMirroredFulfillmentId,
  medusaOrderIdOfLine,
} from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"
import { orderModule, unitsOf } from "../reconcile/order-module"
import {
  toLiving,
  type CountsOf,
  type ReadFulfillment,
  type ReadLine,
} from "./to-living"

export interface OrderCounts {
  orderId: string
  lines: LineCounts[]
  /** Those that are not canceled, but for those that we have booked, and go on with, ourselves. */
  fulfillments: LivingFulfillment[]
}

interface ReadOrder {
  id: string
  items: ReadLine[]
  fulfillments?: (ReadFulfillment | null)[]
}

const fulfillmentFields = [
  "id",
  "shipped_at",
  "delivered_at",
  "canceled_at",
  "items.line_item_id",
  "items.inventory_item_id",
  "items.quantity",
]

/** `fulfillmentIds`: that may belong to them without being linked. */
export async function loadCounts(
  container: MedusaContainer,
  orderIds: string[],
  fulfillmentIds: string[]
): Promise<OrderCounts[]> {
  const ids = await findMendable(container, orderIds)
  if (ids.length === 0) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      // Medusa fills in the details of a line only if the line is asked for as a whole.
      "items.*",
      "items.detail.*",
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
      ...fulfillmentFields.map((field) => `fulfillments.${field}`),
    ],
    filters: { id: ids },
  })
  const orders = data as unknown as ReadOrder[]
  const loose = await query.graph({
    entity: "fulfillment",
    fields: fulfillmentFields,
    filters: { id: fulfillmentIds },
  })
  const actions = await readActions(container, ids)
  return orders.map((order) => {
    const linked = (order.fulfillments ?? []).flatMap((one) => one ?? [])
    const known = new Set(linked.map(({ id }) => id))
    const unlinked = (loose.data as unknown as ReadFulfillment[]).filter(
      (one) => !known.has(one.id) && belongsTo(one, order.id)
    )
    return {
      orderId: order.id,
      lines: order.items.map(toCounts),
      fulfillments: [...linked, ...unlinked]
        .filter((one) => !one.canceled_at && !isMirroredFulfillmentId(one.id))
        .map((one) =>
          toLiving(one, order.items, {
            isLinked: known.has(one.id),
            countsOf: actions,
          })
        ),
    }
  })
}

/** Not what somebody is booking just now, whom we would get in the way of. */
async function findMendable(
  container: MedusaContainer,
  orderIds: string[]
): Promise<string[]> {
  const rows = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonOrders(
      {
        medusa_order_id: orderIds,
        phase: "completed",
        fulfilled_by: "merchant",
      },
      { select: ["id", "medusa_order_id", "mirror_plan"], take: null }
    )
  return rows.flatMap(({ medusa_order_id: id, mirror_plan: plan }) =>
    id !== null && plan === null ? [id] : []
  )
}

const belongsTo = ({ items }: ReadFulfillment, orderId: string): boolean =>
  items.some(({ line_item_id: id }) => medusaOrderIdOfLine(id) === orderId)

const toCounts = ({ id, quantity, detail }: ReadLine): LineCounts => ({
  lineItemId: id,
  ordered: unitsOf(quantity),
  fulfilled: unitsOf(detail.fulfilled_quantity),
  shipped: unitsOf(detail.shipped_quantity),
  delivered: unitsOf(detail.delivered_quantity),
})

/** Of each line, as the order has counted them by the name of the fulfilment. */
async function readActions(
  container: MedusaContainer,
  orderIds: string[]
): Promise<CountsOf> {
  const actions = await orderModule(container).listOrderChangeActions(
    {
      order_id: orderIds,
      action: [
        "FULFILL_ITEM",
        "CANCEL_ITEM_FULFILLMENT",
        "SHIP_ITEM",
        "DELIVER_ITEM",
      ],
      applied: true,
    },
    { select: ["id", "action", "reference_id", "details"], take: null }
  )
  return (action, fulfillmentId, line) =>
    actions
      .filter(
        (one) =>
          one.action === action &&
          one.reference_id === fulfillmentId &&
          one.details?.reference_id === line
      )
      .map(({ details }) => unitsOf(details?.quantity as number))
}

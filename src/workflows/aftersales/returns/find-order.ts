// The order of a return as Medusa has it: what of it has been shipped and may come back, what
// was paid, and what has been given back already.

import type {
  BigNumberInput,
  MedusaContainer,
  OrderDTO,
  ReturnDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { amazonOrderRowId } from "../../../modules/amazon/ids"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { ClaimedReturn } from "../../../modules/amazon/store/aftersales/returns"
import { orderModule, unitsOf } from "../../reconcile/order-module"

export interface ReturnedOrder {
  /** Ours. */
  rowId: string
  amazonOrderId: string
  order: OrderDTO
  /** Its lines, by SKU at Amazon. */
  lineItemIds: (sku: string | null) => string[]
  /** The first of its marketplace's stock locations. */
  defaultLocationId: string | null
}

/** Null when it is none of ours, or not one that Medusa has. */
export async function findOrder(
  container: MedusaContainer,
  { amazon_order_id: amazonOrderId, account_id }: ClaimedReturn
): Promise<ReturnedOrder | null> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const [known] = await amazon.listAmazonOrders(
    { id: amazonOrderRowId(amazonOrderId), phase: ["completed", "canceled"] },
    {
      select: ["id", "medusa_order_id", "marketplace_id"],
      relations: ["lines"],
      take: 1,
    }
  )
  if (!known?.medusa_order_id) {
    return null
  }
  const order = await readOrder(container, known.medusa_order_id)
  const [marketplace] = await amazon.listAmazonMarketplaces({
    account_id,
    marketplace_id: known.marketplace_id,
  })
  const locationIds = (marketplace?.location_ids ?? []) as unknown as string[]
  return order
    ? {
        rowId: known.id,
        amazonOrderId,
        order,
        lineItemIds: (sku) =>
          known.lines
            .filter((line) => line.sku === sku)
            .map((line) => line.line_item_id),
        defaultLocationId: locationIds[0] ?? null,
      }
    : null
}

export async function readOrder(
  container: MedusaContainer,
  id: string
): Promise<OrderDTO | null> {
  const [order] = await orderModule(container).listOrders(
    { id: [id] },
    {
      select: ["id", "status", "currency_code", "total", "summary"],
      relations: ["items", "transactions", "summary"],
    }
  )
  return order ?? null
}

/** Of one line: shipped, and neither announced nor come back. */
export function returnableOf(order: OrderDTO, lineItemId: string): number {
  const detail = order.items?.find(({ id }) => id === lineItemId)?.detail
  return detail
    ? unitsOf(detail.shipped_quantity) -
        unitsOf(detail.return_requested_quantity) -
        unitsOf(detail.return_received_quantity) -
        unitsOf(detail.return_dismissed_quantity)
    : 0
}

const marked = "amazon_return_id"

/** A return in Medusa that an earlier attempt made for this one. */
export async function findMade(
  container: MedusaContainer,
  orderId: string,
  returnId: string
): Promise<string | null> {
  // Medusa types the filter as that of an order.
  const filter: object = { order_id: [orderId] }
  const returns: ReturnDTO[] = await container
    .resolve(Modules.ORDER)
    .listReturns(filter, { relations: ["items"] })
  const made = returns.find(({ items = [] }) =>
    items.some((item) => item.metadata?.[marked] === returnId)
  )
  return made?.id ?? null
}

/** Whether one of these returns of Medusa's still counts there: it was not called off. */
export async function isExpected(
  container: MedusaContainer,
  ids: string[]
): Promise<boolean> {
  const returns =
    ids.length === 0
      ? []
      : await container
          .resolve(Modules.ORDER)
          .listReturns({ id: ids }, { select: ["id", "status"] })
  return returns.some(({ status }) => status !== "canceled")
}

/** Goes with each of its items, since a return itself takes no metadata when it is made. */
export const markOf = (returnId: string) => ({ [marked]: returnId })

export const amountsOf = (
  order: OrderDTO,
  isMeant: (transaction: { reference_id: string | null }) => boolean = () =>
    true
): BigNumberInput[] =>
  (order.transactions ?? [])
    .filter(({ reference_id }) => isMeant({ reference_id }))
    .map(({ amount }) => amount)

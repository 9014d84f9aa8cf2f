// Order changes that Medusa itself has left open. Most that it does to an order is one transaction;
// but when it cancels an order, or credits something, it opens a change, fills it and confirms it in
// three steps. A process that dies between them leaves an order that refuses everything, for ever.
//
// Nobody edits a change of this kind in the admin: what is open for minutes has been given up. Edits,
// returns and the lock of a placeholder (docs/decisions/0003) are of other kinds, and are left alone.

import type { BigNumberValue, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import { isAmazonOrderId } from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"

export interface LeftOpen {
  id: string
  orderId: string
  /** What it was to credit is known, and is not nothing. */
  isFilled: boolean
}

const mostAtOnce = 100

/** Of Amazon's orders, and of those that Amazon ships for the shop. Others are Medusa's alone. */
export async function findLeftOpen(
  container: MedusaContainer
): Promise<LeftOpen[]> {
  const found: LeftOpen[] = []
  let page: OpenCredit[] = []
  // To the last page: those of other orders stay open for ever.
  do {
    page = await listOpenCredits(container, page.at(-1)?.id)
    found.push(...(await ofAmazon(container, page)))
  } while (page.length === mostAtOnce)
  return found
}

async function ofAmazon(
  container: MedusaContainer,
  changes: OpenCredit[]
): Promise<LeftOpen[]> {
  const shipped = await shippedByAmazon(
    container,
    changes.map(({ order_id: id }) => id)
  )
  return changes
    .filter(({ order_id: id }) => isAmazonOrderId(id) || shipped.has(id))
    .map(({ id, order_id, actions }) => ({
      id,
      orderId: order_id,
      isFilled: actions.some(({ amount }) => !MathBN.eq(amount ?? 0, 0)),
    }))
}

interface OpenCredit {
  id: string
  order_id: string
  actions: { amount: BigNumberValue | null }[]
}

/** Medusa's types leave out the kind of a change and the amount of an action. */
const listOpenCredits = (
  container: MedusaContainer,
  after = ""
): Promise<OpenCredit[]> =>
  (
    container.resolve(Modules.ORDER) as unknown as {
      listOrderChanges(
        filters: Record<string, unknown>,
        config: Record<string, unknown>
      ): Promise<OpenCredit[]>
    }
  ).listOrderChanges(
    {
      change_type: OrderChangeType.CREDIT_LINE,
      status: "pending",
      id: { $gt: after },
    },
    { relations: ["actions"], take: mostAtOnce, order: { id: "ASC" } }
  )

async function shippedByAmazon(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Set<string>> {
  const rows =
    orderIds.length === 0
      ? []
      : await container
          .resolve<AmazonModuleService>(AMAZON_MODULE)
          .listAmazonOutboundOrders(
            { medusa_order_id: orderIds },
            { select: ["id", "medusa_order_id"], take: null }
          )
  return new Set(rows.map((row) => row.medusa_order_id))
}

/**
 * What it was to credit has been refunded before, and is not refunded again when somebody repeats
 * what broke off: so it is carried out. Where nothing is lost by it, it is dropped.
 */
export async function closeLeftOpen(
  container: MedusaContainer,
  { id, isFilled }: LeftOpen
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  await (isFilled
    ? orders.confirmOrderChange(id)
    : orders.cancelOrderChange(id))
}

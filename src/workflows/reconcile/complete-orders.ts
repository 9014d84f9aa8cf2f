// Fills placeholders with everything that Amazon says once the payment is verified: buyer,
// address, prices, taxes, discounts, shipping and the payment. The only way in which such data
// gets onto an order, so that one seen first when it was already paid comes out the same.
// Every row has an id of its own making: doing it again after a crash changes nothing.

import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { BigNumber, MathBN } from "@medusajs/framework/utils"
import type { WrittenBill } from "./write-bill"
import { toCompletion, type Completion } from "./completion"
import { noteHandMadeChanges } from "./merge-notes"
import { orderModule, type OrderModule } from "./order-module"
import type { OpenPersonal } from "./personal"
import { isMovedOn, type PlacedOrders } from "./place-orders"
import { recordPayments, recordReductions } from "./record-payments"
import { isCompletion, type OrderWork } from "./work"
import { writeBuyers } from "./write-buyers"
import { writeSummaries } from "./write-summaries"

export async function completeOrders(
  container: MedusaContainer,
  works: OrderWork[],
  placed: PlacedOrders,
  openPersonal: OpenPersonal,
  now: Date
): Promise<void> {
  const orders = orderModule(container)
  const completions = works
    .filter(isCompletion)
    .map((work) => toCompletion(work, placed))
  const revisions = works
    .filter((work) => isRevised(work, placed))
    .map((work) => toCompletion(work, placed))
  // A complete order whose address has come later, or has changed at Amazon.
  const newcomers = works
    .filter(({ plan, claim }) => plan.act === "follow" && claim.sealed_personal)
    .map((work) => toCompletion(work, placed))
  if (completions.length + revisions.length + newcomers.length === 0) {
    return
  }
  for (const { work, found } of completions) {
    noteHandMadeChanges(work, found)
  }
  await writeBuyers(
    orders,
    [...completions, ...newcomers],
    placed,
    openPersonal
  )
  if (completions.length + revisions.length === 0) {
    return
  }
  await writeBills(orders, [...completions, ...revisions])
  await recordPayments(
    container,
    completions.map(({ work, bill, total }) => ({
      work,
      total,
      currency: bill.currency.toLowerCase(),
    })),
    placed.found,
    now
  )
  const reductions = revisions.map(({ work, bill, total, found }) => ({
    work,
    total,
    currency: bill.currency.toLowerCase(),
    paid: paidOf(found),
  }))
  await recordReductions(container, reductions)
  await writeSummaries(orders, [
    ...completions.map(({ work, total }) => ({
      orderId: work.orderId,
      total,
      paid: total,
    })),
    ...reductions.map(({ work, total, paid }) => ({
      orderId: work.orderId,
      total,
      paid: MathBN.lt(total, paid) ? total : paid,
    })),
  ])
}

const paidOf = (found: OrderDTO | undefined): BigNumber =>
  new BigNumber(
    MathBN.sum(0, ...(found?.transactions ?? []).map(({ amount }) => amount))
  )

/** Amazon changed the lines of a complete order that Medusa has not touched yet. */
const isRevised = (work: OrderWork, { found }: PlacedOrders): boolean => {
  const order = found.get(work.orderId)
  if (work.plan.act !== "follow" || !order || isMovedOn(order, work)) {
    return false
  }
  // Compared with what was recorded last, not with Medusa's lines: an attempt that failed may
  // have changed those already.
  return work.lines.some(
    ({ claim, plan }) => plan.quantity !== claim.applied_quantity
  )
}

async function writeBills(
  orders: OrderModule,
  completions: Completion[]
): Promise<void> {
  await removeOldCharges(orders, completions)
  const lines = completions.flatMap(({ written }) => written.lines)
  if (lines.length > 0) {
    await orders.updateOrderLineItems(groupByPrice(lines))
  }
  const taxes = lines.flatMap(({ tax_lines }) => tax_lines)
  if (taxes.length > 0) {
    await orders.upsertOrderLineItemTaxLines(taxes)
  }
  const adjustments = lines.flatMap(({ adjustments: own }) => own)
  if (adjustments.length > 0) {
    await orders.upsertOrderLineItemAdjustments(adjustments)
  }
  await orders.createOrderShippingMethods(
    completions.flatMap(({ written }) => written.shippingMethods)
  )
}

/**
 * The module reads the lines of each update by itself, so lines that become the same are one
 * update: a shop sells the same things at the same price again and again (a quarter of the
 * time for 400 lines at 50 prices).
 */
function groupByPrice(lines: WrittenBill["lines"]) {
  const groups = new Map<
    string,
    {
      selector: { id: string[] }
      data: { unit_price: string; is_tax_inclusive: boolean }
    }
  >()
  for (const { id, unit_price, is_tax_inclusive } of lines) {
    const key = `${unit_price}/${is_tax_inclusive}`
    const group = groups.get(key)
    if (group) {
      group.selector.id.push(id)
    } else {
      groups.set(key, {
        selector: { id: [id] },
        data: { unit_price, is_tax_inclusive },
      })
    }
  }
  return [...groups.values()]
}

/** What an earlier attempt, or a hand, has left on orders that are written (again) now. */
async function removeOldCharges(
  orders: OrderModule,
  completions: Completion[]
): Promise<void> {
  const again = completions.filter(({ found }) => found !== undefined)
  if (again.length === 0) {
    return
  }
  await removeShipping(orders, again)
  const items = again.flatMap(({ found }) => found?.items ?? [])
  const taxes = items.flatMap(({ tax_lines }) => tax_lines ?? [])
  const adjustments = items.flatMap(({ adjustments: own }) => own ?? [])
  if (taxes.length > 0) {
    await orders.deleteOrderLineItemTaxLines(taxes.map(({ id }) => id))
  }
  if (adjustments.length > 0) {
    await orders.deleteOrderLineItemAdjustments(adjustments.map(({ id }) => id))
  }
}

/**
 * A method hangs on its order by a row of its own, which its deletion leaves behind: made
 * again under the same id, it would count twice. And a crash between the two deletions leaves
 * a method that no order shows, so the ids to be written are deleted besides those found.
 */
async function removeShipping(
  orders: OrderModule,
  completions: Completion[]
): Promise<void> {
  const rows = await orders.listOrderShippings(
    { order_id: completions.map(({ work }) => work.orderId) },
    { select: ["id"] }
  )
  if (rows.length > 0) {
    await orders.deleteOrderShippings(rows.map(({ id }) => id))
  }
  await orders.deleteOrderShippingMethods(
    completions.flatMap(({ found, written }) => [
      ...(found?.shipping_methods ?? []).map(({ id }) => id),
      ...written.shippingMethods.map(({ id }) => id),
    ])
  )
}

// Fills placeholders with everything that Amazon says once the payment is verified: buyer,
// address, prices, taxes, discounts, shipping and the payment. The only way in which such data
// gets onto an order, so that one seen first when it was already paid comes out the same.
// Every row has an id of its own making: doing it again after a crash changes nothing.

import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { BigNumber, MathBN } from "@medusajs/framework/utils"
import { toBill, type Bill } from "../../domain/money/bill"
import type { PersonalData } from "../../domain/order/snapshot"
import { noteHandMadeChanges } from "./merge-notes"
import { amazonMetadata } from "./order-content"
import { orderModule, unitsOf, type OrderModule } from "./order-module"
import { toBuyerFields, type OpenPersonal } from "./personal"
import { isMovedOn, type PlacedOrders } from "./place-orders"
import { recordPayments } from "./record-payments"
import { isCompletion, shownLines, type OrderWork } from "./work"
import { writeBill, type WrittenBill } from "./write-bill"
import { totalOf, writeSummaries } from "./write-summaries"

interface Completion {
  work: OrderWork
  found: OrderDTO | undefined
  bill: Bill
  written: WrittenBill
  total: BigNumber
}

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
  if (completions.length + revisions.length === 0) {
    return
  }
  for (const { work, found } of completions) {
    noteHandMadeChanges(work, found)
  }
  await writeBuyers(orders, completions, placed, openPersonal)
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
  await writeSummaries(orders, [
    ...completions.map(({ work, total }) => ({
      orderId: work.orderId,
      total,
      paid: total,
    })),
    ...revisions.map(({ work, total, found }) => ({
      orderId: work.orderId,
      total,
      paid: new BigNumber(
        MathBN.sum(
          0,
          ...(found?.transactions ?? []).map(({ amount }) => amount)
        )
      ),
    })),
  ])
}

/** Amazon changed the lines of a complete order that Medusa has not touched yet. */
const isRevised = (work: OrderWork, { found }: PlacedOrders): boolean => {
  const order = found.get(work.orderId)
  if (work.plan.act !== "follow" || !order || isMovedOn(order, work)) {
    return false
  }
  const shown = shownLines(work)
  return (
    shown.length !== (order.items ?? []).length ||
    shown.some(
      ({ claim, plan }) =>
        unitsOf(
          order.items?.find(({ id }) => id === claim.line_item_id)?.quantity
        ) !== plan.quantity
    )
  )
}

function toCompletion(work: OrderWork, { found }: PlacedOrders): Completion {
  const { marketplace, snapshot } = work.claim
  const bill = toBill(snapshot, {
    currency: marketplace?.currency_code ?? "EUR",
    isTaxInclusive: marketplace?.is_tax_inclusive ?? true,
  })
  const written = writeBill(work, bill)
  const total = totalOf(written)
  noteTotal(work, bill, total)
  return { work, found: found.get(work.orderId), bill, written, total }
}

/** A hundredth of the smallest coin: below it, only the number of decimals differs. */
const tolerance = "0.0001"

function noteTotal(work: OrderWork, bill: Bill, total: BigNumber): void {
  const difference = MathBN.abs(MathBN.sub(total, bill.total))
  if (MathBN.gt(difference, tolerance)) {
    work.problems.push({
      code: "total_differs",
      sentence: `Amazon's total is ${bill.total} ${bill.currency}, its amounts add up to ${total.valueOf()}. Check whether prices include tax in the marketplace's settings.`,
    })
  }
}

async function writeBuyers(
  orders: OrderModule,
  completions: Completion[],
  placed: PlacedOrders,
  openPersonal: OpenPersonal
): Promise<void> {
  const changes = completions.map(({ work, found, bill }) => {
    const { claim } = work
    const personal =
      claim.sealed_personal === null
        ? null
        : openPersonal(claim.amazon_order_id, claim.sealed_personal)
    noteMissingAddress(work, personal)
    const buyer = toBuyerFields(work, personal)
    // Made of the revision too: an address that a hand has put there meanwhile is another
    // row, which this one then replaces.
    const addressId = `ordaddr_amz_${claim.amazon_order_id}_${claim.revision}`
    return {
      id: work.orderId,
      email: buyer.email,
      currency_code: bill.currency.toLowerCase(),
      metadata: {
        amazon: {
          ...amazonMetadata(claim),
          ...extras(claim.snapshot.lines, personal),
        },
      },
      ...(buyer.shippingAddress && {
        shipping_address: { id: `${addressId}_s`, ...buyer.shippingAddress },
      }),
      ...(buyer.billingAddress && {
        billing_address: { id: `${addressId}_b`, ...buyer.billingAddress },
      }),
      ...(found?.status === "canceled" && {
        status: "pending",
        canceled_at: null,
      }),
      // A host that numbers its orders itself keeps its own number.
      ...(placed.ownNumbers.has(work.orderId)
        ? {}
        : { custom_display_id: claim.amazon_order_id }),
    }
  })
  if (changes.length > 0) {
    await orders.updateOrders(changes)
  }
}

/** What else a shop wants to know about a paid order. */
const extras = (
  lines: OrderWork["claim"]["snapshot"]["lines"],
  personal: PersonalData | null
) => ({
  ...(personal?.buyer.purchaseOrderNumber && {
    purchase_order_number: personal.buyer.purchaseOrderNumber,
  }),
  ...(lines.some(
    (line) => line.giftWrapLevel ?? personal?.giftMessages[line.orderItemId]
  ) && {
    gifts: lines.flatMap((line) => {
      const message = personal?.giftMessages[line.orderItemId]
      return line.giftWrapLevel || message
        ? [
            {
              order_item_id: line.orderItemId,
              wrap: line.giftWrapLevel,
              message: message ?? null,
            },
          ]
        : []
    }),
  }),
})

function noteMissingAddress(
  work: OrderWork,
  personal: PersonalData | null
): void {
  if (!personal?.recipient && work.claim.snapshot.fulfilledBy === "merchant") {
    work.problems.push({
      code: "no_address",
      sentence:
        "Amazon sent no delivery address. The app probably lacks the role Direct-to-Consumer Delivery: add it in Seller Central, authorise the app again, then refresh the order.",
    })
  }
}

async function writeBills(
  orders: OrderModule,
  completions: Completion[]
): Promise<void> {
  await removeOldCharges(orders, completions)
  const lines = completions.flatMap(({ written }) => written.lines)
  if (lines.length > 0) {
    await orders.updateOrderLineItems(
      lines.map(({ id, unit_price, is_tax_inclusive }) => ({
        selector: { id },
        data: { unit_price, is_tax_inclusive },
      }))
    )
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

/** What an earlier attempt, or a hand, has left on orders that are written (again) now. */
async function removeOldCharges(
  orders: OrderModule,
  completions: Completion[]
): Promise<void> {
  const found = completions.flatMap(({ found: order }) => order ?? [])
  const methods = found.flatMap(
    ({ shipping_methods }) => shipping_methods ?? []
  )
  const items = found.flatMap(({ items: own }) => own ?? [])
  const taxes = items.flatMap(({ tax_lines }) => tax_lines ?? [])
  const adjustments = items.flatMap(({ adjustments: own }) => own ?? [])
  if (methods.length > 0) {
    await orders.deleteOrderShippingMethods(methods.map(({ id }) => id))
  }
  if (taxes.length > 0) {
    await orders.deleteOrderLineItemTaxLines(taxes.map(({ id }) => id))
  }
  if (adjustments.length > 0) {
    await orders.deleteOrderLineItemAdjustments(adjustments.map(({ id }) => id))
  }
}

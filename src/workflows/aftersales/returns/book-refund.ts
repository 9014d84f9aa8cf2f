// What Amazon has given back to a buyer, on the order in Medusa: a transaction, the payment, and
// whatever else it takes so that nobody is shown money that is still to be settled.

import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows"
import type { ClaimedReturn } from "../../../modules/amazon/store/aftersales/returns"
import { dropUnfinishedCreditLine } from "../../reconcile/cancel-orders"
import { orderModule } from "../../reconcile/order-module"
import { smallestAmount } from "../../reconcile/work"
import { amountsOf, readOrder, type ReturnedOrder } from "./find-order"

export type Refund =
  { isBooked: true; booked: string } | { isBooked: false; problem: string }

/**
 * The whole of it, or of a raise the difference, by what the order's own transactions say: an
 * attempt that died in between has left its mark there. Nothing is taken back if it gets less:
 * somebody has to look.
 */
export async function bookRefund(
  container: MedusaContainer,
  { order, amazonOrderId }: ReturnedOrder,
  row: ClaimedReturn & { refunded_amount: string }
): Promise<Refund> {
  const currency = row.currency_code ?? ""
  const refunded = MathBN.convert(row.refunded_amount)
  if (currency.toLowerCase() !== order.currency_code) {
    return problem(
      `Amazon refunded ${row.refunded_amount} ${currency}, and the order is in ${order.currency_code.toUpperCase()}. Nothing was booked; correct the order's payment by hand.`
    )
  }
  const booked = MathBN.sum(
    0,
    ...amountsOf(order, ({ reference_id: id }) => id === row.id)
  ).negated()
  const open = MathBN.sub(refunded, booked)
  if (MathBN.gt(MathBN.sub(booked, refunded), smallestAmount)) {
    return problem(
      `Amazon says now that it refunded ${row.refunded_amount} ${currency} for this return, and ${booked.toFixed()} were booked before. Nothing was taken back; compare the order's transactions with Seller Central.`
    )
  }
  const paid = MathBN.sum(0, ...amountsOf(order))
  if (MathBN.gt(MathBN.sub(open, paid), smallestAmount)) {
    return problem(
      `Amazon refunded ${row.refunded_amount} ${currency} for this return, and only ${paid.toFixed()} of the order's payment are left in Medusa. Nothing was booked; look at the order's transactions.`
    )
  }
  if (MathBN.gt(open, smallestAmount)) {
    const transaction = {
      // Of this return at this sum: twice at the same time is once.
      id: `ordtrx_${row.id}_${row.refunded_amount}`,
      order_id: order.id,
      amount: open.negated(),
      currency_code: order.currency_code,
      reference: "refund",
      reference_id: row.id,
    }
    await orderModule(container).addOrderTransactions([transaction])
  }
  await markRefunded(container, order.id, amazonOrderId)
  return { isBooked: true, booked: row.refunded_amount }
}

const problem = (sentence: string): Refund => ({
  isBooked: false,
  problem: sentence,
})

/** As much as the order's transactions lack of what was paid once. */
async function markRefunded(
  container: MedusaContainer,
  orderId: string,
  amazonOrderId: string
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const order = await readOrder(container, orderId)
  const [collection] = await payments.listPaymentCollections({
    id: [`pay_col_amz_${amazonOrderId}`],
  })
  if (!order || !collection) {
    return
  }
  const left = MathBN.sum(0, ...amountsOf(order))
  await payments.updatePaymentCollections(collection.id, {
    refunded_amount: MathBN.sub(collection.amount, left),
  } as Parameters<typeof payments.updatePaymentCollections>[1])
}

/**
 * An Amazon order is settled at Amazon. A return that Medusa knows of lowers what the buyer owes
 * by the price of the goods; whatever Amazon refunded besides, or less, is a credit line.
 */
export async function settle(
  container: MedusaContainer,
  orderId: string,
  returnId: string
): Promise<void> {
  await dropUnfinishedCreditLine(container, orderId)
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "status", "summary", "total"],
      filters: { id: orderId },
    })
  const [order] = data as unknown as {
    summary?: { pending_difference?: BigNumberInput }
  }[]
  // Core refuses a credit line that is larger than its own reading of the difference, which it
  // hands from step to step as a JavaScript number: 3.5000000000000004 would be too much.
  const amount = MathBN.convert(Number(order?.summary?.pending_difference ?? 0))
  if (MathBN.gt(amount.abs(), smallestAmount)) {
    const creditLine = {
      amount,
      reference: "amazon_return",
      reference_id: returnId,
    }
    await createOrderCreditLinesWorkflow(container).run({
      input: { id: orderId, credit_lines: [creditLine] },
    })
  }
}

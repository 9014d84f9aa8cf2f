// Amazon has the buyer's money: the order shows as captured, by a completed payment collection
// without payments, so that nobody is offered a refund that Amazon would not see
// (docs/decisions/0004).

import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  type BigNumber,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { orderModule } from "./order-module"
import type { FoundOrders } from "./place-orders"
import { smallestAmount, type OrderWork } from "./work"

export interface Payment {
  work: OrderWork
  currency: string
  total: BigNumber
}

const collectionId = ({ claim }: OrderWork): string =>
  `pay_col_amz_${claim.amazon_order_id}`

const transactionId = ({ claim }: OrderWork): string =>
  `ordtrx_amz_${claim.amazon_order_id}`

export async function recordPayments(
  container: MedusaContainer,
  payments: Payment[],
  found: FoundOrders,
  now: Date
): Promise<void> {
  if (payments.length === 0) {
    return
  }
  await createCollections(container, payments, now)
  // Idempotent: a link that exists is written again as it is.
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    payments.map(({ work }) => ({
      [Modules.ORDER]: { order_id: work.orderId },
      [Modules.PAYMENT]: { payment_collection_id: collectionId(work) },
    }))
  )
  const transactions = payments.filter(
    ({ work, total }) =>
      MathBN.gt(total, 0) &&
      !found
        .get(work.orderId)
        ?.transactions?.some(({ id }) => id === transactionId(work))
  )
  if (transactions.length > 0) {
    await orderModule(container).addOrderTransactions(
      transactions.map(({ work, currency, total }) => ({
        id: transactionId(work),
        order_id: work.orderId,
        amount: total,
        currency_code: currency,
        reference: "amazon",
        reference_id: work.claim.amazon_order_id,
      }))
    )
  }
}

async function createCollections(
  container: MedusaContainer,
  payments: Payment[],
  now: Date
): Promise<void> {
  const module = container.resolve(Modules.PAYMENT)
  const existing = new Set(
    (
      await module.listPaymentCollections(
        { id: payments.map(({ work }) => collectionId(work)) },
        { select: ["id"] }
      )
    ).map(({ id }) => id)
  )
  const missing = payments.filter(
    ({ work }) => !existing.has(collectionId(work))
  )
  if (missing.length > 0) {
    await module.createPaymentCollections(
      missing.map(({ work, currency, total }) => ({
        id: collectionId(work),
        currency_code: currency,
        amount: total,
        status: "completed",
        authorized_amount: total,
        captured_amount: total,
        completed_at: now,
        metadata: { amazon_order_id: work.claim.amazon_order_id },
      }))
    )
  }
}

export interface Reduction extends Payment {
  /** What the order's transactions add up to. */
  paid: BigNumber
}

/**
 * Amazon has taken lines out of a paid order and gives the buyer the difference back: the
 * order is settled, and nobody is offered a refund that was made already.
 */
export async function recordReductions(
  container: MedusaContainer,
  reductions: Reduction[]
): Promise<void> {
  const open = reductions.filter(({ total, paid }) => isLess(total, paid))
  if (open.length > 0) {
    await orderModule(container).addOrderTransactions(
      open.map(({ work, currency, total, paid }) => ({
        id: `${transactionId(work)}_${work.claim.revision}`,
        order_id: work.orderId,
        amount: MathBN.sub(total, paid),
        currency_code: currency,
        reference: "refund",
        reference_id: work.claim.amazon_order_id,
      }))
    )
  }
  if (reductions.length > 0) {
    await markPartlyRefunded(container, reductions)
  }
}

/** Of all, also those booked by an attempt that did not live to come here. */
async function markPartlyRefunded(
  container: MedusaContainer,
  reductions: Reduction[]
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const collections = await payments.listPaymentCollections({
    id: reductions.map(({ work }) => collectionId(work)),
  })
  for (const { id, amount } of collections) {
    const reduction = reductions.find(({ work }) => collectionId(work) === id)
    if (reduction && isLess(reduction.total, amount)) {
      await payments.updatePaymentCollections(id, {
        refunded_amount: MathBN.sub(amount, reduction.total),
      } as Parameters<typeof payments.updatePaymentCollections>[1])
    }
  }
}

/**
 * By more than the decimals that are lost when an amount is stored and added up again: what
 * was booked must not look as if a trace of it were still to be booked.
 */
const isLess = (a: BigNumberInput, b: BigNumberInput): boolean =>
  MathBN.gt(MathBN.sub(b, a), smallestAmount)

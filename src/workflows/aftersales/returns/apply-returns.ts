// Shows on the orders in Medusa what Amazon's reports say of goods and money that go back. It
// looks at what is there already, so that a row may be applied again after a crash.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isGoodsExpected } from "../../../domain/aftersales/returns"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  noteEvent,
  type NotedEvent,
} from "../../../modules/amazon/store/aftersales/note-events"
import {
  claimReturns,
  failReturn,
  keepReturn,
  recordReturn,
  type ClaimedReturn,
} from "../../../modules/amazon/store/aftersales/returns"
import { sentenceOf } from "../../sentence-of"
import { bookRefund, settle } from "./book-refund"
import { findOrder, isExpected, type ReturnedOrder } from "./find-order"
import { requestReturn } from "./request-return"

/** A slice, because all jobs of an instance share one worker slot. */
const limit = 50
const leaseMs = 2 * 60_000
const firstRetryMs = 60_000
const lastRetryMs = 6 * 60 * 60_000

/** Of these, when given. The number of rows that were due. */
export async function applyReturns(
  container: MedusaContainer,
  ids?: string[]
): Promise<number> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const rows = await amazon.inTransaction((manager) =>
    claimReturns(manager, {
      lease,
      until: until(),
      now: amazon.now(),
      limit,
      ...(ids && { ids }),
    })
  )
  for (const row of rows) {
    const isOurs = await amazon.inTransaction((manager) =>
      keepReturn(manager, row.id, { lease, until: until() })
    )
    if (isOurs) {
      await applyOne(container, amazon, row, lease)
    }
  }
  return rows.length
}

async function applyOne(
  container: MedusaContainer,
  amazon: AmazonModuleService,
  row: ClaimedReturn,
  lease: string
): Promise<void> {
  try {
    const found = await findOrder(container, row)
    const shown = found ? await show(container, found, row) : nothingToShow
    await amazon.inTransaction(async (manager) => {
      const isRecorded = await recordReturn(manager, {
        id: row.id,
        lease,
        revision: row.revision,
        medusa_order_id: found?.order.id ?? null,
        medusa_return_id: shown.medusaReturnId,
        booked_amount: shown.bookedAmount,
        problem: shown.problems.join(" ") || null,
      })
      for (const event of isRecorded && found ? shown.events : []) {
        await noteEvent(
          manager,
          { ...event, order_id: found?.rowId ?? "", tell: true },
          amazon.now()
        )
      }
    })
  } catch (error) {
    const waitMs = Math.min(firstRetryMs * 2 ** row.attempts, lastRetryMs)
    await amazon.inTransaction((manager) =>
      failReturn(manager, {
        id: row.id,
        lease,
        problem: sentenceOf(error),
        nextTryAt: new Date(amazon.now().getTime() + waitMs),
      })
    )
  }
}

interface Shown {
  medusaReturnId: string | null
  bookedAmount: string | null
  problems: string[]
  events: Pick<NotedEvent, "name" | "key" | "detail">[]
}

/** Not an order of the shop's: kept, and no problem. It may still come to be known. */
const nothingToShow: Shown = {
  medusaReturnId: null,
  bookedAmount: null,
  problems: [],
  events: [],
}

async function show(
  container: MedusaContainer,
  found: ReturnedOrder,
  row: ClaimedReturn
): Promise<Shown> {
  const shown: Shown = {
    medusaReturnId: row.medusa_return_id,
    bookedAmount: row.booked_amount,
    problems: [],
    events: [],
  }
  // Its money went back whole when it was cancelled, and none of it was sent.
  if (found.order.status === "canceled") {
    return shown
  }
  await showGoods(container, found, row, shown)
  const isBooked = await showRefund(container, found, row, shown)
  // A return that was called off in Medusa may be what a refund has waited for to be settled.
  const isCalledOff =
    row.medusa_return_id !== null && shown.problems.length === 0
  if (
    (isBooked || (isCalledOff && !isGoodsExpected(row))) &&
    !(await isAwaitingRefund(container, row))
  ) {
    await settle(container, found.order.id, row.id)
  }
  return shown
}

async function showGoods(
  container: MedusaContainer,
  found: ReturnedOrder,
  row: ClaimedReturn,
  shown: Shown
): Promise<void> {
  const told = {
    name: "amazon.order.returned",
    key: row.id,
    detail: {
      return_id: row.id,
      sku: row.sku,
      quantity: row.quantity,
      kind: row.kind,
    },
  }
  // Goods that Amazon sent go back to Amazon: there is nothing to receive here.
  if (row.kind === "amazon") {
    shown.events.push(told)
    return
  }
  if (!isGoodsExpected(row)) {
    await showTurnedDown(container, row, shown)
    return
  }
  if (row.medusa_return_id !== null) {
    return
  }
  const requested = await requestReturn(container, found, row)
  if (requested.isMade) {
    shown.medusaReturnId = requested.returnId
    shown.events.push({
      ...told,
      detail: { ...told.detail, medusa_return_id: requested.returnId },
    })
  } else {
    shown.problems.push(requested.problem)
  }
}

/** Whoever receives goods decides what happens to a return; nothing is taken from his list here. */
async function showTurnedDown(
  container: MedusaContainer,
  { medusa_return_id: returnId, status }: ClaimedReturn,
  shown: Shown
): Promise<void> {
  if (returnId !== null && (await isExpected(container, [returnId]))) {
    shown.problems.push(
      `Amazon calls the return "${status ?? ""}" now, and Medusa still expects its goods. Cancel return ${returnId} in Medusa, unless they are on their way.`
    )
  }
}

/** Whether the order shows the money. */
async function showRefund(
  container: MedusaContainer,
  found: ReturnedOrder,
  row: ClaimedReturn,
  shown: Shown
): Promise<boolean> {
  const { refunded_amount: amount } = row
  if (amount === null || MathBN.lte(amount, 0)) {
    return false
  }
  const refund = await bookRefund(container, found, {
    ...row,
    refunded_amount: amount,
  })
  if (!refund.isBooked) {
    shown.problems.push(refund.problem)
    return false
  }
  shown.bookedAmount = refund.booked
  shown.events.push({
    name: "amazon.order.refunded",
    key: `${row.id}/${amount}`,
    detail: {
      return_id: row.id,
      amount,
      currency_code: row.currency_code,
    },
  })
  return true
}

/** Another return of the order, whose money is still to come: until then the order owes it. */
async function isAwaitingRefund(
  container: MedusaContainer,
  { id, amazon_order_id }: ClaimedReturn
): Promise<boolean> {
  const others = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonReturns(
      {
        amazon_order_id,
        medusa_return_id: { $ne: null },
        booked_amount: null,
      },
      { select: ["id", "medusa_return_id"] }
    )
  const ids = others.flatMap((other) =>
    other.id === id ? [] : (other.medusa_return_id ?? [])
  )
  return isExpected(container, ids)
}

// What a paid order will cost in Medusa, worked out before anything is written.

import type { OrderDTO } from "@medusajs/framework/types"
import { MathBN, type BigNumber } from "@medusajs/framework/utils"
import { toBill, type Bill } from "../../domain/money/bill"
import type { PlacedOrders } from "./place-orders"
import { message } from "../../domain/words/say"
import { setFinding, smallestAmount, type OrderWork } from "./work"
import { writeBill, type WrittenBill } from "./write-bill"
import { totalOf } from "./write-summaries"

export interface Completion {
  work: OrderWork
  found: OrderDTO | undefined
  bill: Bill
  written: WrittenBill
  total: BigNumber
}

export function toCompletion(
  work: OrderWork,
  { found }: PlacedOrders
): Completion {
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

function noteTotal(work: OrderWork, bill: Bill, total: BigNumber): void {
  const difference = MathBN.abs(MathBN.sub(total, bill.total))
  setFinding(
    work,
    "total_differs",
    MathBN.gt(difference, smallestAmount)
      ? message("order.total_differs", {
          expected_amount: `${bill.total} ${bill.currency}`,
          found_amount: `${total.valueOf()} ${bill.currency}`,
        })
      : null
  )
}

// The stored sums of an order. Medusa computes totals on every read, but keeps some of them in
// order_summary too, where the first fulfilment or refund would otherwise start from zero.

import {
  BigNumber,
  createRawPropertiesFromBigNumber,
  decorateCartTotals,
  MathBN,
} from "@medusajs/framework/utils"
import type { OrderModule } from "./order-module"
import type { WrittenBill } from "./write-bill"

/** The total as Medusa will compute it from what was written. */
export function totalOf(bill: WrittenBill): BigNumber {
  // decorateCartTotals replaces the numbers in what it is given.
  const copy = structuredClone({
    items: bill.lines,
    shipping_methods: bill.shippingMethods,
  })
  const { total } = decorateCartTotals(
    copy as unknown as Parameters<typeof decorateCartTotals>[0]
  ) as unknown as { total: BigNumber }
  return total
}

export interface OrderTotal {
  orderId: string
  total: BigNumber
  paid: BigNumber
}

export async function writeSummaries(
  orders: OrderModule,
  totals: OrderTotal[]
): Promise<void> {
  const summaries = await orders.listOrderSummaries(
    { order_id: totals.map(({ orderId }) => orderId) },
    {}
  )
  const rows = totals.flatMap(({ orderId, total, paid }) => {
    // An order has one summary per version; the newest one is in force.
    const [summary] = summaries
      .filter((row) => row.order_id === orderId)
      .sort((a, b) => b.version - a.version)
    if (!summary) {
      return []
    }
    const row = {
      id: summary.id,
      totals: {
        ...summary.totals,
        original_order_total: total,
        current_order_total: total,
        accounting_total: total,
        pending_difference: new BigNumber(MathBN.sub(total, paid)),
      },
    }
    // Without the raw_* twins, which win on read, the update would have no visible effect.
    createRawPropertiesFromBigNumber(row)
    return [row]
  })
  await orders.updateOrderSummaries(rows)
}

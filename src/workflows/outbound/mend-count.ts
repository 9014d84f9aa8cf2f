// A fulfilment of the order that the order does not count: the process died in Medusa's own
// workflow, which counts it after Amazon was asked, and gives it back before Amazon is called off.
// Unmended, Medusa could neither ship nor cancel it, and Amazon would ship it unseen.

import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  cancelFulfillmentWorkflow,
  deleteReservationsByLineItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OutboundRow } from "../../modules/amazon/store/outbound/rows"
import { countOnOrder, type CountedLine } from "../shipments/count-on-order"
import { readCounts } from "./order-counts"
import type { Fulfilment } from "./read-fulfilments"

/** Whoever has just pressed is still at it. */
const settledMs = 2 * 60_000

interface About {
  row: OutboundRow
  fulfilment: Fulfilment
  /** Amazon ships it, or has. */
  hasLeft: boolean
  now: Date
}

/**
 * Counts what was never counted. What was given back is canceled to its end; if Amazon ships it all
 * the same, it counts again. True: it is canceled.
 */
export async function mendCount(
  container: MedusaContainer,
  { row, fulfilment, hasLeft, now }: About
): Promise<boolean> {
  const isSettled = (at: Date) => now.getTime() - at.getTime() > settledMs
  if (
    fulfilment.shipped_at ||
    fulfilment.canceled_at ||
    !isSettled(new Date(row.asked_at))
  ) {
    return false
  }
  const counts = await readCounts(container, row.medusa_order_id, fulfilment.id)
  if (counts.isCounted("fulfilled")) {
    return false
  }
  const givenBackAt = await whenGivenBack(container, row)
  if (givenBackAt && !isSettled(givenBackAt)) {
    return false
  }
  if (givenBackAt && !hasLeft && (await isCanceled(container, fulfilment))) {
    return true
  }
  await count(container, row, counts.lines)
  return false
}

/** The provider asks Amazon, and refuses when that is too late. */
async function isCanceled(
  container: MedusaContainer,
  { id }: Fulfilment
): Promise<boolean> {
  const { errors } = await cancelFulfillmentWorkflow(container).run({
    input: { id },
    throwOnError: false,
  })
  return errors.length === 0
}

/** Null: it has never been counted. */
async function whenGivenBack(
  container: MedusaContainer,
  { medusa_order_id: orderId, fulfillment_id: id }: OutboundRow
): Promise<Date | null> {
  const changes = await container
    .resolve(Modules.ORDER)
    .listOrderChanges(
      { order_id: orderId },
      { relations: ["actions"], take: null }
    )
  const given = changes
    .flatMap(({ actions }) => actions)
    .filter(
      (one) =>
        String(one.action) === "CANCEL_ITEM_FULFILLMENT" &&
        one.reference_id === id
    )
    .map(({ created_at: at }) => new Date(at).getTime())
  return given.length > 0 ? new Date(Math.max(...given)) : null
}

/**
 * As Medusa's workflow would have. The shelf is left alone: at Amazon's location it shows what
 * Amazon has, and follows from there.
 */
async function count(
  container: MedusaContainer,
  { medusa_order_id: orderId, fulfillment_id: id }: OutboundRow,
  lines: CountedLine[]
): Promise<void> {
  await countOnOrder(container, "fulfilled", {
    orderId,
    fulfillmentId: id,
    lines,
  })
  const { items = [] } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, {
      relations: ["items"],
    })
  const done = items.filter(({ quantity, detail }) =>
    MathBN.gte(detail.fulfilled_quantity, quantity)
  )
  // By workflow: it locks the shelf against others that count it at the same time.
  await deleteReservationsByLineItemsWorkflow(container).run({
    input: { ids: done.map((item) => item.id) },
  })
}

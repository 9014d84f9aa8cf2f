// What has broken off on some orders, and how each is put right.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { planMends, type Act, type Mend } from "../../domain/shipment/mend"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { countOnOrder } from "./count-on-order"
import { closeLeftOpen, findLeftOpen } from "./left-open"
import { loadCounts } from "./load-counts"

export interface Suspect {
  orderId: string
  /** Null: the order itself. */
  fulfillmentId: string | null
}

export interface Broken extends Suspect {
  /** The same as long as it stays as it is. */
  key: string
  name: string
  /** What was done about it. */
  sentence: string
  mend(): Promise<void>
}

/** Each is read with all that it has; few enough for one query. */
const ordersAtOnce = 50

export async function findBroken(
  container: MedusaContainer,
  suspects: Suspect[]
): Promise<Broken[]> {
  const broken = await findOpenChanges(container)
  const orderIds = [...new Set(suspects.map((one) => one.orderId))]
  const fulfillmentIds = [
    ...new Set(suspects.flatMap(({ fulfillmentId: id }) => id ?? [])),
  ]
  for (let start = 0; start < orderIds.length; start += ordersAtOnce) {
    const counts = await loadCounts(
      container,
      orderIds.slice(start, start + ordersAtOnce),
      fulfillmentIds
    )
    broken.push(
      ...counts.flatMap(({ orderId, lines, fulfillments }) =>
        planMends(lines, fulfillments).map((mend) =>
          toBroken(container, orderId, mend)
        )
      )
    )
  }
  return broken
}

async function findOpenChanges(container: MedusaContainer): Promise<Broken[]> {
  const changes = await findLeftOpen(container)
  return changes.map((change) => ({
    orderId: change.orderId,
    fulfillmentId: null,
    key: change.id,
    name: `order ${change.orderId}`,
    sentence: change.isFilled
      ? "what was to be credited has been credited."
      : "the change that it had left open is canceled. Repeat what was done to the order then.",
    mend: () => closeLeftOpen(container, change),
  }))
}

const sentences: Record<Act, string> = {
  link: "the order shows it now, and it can be shipped.",
  count_fulfilled: "the order counts it now, and it can be shipped.",
  count_shipped: "the order counts it as shipped now.",
  count_delivered: "the order counts it as delivered now.",
  mark_shipped: "it is marked as shipped now, as the order counts it.",
  cancel:
    "it is canceled, for the order has no units left for it. Compare the shelf: Medusa may have taken its units twice.",
}

const toBroken = (
  container: MedusaContainer,
  orderId: string,
  mend: Mend
): Broken => ({
  orderId,
  fulfillmentId: mend.fulfillmentId,
  key: `${mend.fulfillmentId}/${mend.act}`,
  name: `fulfilment ${mend.fulfillmentId} of order ${orderId}`,
  sentence: sentences[mend.act],
  mend: () => carryOut(container, orderId, mend),
})

/** What is reserved follows the order: no event has told of what broke off. */
async function carryOut(
  container: MedusaContainer,
  orderId: string,
  { fulfillmentId, act, units }: Mend
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const counted = {
    orderId,
    fulfillmentId,
    lines: units.map(({ lineItemId: id, quantity }) => ({ id, quantity })),
  }
  switch (act) {
    case "link":
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.ORDER]: { order_id: orderId },
        [Modules.FULFILLMENT]: { fulfillment_id: fulfillmentId },
      })
      await amazon.touchOrders({ medusa_order_ids: [orderId] })
      return
    case "count_fulfilled":
      await countOnOrder(container, "fulfilled", counted)
      await amazon.touchOrders({ medusa_order_ids: [orderId] })
      return
    case "count_shipped":
      return countOnOrder(container, "shipped", counted)
    case "count_delivered":
      return countOnOrder(container, "delivered", counted)
    case "mark_shipped":
      await container
        .resolve(Modules.FULFILLMENT)
        .updateFulfillment(fulfillmentId, { shipped_at: amazon.now() })
      return
    case "cancel":
      await cancelFulfillmentWorkflow(container).run({
        input: { id: fulfillmentId },
      })
      await amazon.touchOrders({ medusa_order_ids: [orderId] })
      return
  }
}

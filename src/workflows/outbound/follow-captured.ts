// Payments that were captured let go what Amazon holds for them.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { checkHeld } from "../../modules/amazon/store/outbound/follow"
import { followOutboundsWorkflow } from "../follow-outbounds"

export async function followCaptured(
  container: MedusaContainer,
  paymentId: string
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  // Most shops hold nothing: one cheap look, and they are done.
  const [held] = await amazon.listAmazonOutboundOrders(
    { is_held: true, state: ["asked", "open"] },
    { select: ["id"], take: 1 }
  )
  if (!held) {
    return
  }
  const [payment] = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ id: paymentId }, { select: ["payment_collection_id"] })
  if (!payment) {
    return
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_payment_collection",
      fields: ["order_id"],
      filters: { payment_collection_id: payment.payment_collection_id },
    })
  const orderIds = (data as { order_id: string }[]).map((one) => one.order_id)
  const rows = await amazon.inTransaction((manager) =>
    checkHeld(manager, orderIds, amazon.now())
  )
  if (rows.length > 0) {
    await followOutboundsWorkflow(container).run({
      input: { ids: rows.map(({ id }) => id) },
    })
  }
}

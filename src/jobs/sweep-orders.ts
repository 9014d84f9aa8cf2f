import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { mirrorOrdersWorkflow } from "../workflows/mirror-orders"
import { reconcileOrdersWorkflow } from "../workflows/reconcile-orders"
import { refreshOrdersWorkflow } from "../workflows/refresh-orders"

/** A slice, because all jobs of an instance share one worker slot. */
const limit = 1000
const unreadLimit = 10

/** Does what an event lost: applies whatever is still due, and reads what is incomplete. */
export default async function sweepOrders(
  container: MedusaContainer
): Promise<void> {
  await reconcileOrdersWorkflow(container).run({ input: { limit } })
  await mirrorOrdersWorkflow(container).run({ input: {} })
  const unread = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listUnread(unreadLimit)
  if (unread.length > 0) {
    await refreshOrdersWorkflow(container).run({ input: { ids: unread } })
  }
}

export const config = {
  name: "amazon-sweep-orders",
  schedule: { interval: 15_000 },
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { pollOrdersWorkflow } from "../workflows/poll-orders"

/** Looks twice a minute which accounts are due; how often each is read is an option. */
export default async function pollOrders(
  container: MedusaContainer
): Promise<void> {
  await pollOrdersWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-poll-orders",
  schedule: { interval: 30_000 },
}

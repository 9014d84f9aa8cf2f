import type { MedusaContainer } from "@medusajs/framework/types"
import { confirmShipmentsWorkflow } from "../workflows/confirm-shipments"

/** Tells Amazon what no wake-up call has told: after a crash, or when Amazon had to be waited for. */
export default async function confirmShipments(
  container: MedusaContainer
): Promise<void> {
  await confirmShipmentsWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-confirm-shipments",
  schedule: { interval: 20_000 },
}

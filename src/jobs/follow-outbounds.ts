import type { MedusaContainer } from "@medusajs/framework/types"
import { followOutboundsWorkflow } from "../workflows/follow-outbounds"

/** Once a minute asks Amazon what has changed of the orders that it ships for the shop. */
export default async function followOutbounds(
  container: MedusaContainer
): Promise<void> {
  await followOutboundsWorkflow(container).run({ input: {} })
}

export const config = {
  name: "amazon-follow-outbounds",
  schedule: { interval: 60_000 },
}

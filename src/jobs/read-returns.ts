import type { MedusaContainer } from "@medusajs/framework/types"
import { readReturnsWorkflow } from "../workflows/aftersales/read-returns"

/** Goes on with what is under way; each account's returns are read once a day. */
export default async function readReturns(
  container: MedusaContainer
): Promise<void> {
  await readReturnsWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-read-returns",
  schedule: { interval: 60_000 },
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { mirrorFbaStockWorkflow } from "../workflows/mirror-fba-stock"

/** Looks every minute which accounts are due; each is read every ten minutes, and all of it daily. */
export default async function mirrorFbaStock(
  container: MedusaContainer
): Promise<void> {
  await mirrorFbaStockWorkflow(container).run({ input: { only_due: true } })
}

export const config = {
  name: "amazon-mirror-fba-stock",
  schedule: { interval: 60_000 },
}

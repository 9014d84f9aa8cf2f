import type { MedusaContainer } from "@medusajs/framework/types"
import { finishInspectionsWorkflow } from "../workflows/aftersales/finish-inspections"

/** A decision about units that were put aside is carried out even if the process died over it. */
export default async function finishInspections(
  container: MedusaContainer
): Promise<void> {
  await finishInspectionsWorkflow(container).run()
}

export const config = {
  name: "amazon-finish-inspections",
  schedule: { interval: 60_000 },
}

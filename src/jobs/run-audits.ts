import type { MedusaContainer } from "@medusajs/framework/types"
import { wakeAuditor } from "../workflows/audit/tasks/wake-auditor"

/** An audit or a repair that somebody asked for is carried out even if a process died over it. */
export default async function runAudits(
  container: MedusaContainer
): Promise<void> {
  wakeAuditor(container)
}

export const config = {
  name: "amazon-run-audits",
  schedule: { interval: 60_000 },
}

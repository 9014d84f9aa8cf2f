import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { auditAsked } from "../workflows/audit/tasks/audit-asked"
import { wakeAuditor } from "../workflows/audit/tasks/wake-auditor"

/** The audit or the repair begins soon. */
export default async function followAsked({
  container,
}: SubscriberArgs): Promise<void> {
  wakeAuditor(container)
}

export const config: SubscriberConfig = {
  event: auditAsked,
  context: { subscriberId: "amazon-audit-asked" },
}

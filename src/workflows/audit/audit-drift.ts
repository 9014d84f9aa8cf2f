import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { findDifferencesStep, type AuditInput } from "./steps/find-differences"

/** Compares our ledger, Medusa's reservations and counters, and, if asked, Amazon. */
export const auditDriftWorkflow = createWorkflow(
  "amazon-audit-drift",
  (input: AuditInput) => new WorkflowResponse(findDifferencesStep(input))
)

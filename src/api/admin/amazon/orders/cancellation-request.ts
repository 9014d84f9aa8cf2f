// What an order shows of its buyer's wish to cancel.

import {
  openCancellationRequest,
  type CancellationDecision,
} from "../../../../domain/order/cancellation-request"
import type { OrderSnapshot } from "../../../../domain/order/snapshot"

export interface ShownCancellationRequest {
  /** While it is open: not once it is withdrawn, or everything has left. */
  requested: boolean
  reason: string | null
  decision: CancellationDecision | null
  decided_at: string | Date | null
}

export interface OrderWithDecision {
  snapshot?: OrderSnapshot
  cancellation_decision?: CancellationDecision | null
  cancellation_decided_at?: string | Date | null
}

/** Nothing where the request asked for other fields than it is made of. */
export function withCancellationRequest<Row extends OrderWithDecision>(
  row: Row
): Row & { cancellation_request?: ShownCancellationRequest } {
  const { snapshot } = row
  if (!snapshot || row.cancellation_decision === undefined) {
    return row
  }
  const request = openCancellationRequest(snapshot)
  return {
    ...row,
    cancellation_request: {
      requested: request !== null,
      reason: request?.reason ?? null,
      decision: row.cancellation_decision,
      decided_at: row.cancellation_decided_at ?? null,
    },
  }
}

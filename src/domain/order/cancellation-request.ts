// The buyer asks to cancel, and Amazon leaves it to the shop: no parcel leaves before somebody
// has decided. Amazon gives the request no time and no id, so a new one is known by its line.

import type { OrderSnapshot } from "./snapshot"
import { isDead } from "./status"

/** `ship`: it is sent all the same. `cancel`: it will be cancelled in Seller Central. */
export type CancellationDecision = "ship" | "cancel"

export interface CancellationRequest {
  orderItemIds: string[]
  reason: string | null
}

/** What the buyer asks for and can still get: what has left is no longer cancelled. */
export function openCancellationRequest(
  snapshot: OrderSnapshot
): CancellationRequest | null {
  if (isDead(snapshot.status) || snapshot.status === "shipped") {
    return null
  }
  const asked = snapshot.lines.filter(
    (line) =>
      line.cancellationRequest !== null && line.shippedQuantity < line.quantity
  )
  return asked.length === 0
    ? null
    : {
        orderItemIds: asked.map(({ orderItemId }) => orderItemId),
        reason:
          asked
            .map(({ cancellationRequest }) => cancellationRequest?.reason)
            .find((reason) => reason) ?? null,
      }
}

/** What is left to do once it is agreed. */
export const cancelInSellerCentral =
  "Amazon lets no program cancel an order: cancel it in Seller Central. It is then cancelled here by itself, and its units come back."

/** Nobody has decided yet. */
export const isCancellationUndecided = (
  snapshot: OrderSnapshot,
  decision: CancellationDecision | null
): boolean => decision === null && openCancellationRequest(snapshot) !== null

/** Undecided, or about to be cancelled: nothing may be packed. */
export const isShipmentBlocked = (
  snapshot: OrderSnapshot,
  decision: CancellationDecision | null
): boolean => decision !== "ship" && openCancellationRequest(snapshot) !== null

/**
 * Whether a decision is out of date: a line asks that did not ask before, or nobody asks any
 * more, so that whoever asks later asks anew.
 */
export function isDecisionOver(
  known: OrderSnapshot,
  snapshot: OrderSnapshot
): boolean {
  const asking = ({ lines }: OrderSnapshot): string[] =>
    lines
      .filter(({ cancellationRequest }) => cancellationRequest !== null)
      .map(({ orderItemId }) => orderItemId)
  const before = asking(known)
  const now = asking(snapshot)
  const isWithdrawn = before.length > 0 && now.length === 0
  return isWithdrawn || now.some((id) => !before.includes(id))
}

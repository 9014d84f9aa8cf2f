// The report on what somebody had changed on a placeholder before Amazon completed it.

import type { OrderDTO } from "@medusajs/framework/types"
import { noteChanges, type Draftlike } from "../../domain/order/merge"
import { toPlaceholder } from "./order-content"
import { unitsOf } from "./order-module"
import type { OrderWork } from "./work"

export function noteHandMadeChanges(
  work: OrderWork,
  found: OrderDTO | undefined
): void {
  if (!found || work.claim.phase !== "placeholder" || isWritten(found)) {
    return
  }
  work.mergeNotes.push(...noteChanges(writtenDraft(work), foundDraft(found)))
}

/** An earlier attempt of ours has begun to complete it: differences are our own. */
const isWritten = (found: OrderDTO): boolean => {
  const amazon = found.metadata?.amazon as { state?: string } | undefined
  return amazon?.state !== "pending"
}

function writtenDraft(work: OrderWork): Draftlike {
  const placeholder = toPlaceholder(work)
  const shown = work.lines.filter(({ claim }) => claim.applied_quantity > 0)
  return {
    email: placeholder.email,
    shippingAddress: null,
    billingAddress: null,
    status: placeholder.status,
    lines: Object.fromEntries(
      shown.map(({ claim }) => [
        claim.line_item_id,
        { quantity: claim.applied_quantity, unitPrice: "0" },
      ])
    ),
    shippingMethodIds: [],
    metadata: placeholder.metadata,
  }
}

const foundDraft = (order: OrderDTO): Draftlike => ({
  email: order.email ?? null,
  shippingAddress: order.shipping_address ?? null,
  billingAddress: order.billing_address ?? null,
  status: order.status,
  lines: Object.fromEntries(
    (order.items ?? []).map((item) => [
      item.id,
      {
        quantity: unitsOf(item.quantity),
        unitPrice: String(unitsOf(item.unit_price)),
      },
    ])
  ),
  shippingMethodIds: (order.shipping_methods ?? []).map(({ id }) => id),
  metadata: order.metadata ?? {},
})

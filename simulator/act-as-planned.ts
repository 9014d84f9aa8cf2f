// What the buyers of an order meant to do, done when its time has come.

import {
  cancel,
  changeQuantity,
  IllegalActError,
  pay,
  touch,
} from "./world/lifecycle"
import type { PlannedAct, SimulatedOrder } from "./world/order"
import { putPackage } from "./world/packages"

/** Every act planned up to then. One that has become impossible meanwhile is dropped without a trace. */
export function actAsPlanned(
  order: SimulatedOrder,
  until: number,
  now = until
): SimulatedOrder {
  let current = order
  for (const planned of order.plan.filter(
    ({ at }) => Date.parse(at) <= until
  )) {
    try {
      current = touch(current, doPlanned(current, planned), now)
    } catch (error) {
      if (!(error instanceof IllegalActError)) {
        throw error
      }
    }
  }
  return {
    ...current,
    plan: current.plan.filter(({ at }) => Date.parse(at) > until),
  }
}

function doPlanned(order: SimulatedOrder, planned: PlannedAct): SimulatedOrder {
  switch (planned.act) {
    case "pay":
      return pay(order)
    case "cancel":
      return cancel(order, { by: planned.by, reason: planned.reason })
    case "show-package":
      return putPackage(order, planned.parcel)
    case "drop-line":
      return changeQuantity(order, planned.orderItemId, 0, {
        by: "BUYER",
        reason: "BUYER_CANCELLED",
      })
  }
}

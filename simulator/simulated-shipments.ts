// Confirmations of shipments on the simulator's clock: answered now, effective now or later, or
// never.

import { isDeepStrictEqual } from "node:util"
import type { ConfirmShipmentRequest } from "@sp-api-sdk/orders-api-v0"
import { AmazonRefusal, invalidInput } from "./amazon-route"
import type { ShipmentDelays } from "./control-shipments"
import type { ShipmentFaults } from "./shipment-faults"
import type { OrderStore } from "./store/order-store"
import type { Clock } from "./world/clock"
import { refusalOf, toPackage } from "./world/confirmation"
import { IllegalActError, touch } from "./world/lifecycle"
import type { SimulatedOrder, SimulatedPackage } from "./world/order"
import { packageOf, putPackage } from "./world/packages"

const atOnce: ShipmentDelays = { confirmDelayMs: 0 }

export class SimulatedShipments {
  delays: ShipmentDelays = atOnce

  constructor(
    private readonly orders: OrderStore,
    private readonly clock: Clock,
    private readonly faults: ShipmentFaults
  ) {}

  /** Looked at and written in one transaction: of two that exclude each other only one is accepted. */
  async confirm(
    orderId: string,
    request: ConfirmShipmentRequest
  ): Promise<void> {
    const ordered = this.faults.nextRejection()
    if (ordered) {
      throw new AmazonRefusal(ordered.status, ordered.code, ordered.message)
    }
    await this.orders.change(orderId, (order) => this.accept(order, request))
  }

  reset(): void {
    this.delays = atOnce
  }

  private accept(
    order: SimulatedOrder,
    request: ConfirmShipmentRequest
  ): SimulatedOrder {
    const now = this.clock.now()
    const why = refusalOf(withWaiting(order), request, now)
    if (why) {
      throw invalidInput(why)
    }
    const parcel = toPackage(request, now)
    const isLost = this.faults.isNextLost()
    const noted = noteDown(order, parcel, isLost)
    if (isLost) {
      return noted
    }
    return this.delays.confirmDelayMs > 0
      ? showLater(noted, parcel, now + this.delays.confirmDelayMs)
      : showNow(noted, parcel, now)
  }
}

const noteDown = (
  order: SimulatedOrder,
  parcel: SimulatedPackage,
  isLost: boolean
): SimulatedOrder => ({
  ...order,
  confirmations: [
    ...order.confirmations,
    {
      packageReferenceId: parcel.packageReferenceId,
      trackingNumber: parcel.trackingNumber,
      receivedAt: parcel.createdTime,
      isLost,
    },
  ],
})

/** Said twice, nothing has changed. */
function showNow(
  order: SimulatedOrder,
  parcel: SimulatedPackage,
  now: number
): SimulatedOrder {
  const old = packageOf(order, parcel.packageReferenceId)
  return old && isSame(old, parcel)
    ? order
    : touch(order, putPackage(order, parcel), now)
}

const showLater = (
  order: SimulatedOrder,
  parcel: SimulatedPackage,
  at: number
): SimulatedOrder => ({
  ...order,
  plan: [
    ...order.plan,
    { at: new Date(at).toISOString(), act: "show-package" as const, parcel },
  ].sort((one, other) => one.at.localeCompare(other.at)),
})

/** As it will be when every accepted confirmation has taken effect, as far as they still can. */
function withWaiting(order: SimulatedOrder): SimulatedOrder {
  let current = order
  for (const planned of order.plan) {
    if (planned.act === "show-package") {
      current = putIfPossible(current, planned.parcel)
    }
  }
  return current
}

function putIfPossible(
  order: SimulatedOrder,
  parcel: SimulatedPackage
): SimulatedOrder {
  try {
    return putPackage(order, parcel)
  } catch (error) {
    if (error instanceof IllegalActError) {
      return order
    }
    throw error
  }
}

function isSame(one: SimulatedPackage, other: SimulatedPackage): boolean {
  const said = ({
    status: _status,
    detailedStatus: _detailed,
    createdTime: _created,
    ...rest
  }: SimulatedPackage) => rest
  return isDeepStrictEqual(said(one), said(other))
}

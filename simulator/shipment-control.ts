// The part of the control API that is about packages: checks what it is asked, then lets it happen.

import type * as control from "./control"
import { shipmentInputs } from "./control-input-shipments"
import { accept } from "./control-schema"
import { OrderControl } from "./order-control"
import * as lifecycle from "./world/lifecycle"
import type { SimulatedOrder } from "./world/order"
import { deliver, packParcel, ship } from "./world/packages"

export class ShipmentControl extends OrderControl {
  async setShipments(change: control.ShipmentsChange): Promise<void> {
    const wish = accept(shipmentInputs.delays, change, "set the delays")
    this.amazon.shipments.delays = { ...this.amazon.shipments.delays, ...wish }
    await this.amazon.remember()
  }

  async rejectConfirmation(
    rejection: control.ConfirmationRejection = {}
  ): Promise<void> {
    this.amazon.faults.shipments.reject(
      accept(shipmentInputs.rejection, rejection, "reject confirmations")
    )
  }

  async loseConfirmation(times = 1): Promise<void> {
    accept(shipmentInputs.times, { times }, "lose confirmations")
    this.amazon.faults.shipments.lose(times)
  }

  async shipElsewhere(
    orderId: string,
    elsewhere: control.ShipElsewhere
  ): Promise<SimulatedOrder> {
    const { by, ...wish } = accept(
      shipmentInputs.shipElsewhere,
      elsewhere,
      "ship the order elsewhere"
    )
    return this.change(orderId, (order) => {
      throwIfOfAmazon(order)
      return ship(order, packParcel(order, wish, this.amazon.clock.iso(), by))
    })
  }

  async deliver(
    orderId: string,
    packageReferenceId?: string
  ): Promise<SimulatedOrder> {
    accept(shipmentInputs.deliver, { packageReferenceId }, "deliver")
    return this.change(orderId, (order) => deliver(order, packageReferenceId))
  }

  withdrawCancellation = (orderId: string): Promise<SimulatedOrder> =>
    this.change(orderId, lifecycle.withdrawCancellation)
}

function throwIfOfAmazon(order: SimulatedOrder): void {
  if (order.fulfilledBy === "AMAZON") {
    throw new lifecycle.IllegalActError(
      `Failed to ship order ${order.orderId} elsewhere: Amazon fulfills it. Use ship.`
    )
  }
}

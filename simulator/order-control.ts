// The part of the control API that is about orders: checks what it is asked, then lets it happen.

import type * as control from "./control"
import { inputs } from "./control-input"
import { accept } from "./control-schema"
import { placeMany } from "./place-many"
import type { SimulatedAmazon } from "./simulated-amazon"
import * as lifecycle from "./world/lifecycle"
import type { SimulatedOrder } from "./world/order"
import { placeExtraLine } from "./world/place-line"
import { packParcel, ship as shipParcel } from "./world/packages"
import { placeOrder } from "./world/place-order"

const BATCH = 1000

export class OrderControl {
  constructor(protected readonly amazon: SimulatedAmazon) {}

  async place(order: control.PlaceOrder = {}): Promise<SimulatedOrder> {
    const wish = accept(inputs.placeOrder, order, "place the order")
    const { clock, settings, orderStore } = this.amazon
    const serial = await settings.reserveSerials(1)
    const [placed] = await orderStore.insert(() => [
      placeOrder(wish, serial, clock.now()),
    ])
    if (!placed) {
      throw new Error("Failed to place the order: it was not stored.")
    }
    return placed
  }

  async buy(order: control.PlaceOrder = {}): Promise<SimulatedOrder | null> {
    const wish = accept(inputs.placeOrder, order, "buy")
    const { clock, settings, orderStore } = this.amazon
    const serial = await settings.reserveSerials(1)
    return orderStore.buy(() => placeOrder(wish, serial, clock.now()))
  }

  async placeMany(many: control.PlaceMany): Promise<control.PlacedMany> {
    return placeMany(
      this.amazon,
      accept(inputs.placeMany, many, "place many orders")
    )
  }

  async order(orderId: string): Promise<SimulatedOrder> {
    const found = await this.amazon.orderStore.find(orderId)
    if (!found) {
      throw new lifecycle.UnknownOrderError(
        `Failed to find order ${orderId}: it was never placed here.`
      )
    }
    return found.truth
  }

  async orders(query: control.OrdersQuery = {}): Promise<control.OrdersPage> {
    return this.amazon.orderStore.raw(
      accept(inputs.ordersQuery, query, "list the orders")
    )
  }

  release = (orderId: string): Promise<SimulatedOrder> =>
    this.change(orderId, lifecycle.release)

  pay = (orderId: string): Promise<SimulatedOrder> =>
    this.change(orderId, lifecycle.pay)

  async cancel(
    orderId: string,
    cancel: control.CancelOrder = {}
  ): Promise<SimulatedOrder> {
    const wish = accept(inputs.cancelOrder, cancel, "cancel the order")
    return this.change(orderId, (order) =>
      lifecycle.cancel(order, cancellationOf(wish))
    )
  }

  async reduceLine(
    orderId: string,
    line: control.LineQuantity
  ): Promise<SimulatedOrder> {
    const wish = accept(inputs.lineQuantity, line, "reduce the line")
    return this.change(orderId, (order) =>
      lifecycle.reduceLine(
        order,
        lineIdOf(order, wish),
        wish.quantity,
        cancellationOf(wish)
      )
    )
  }

  async changeQuantity(
    orderId: string,
    line: control.LineQuantity
  ): Promise<SimulatedOrder> {
    const wish = accept(inputs.lineQuantity, line, "change the quantity")
    return this.change(orderId, (order) =>
      lifecycle.changeQuantity(
        order,
        lineIdOf(order, wish),
        wish.quantity,
        cancellationOf(wish)
      )
    )
  }

  async addLine(
    orderId: string,
    line: control.PlaceLine
  ): Promise<SimulatedOrder> {
    const wish = accept(inputs.placeLine, line, "add the line")
    const serial = await this.amazon.settings.reserveSerials(1)
    return this.change(orderId, (order) =>
      lifecycle.addLine(order, placeExtraLine(order, wish, serial))
    )
  }

  async ship(
    orderId: string,
    ship: control.ShipOrder = {}
  ): Promise<SimulatedOrder> {
    const { lines, ...wish } = accept(inputs.shipOrder, ship, "ship the order")
    const now = this.amazon.clock.iso()
    return this.change(orderId, (order) =>
      shipParcel(order, packParcel(order, { items: lines, ...wish }, now))
    )
  }

  async requestCancellation(
    orderId: string,
    request: { reason?: string } = {}
  ): Promise<SimulatedOrder> {
    const { reason } = accept(
      inputs.requestCancellation,
      request,
      "request a cancellation"
    )
    return this.change(orderId, (order) =>
      lifecycle.requestCancellation(order, reason ?? "ORDERED_BY_MISTAKE")
    )
  }

  async payMany(many: control.Many = {}): Promise<control.ManyDone> {
    const wish = accept(inputs.many, many, "pay many orders")
    return this.changeMany(wish, lifecycle.pay)
  }

  async cancelMany(many: control.Many = {}): Promise<control.ManyDone> {
    const wish = accept(inputs.many, many, "cancel many orders")
    return this.changeMany(wish, (order) =>
      lifecycle.cancel(order, cancellationOf(wish))
    )
  }

  protected change(
    orderId: string,
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<SimulatedOrder> {
    const { clock, orderStore } = this.amazon
    return orderStore.change(orderId, (order) =>
      lifecycle.touch(order, act(order), clock.now())
    )
  }

  private async changeMany(
    { status = "PENDING", limit = 1000 }: control.Many,
    act: (order: SimulatedOrder) => SimulatedOrder
  ): Promise<control.ManyDone> {
    const { clock, orderStore } = this.amazon
    let count = 0
    while (count < limit) {
      const size = Math.min(BATCH, limit - count)
      const changed = await orderStore.changeSome(status, size, (order) =>
        lifecycle.touch(order, act(order), clock.now())
      )
      count += changed
      if (changed < size) {
        break
      }
    }
    return { count }
  }
}

const cancellationOf = ({ by, reason }: control.CancelOrder) => ({
  by: by ?? ("BUYER" as const),
  reason: reason ?? (by === "AMAZON" ? "PAYMENT_DECLINED" : "BUYER_CANCELLED"),
})

function lineIdOf(order: SimulatedOrder, wish: control.LineQuantity): string {
  return wish.orderItemId ?? order.lines[0]?.orderItemId ?? ""
}

// The part of the control API that is about Amazon's warehouses: checks what it is asked, then lets it
// happen.

import type * as control from "./control"
import { warehouseInputs } from "./control-input-outbound"
import { accept } from "./control-schema"
import { ListingControl } from "./listing-control"
import type { FbaStock } from "./world/fba-stock"
import { IllegalActError } from "./world/lifecycle"
import type { SimulatedOutboundOrder } from "./world/outbound"
import * as life from "./world/outbound-life"
import { moveSome, replan, shipParcels } from "./world/outbound-parcels"
import { receiveReturns } from "./world/outbound-returns"
import type { Passing } from "./world/outbound-status"
import { throwIfFinal } from "./world/outbound-status"

type Order = SimulatedOutboundOrder

export class WarehouseActs extends ListingControl {
  async fbaStock(sku: string, sellerId?: string): Promise<FbaStock> {
    accept(warehouseInputs.whose, { sku, sellerId }, "find the FBA stock")
    return this.amazon.warehouse.fba.get(sku, sellerId)
  }

  async fbaStocks(
    query: { after?: string; limit?: number } = {}
  ): Promise<control.FbaStockPage> {
    return this.amazon.warehouse.fba.page(
      accept(warehouseInputs.page, query, "show the FBA stock")
    )
  }

  async setFbaStock(
    sku: string,
    stock: control.SetFbaStock
  ): Promise<FbaStock> {
    accept(warehouseInputs.whose, { sku }, "set the FBA stock")
    return this.amazon.warehouse.setStock(
      sku,
      accept(warehouseInputs.setFbaStock, stock, "set the FBA stock")
    )
  }

  async setFba(change: control.FbaChange): Promise<void> {
    const { warehouse } = this.amazon
    const wish = accept(warehouseInputs.fba, change, "set how FBA answers")
    const { settings } = warehouse
    warehouse.settings = { ...settings, fba: { ...settings.fba, ...wish } }
    await this.amazon.remember()
  }

  async outboundOrders(
    query: control.OutboundQuery = {}
  ): Promise<control.OutboundPage> {
    return this.amazon.warehouse.orders.page(
      accept(warehouseInputs.outboundQuery, query, "show the outbound orders")
    )
  }

  async outboundOrder(outboundId: string): Promise<Order> {
    accept(
      warehouseInputs.outboundId,
      { outboundId },
      "find the outbound order"
    )
    return this.amazon.warehouse.orders.get(outboundId)
  }

  async setOutbound(change: control.OutboundChange): Promise<void> {
    const { warehouse } = this.amazon
    const wish = accept(
      warehouseInputs.outbound,
      change,
      "set how outbound orders go"
    )
    await warehouse.setOutbound({ ...warehouse.settings.outbound, ...wish })
    await this.amazon.remember()
  }

  readonly outbound: control.OutboundActs = {
    ship: async (outboundId, wish = {}) => {
      const { packages = [{}] } = accept(warehouseInputs.ship, wish, "ship")
      return this.act(outboundId, (order, at, passing) => {
        const ready = life.hurry(order, at, passing)
        throwIfFinal(ready, "ship")
        return shipParcels(ready, at, passing, packages)
      })
    },
    deliver: async (outboundId, wish = {}) => {
      const asked = accept(warehouseInputs.deliver, wish, "deliver")
      return this.act(outboundId, (order, at) =>
        moveSome(order, at, "DELIVERED", asked.packageNumber)
      )
    },
    failDelivery: async (outboundId, wish = {}) => {
      const { status = "UNDELIVERABLE", packageNumber } = accept(
        warehouseInputs.failDelivery,
        wish,
        "fail the delivery"
      )
      return this.act(outboundId, (order, at) =>
        moveSome(order, at, status, packageNumber)
      )
    },
    makeUnfulfillable: async (outboundId, wish = {}) => {
      const { items } = accept(warehouseInputs.giveUp, wish, "give up")
      return this.act(outboundId, (order, at, { shelf }) =>
        life.makeUnfulfillable(order, at, shelf, unitsOf(order, items))
      )
    },
    replan: async (outboundId) => this.act(outboundId, replan),
    makeInvalid: async (outboundId) =>
      this.act(outboundId, (order, at, { shelf }) =>
        life.makeInvalid(order, at, shelf)
      ),
    receiveReturn: async (outboundId, wish = {}) => {
      const asked = accept(warehouseInputs.receiveReturn, wish, "receive")
      return this.act(outboundId, (order, at, { shelf }) =>
        receiveReturns(order, at, shelf, asked)
      )
    },
  }

  private async act(
    outboundId: string,
    act: (order: Order, at: string, passing: Passing) => Order
  ): Promise<Order> {
    return this.amazon.warehouse.change(
      await this.outboundOrder(outboundId),
      act
    )
  }
}

/** Everything that has not been shipped, or the units that are named. */
function unitsOf(
  order: Order,
  items: control.GiveUpOutbound["items"]
): Map<string, number> {
  const left = new Map(
    order.lines.map((line) => [
      line.itemId,
      line.quantity - line.shipped - line.cancelled - line.unfulfillable,
    ])
  )
  if (!items) {
    return left
  }
  const tooMany = items.find(
    ({ itemId, quantity }) => quantity > (left.get(itemId) ?? 0)
  )
  if (tooMany) {
    throw new IllegalActError(
      `Failed to give up ${tooMany.quantity} of item ${tooMany.itemId}: ${left.get(tooMany.itemId) ?? 0} are left.`
    )
  }
  return new Map(items.map(({ itemId, quantity }) => [itemId, quantity]))
}

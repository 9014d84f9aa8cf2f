// The part of the control API that is about goods that come back: checks what it is asked, then
// lets it happen.

import type * as control from "./control"
import { returnInputs } from "./control-input-returns"
import { accept } from "./control-schema"
import { ShipmentControl } from "./shipment-control"
import type { SimulatedReturn } from "./world/returns"
import { changeReturn, makeReturn } from "./world/returns"

export class ReturnControl extends ShipmentControl {
  async returnGoods(
    orderId: string,
    goods: control.ReturnGoods
  ): Promise<SimulatedReturn> {
    const wish = accept(returnInputs.returnGoods, goods, "return goods")
    const order = await this.order(orderId)
    const now = this.amazon.clock.iso()
    return this.amazon.returns.create(orderId, (earlier) =>
      makeReturn(order, wish, earlier, now)
    )
  }

  async changeReturn(
    returnId: string,
    change: control.ReturnChange
  ): Promise<SimulatedReturn> {
    const wish = accept(returnInputs.changeReturn, change, "change the return")
    return this.amazon.returns.change(returnId, (made) =>
      changeReturn(made, wish)
    )
  }

  async returns(orderId?: string): Promise<SimulatedReturn[]> {
    accept(returnInputs.whose, { orderId }, "show the returns")
    return this.amazon.returns.list(orderId ?? null)
  }
}

import type { SimulatedOrder } from "../../../simulator"
import { lineProceeds, orderTotal } from "../../../simulator/world/proceeds"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { cases, type Case } from "./cases"
import { comparable, type Shown, type ShownFields } from "./comparable"

const fields = [
  "*items",
  "*items.detail",
  "*items.tax_lines",
  "*items.adjustments",
  "*shipping_methods",
  "*shipping_methods.tax_lines",
  "*shipping_methods.adjustments",
  "*shipping_address",
  "*billing_address",
  "*payment_collections",
  "*transactions",
  "*fulfillments",
  "*credit_lines",
  "summary",
  "metadata",
  "payment_status",
  "fulfillment_status",
]
  .map((field) => `+${field}`)
  .join(",")

inAmazonShop((world) => {
  beforeAll(async () => {
    await world.connect("na", "import")
    await world.connect("fe", "import")
  })

  const shown = async (amazonOrderId: string): Promise<ShownFields> => {
    const { medusa_order_id: id } = await world.order(amazonOrderId)
    const { data } = await world.get<{ order: ShownFields }>(
      `/admin/orders/${id}?fields=${fields.replaceAll("+*", "*")}`
    )
    return data.order
  }

  it("smoke", async () => {
    const one = cases[14]!
    const waiting = await world.amazon.place(one.order)
    await world.sync()
    await world.amazon.pay(waiting.orderId)
    await world.sync()
    const direct = await world.amazon.place(one.order)
    await world.amazon.pay(direct.orderId)
    await world.sync()
    const a = await shown(waiting.orderId)
    const b = await shown(direct.orderId)
    require("fs").writeFileSync("/tmp/eq-a.json", JSON.stringify(a, null, 1))
    require("fs").writeFileSync("/tmp/eq-b.json", JSON.stringify(b, null, 1))
    expect(comparable(a, await world.amazon.order(waiting.orderId))).toEqual(comparable(b, await world.amazon.order(direct.orderId)))
  })
})

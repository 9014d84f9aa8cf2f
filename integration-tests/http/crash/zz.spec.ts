import { inAmazonShop } from "../../helpers/amazon-shop"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
inAmazonShop((world) => {
  it("zz", async () => {
    const { orderId } = await world.amazon.place({ lines: [{ sku: "POT-CAST", quantity: 3, shippingPrice: "5.00" }] })
    await world.sync()
    console.log(JSON.stringify(await world.order(orderId)))
    const orders = await world.container.resolve("order").listOrders({}, {})
    console.log(orders.length)
    const item = world.shop.inventoryItems.get("POT-CAST")!
    try {
      await createReservationsWorkflow(world.container).run({ input: { reservations: [{ inventory_item_id: item, location_id: world.shop.warehouses.berlin, quantity: 1 }] } })
      console.log("ok")
    } catch (error) { console.log("ERR", require("util").inspect(error, { depth: 4 })) }
  })
})

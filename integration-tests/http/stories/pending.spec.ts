import { inAmazonShop } from "../../helpers/amazon-shop"

inAmazonShop((shop) => {
  it("smoke", async () => {
    const before = await shop.available("TEA-GREEN-100")
    const order = await shop.amazon.place({ lines: [{ sku: "TEA-GREEN-100", quantity: 2 }] })
    await shop.sync()
    console.log(JSON.stringify(await shop.order(order.orderId), null, 1))
    console.log(before, await shop.available("TEA-GREEN-100"))
    const m = await shop.medusaOrder(order.orderId)
    console.log(m?.status, m?.payment_status, m?.email, m?.total, m?.created_at)
    await shop.amazon.pay(order.orderId)
    await shop.sync()
    const m2 = await shop.medusaOrder(order.orderId)
    console.log(JSON.stringify(await shop.order(order.orderId), null, 1))
    console.log(JSON.stringify(m2, null, 1).slice(0, 6000))
  })
})

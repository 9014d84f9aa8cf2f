import type { BuyersPlan } from "../index"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const MINUTE = 60_000
describeWithPostgres("buyers who come by themselves", () => {
  const amazon = simulatedAmazon("buyers")
  const start = (more: Partial<BuyersPlan> = {}) =>
    amazon.control.startBuyers({
      ordersPerMinute: 60,
      payAfterMs: [30 * MINUTE, 40 * MINUTE],
      seed: 3,
      ...more,
    })

  it("order, wait, and pay", async () => {
    await start()
    await amazon.control.advanceClock(10_000)
    await amazon.control.stopBuyers()
    const early = await amazon.control.state()

    await amazon.control.advanceClock(41 * MINUTE)
    const late = await amazon.control.state()

    expect(early.orders).toBeGreaterThanOrEqual(10)
    expect(early.ordersByStatus.PENDING).toBe(early.orders)
    expect(late.ordersByStatus.UNSHIPPED).toBe(early.orders)
    expect(late.buyers).toMatchObject({ running: false, planned: 0 })
  })

  it("buy no more than Amazon shows, when they look", async () => {
    await amazon.control.list([
      { sku: "TEA", quantity: 3, marketplaceIds: ["DE"] },
    ])
    await start({ onlyWhatIsShown: true, skus: [{ sku: "TEA" }] })

    await amazon.control.advanceClock(60_000)

    const { orders } = await amazon.control.orders()
    const sold = orders
      .flatMap(({ lines }) => lines)
      .reduce((sum, { quantityOrdered }) => sum + quantityOrdered, 0)
    const { quantity } = await amazon.control.listing("TEA")
    expect(sold + quantity).toBe(3)
    expect(sold).toBeGreaterThan(0)
  })

  it("cancel instead of paying, when that is their share", async () => {
    await start({ cancelShare: 1 })
    await amazon.control.advanceClock(5_000)
    await amazon.control.stopBuyers()

    await amazon.control.advanceClock(41 * MINUTE)
    const { orders, ordersByStatus } = await amazon.control.state()

    expect(ordersByStatus.CANCELLED).toBe(orders)
  })

  it("want the same things in the same order for the same seed", async () => {
    const wishes = async (): Promise<unknown> => {
      await start({
        marketplaceIds: ["DE", "FR"],
        skus: [{ sku: "A" }, { sku: "B", unitPrice: { DE: "5.00" } }],
      })
      await amazon.control.advanceClock(20_000)
      await amazon.control.stopBuyers()
      const { orders } = await amazon.control.orders({ limit: 1000 })
      return orders
        .map(({ orderId, lines }) => [
          orderId,
          lines.map(({ sku, quantityOrdered, unitPrice }) => [
            sku,
            quantityOrdered,
            unitPrice,
          ]),
        ])
        .slice(0, 5)
    }

    const first = await wishes()
    await amazon.control.reset()

    expect(await wishes()).toEqual(first)
  })

  it("pay an order that was placed by hand, if it says when", async () => {
    const { orderId } = await amazon.control.place({ payAfterMs: 35 * MINUTE })

    await amazon.control.advanceClock(34 * MINUTE)
    const before = await amazon.control.order(orderId)
    await amazon.control.advanceClock(2 * MINUTE)
    const after = await amazon.control.order(orderId)

    expect([before.status, after.status]).toEqual(["PENDING", "UNSHIPPED"])
  })

  it("may take 21 days", async () => {
    const { orderId } = await amazon.control.place({
      payAfterMs: 21 * 24 * 60 * MINUTE,
    })

    await amazon.control.advanceClock(20 * 24 * 60 * MINUTE)
    const before = await amazon.control.order(orderId)
    await amazon.control.advanceClock(25 * 60 * MINUTE)
    const after = await amazon.control.order(orderId)

    expect([before.status, after.status]).toEqual(["PENDING", "UNSHIPPED"])
  })
})

import { Modules } from "@medusajs/framework/utils"
import pollOrders from "../../../src/jobs/poll-orders"
import { minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  /** Three mugs for 10.00 each and a pot for 30.00; the seller takes out the pot. */
  async function payAndLoseThePot(): Promise<string> {
    const id = await shop.place({
      lines: [
        { sku: "MUG-BLUE", quantity: 3, unitPrice: "10.00" },
        { sku: "POT-GLASS", quantity: 1, unitPrice: "30.00" },
      ],
    })
    await shop.pay(id)
    await shop.changeQuantity(id, 0, "POT-GLASS")
    return id
  }

  it("S51: a payment at Amazon reaches the shop by itself, at the next turn of the clock", async () => {
    const id = await shop.sell("MUG-BLUE")
    const completed = shop.whenTold("amazon.order.completed", () => null)
    await shop.amazon.pay(id)

    await shop.clock.advance(minutes(5))
    await pollOrders(shop.container)
    await completed

    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
  })

  it("S51: between two turns Amazon is not asked more often than it allows", async () => {
    await shop.sell("MUG-BLUE")
    await shop.amazon.resetCalls()

    await pollOrders(shop.container)
    await pollOrders(shop.container)

    const { calls } = await shop.amazon.state()
    expect(calls.searchOrders.calls).toBe(0)
  })

  it("S51: a new order holds its units as soon as it has been read, without another turn", async () => {
    const { orderId } = await shop.amazon.place({
      lines: [{ sku: "MUG-BLUE", quantity: 2 }],
    })
    const available = shop.whenTold("amazon.order.pending", () =>
      shop.available("MUG-BLUE")
    )

    await shop.post("/admin/amazon/sync/run")

    expect(await available).toBe(10)
    expect(await shop.held(orderId)).toBe(2)
  })

  it("S51: the list follows the order through its whole life", async () => {
    const id = await shop.sell("MUG-BLUE")
    const seen = [(await shop.order(id)).status]
    await shop.pay(id)
    seen.push((await shop.order(id)).status)
    await shop.ship(id)
    seen.push((await shop.order(id)).status)

    expect(seen).toEqual(["pending", "unshipped", "shipped"])
    expect(await shop.story(id)).toEqual([
      "seen",
      "amazon.order.pending",
      "seen",
      "amazon.order.completed",
      "order.placed",
      "seen",
      "shipped_elsewhere",
    ])
  })

  it("S52: a line that is reduced while pending holds less", async () => {
    const id = await shop.sell("MUG-BLUE", 5)

    await shop.changeQuantity(id, 2)

    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.ledger(id)).toEqual([
      "reserve 5 pending",
      "release 3 changed",
    ])
    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ quantity: 2 }],
    })
  })

  it("S52: a line that is dropped while pending gives its units back; the others stay", async () => {
    const id = await shop.place({
      lines: [
        { sku: "MUG-BLUE", quantity: 3 },
        { sku: "POT-GLASS", quantity: 2 },
      ],
    })

    await shop.changeQuantity(id, 0, "MUG-BLUE")

    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await shop.available("POT-GLASS")).toBe(6)
    expect(await shop.medusaOrder(id)).toMatchObject({
      items: [{ variant_sku: "POT-GLASS", quantity: 2 }],
    })
    expect(await shop.ledger(id)).toContain("release 3 dropped")
  })

  it("S52: a line that grows while pending holds more", async () => {
    const id = await shop.sell("MUG-BLUE", 2)

    await shop.changeQuantity(id, 5)

    expect(await shop.available("MUG-BLUE")).toBe(7)
    expect(await shop.reservations(id)).toMatchObject([{ quantity: 5 }])
  })

  it("S52: a line that is added while pending is held too", async () => {
    const id = await shop.sell("MUG-BLUE", 2)

    await shop.addLine(id, "POT-GLASS", 3)

    expect(await shop.available("POT-GLASS")).toBe(5)
    expect((await shop.medusaOrder(id))?.items).toHaveLength(2)
  })

  it("S52: other code is told which line was reduced, and by how much", async () => {
    const told = shop.listen("amazon.order.line-reduced")
    const id = await shop.sell("MUG-BLUE", 5)

    await shop.changeQuantity(id, 2)

    expect(told).toMatchObject([
      {
        data: {
          amazon_order_id: id,
          lines: [{ sku: "MUG-BLUE", from: 5, to: 2 }],
        },
      },
    ])
  })

  it("S52: what was reduced before the payment is not billed", async () => {
    const id = await shop.place({
      lines: [{ sku: "MUG-BLUE", quantity: 5, unitPrice: "10.00" }],
    })
    await shop.amazon.changeQuantity(id, { quantity: 2 })

    await shop.pay(id)

    expect(await shop.medusaOrder(id)).toMatchObject({
      total: 20,
      items: [{ quantity: 2 }],
    })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("S52: an order whose last line is dropped holds nothing until Amazon cancels it", async () => {
    const id = await shop.sell("MUG-BLUE", 2)

    await shop.changeQuantity(id, 0)
    const dropped = await shop.held(id)
    await shop.cancel(id)

    expect(dropped).toBe(0)
    expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
    expect(await shop.available("MUG-BLUE")).toBe(12)
  })

  it("a line that the seller takes out after the payment goes back on the shelf, and the bill follows", async () => {
    const id = await payAndLoseThePot()

    expect(await shop.available("POT-GLASS")).toBe(8)
    expect(await shop.medusaOrder(id)).toMatchObject({
      total: 30,
      items: [{ variant_sku: "MUG-BLUE" }],
    })
  })

  it("what Amazon gives back for such a line is booked as given back: nobody is offered to refund it again", async () => {
    const id = await payAndLoseThePot()
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    expect(await shop.medusaOrder(id)).toMatchObject({
      payment_status: "partially_refunded",
      summary: { pending_difference: 0 },
    })
  })

  it("a reduction that breaks off after it was booked is booked once, and marked as given back", async () => {
    const id = await shop.place({
      lines: [{ sku: "MUG-BLUE", quantity: 3, unitPrice: "13.33" }],
    })
    await shop.pay(id)
    const payments = shop.container.resolve(Modules.PAYMENT)
    const broken = jest
      .spyOn(payments, "updatePaymentCollections")
      .mockRejectedValueOnce(new Error("The power is gone."))

    await shop.changeQuantity(id, 2)
    const { last_error } = await shop.order(id)
    broken.mockRestore()
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    expect(last_error).toContain("inside the shop")
    expect(await shop.order(id)).toMatchObject({ last_error: null })
    expect(await shop.medusaOrder(id)).toMatchObject({
      payment_status: "partially_refunded",
      total: 26.66,
      summary: { pending_difference: 0 },
    })
  })
})

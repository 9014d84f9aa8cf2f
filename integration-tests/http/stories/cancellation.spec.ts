import { minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import type { Refusal } from "../../helpers/world"

tellStories((shop) => {
  it("S23 S27: staff cannot cancel an order that Amazon still verifies, and read whom to wait for", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    const order = await shop.medusaOrder(id)

    const { status, data } = await shop.post<Refusal>(
      `/admin/orders/${order?.id}/cancel`
    )

    expect(status).toBe(400)
    expect(data.message).toContain("Only Amazon can cancel a pending order")
    expect(data.message).toContain("wait until it is paid")
    expect(await shop.medusaOrder(id)).toMatchObject({ status: "pending" })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("S27: once it is paid, the seller can cancel the order", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    const order = await shop.medusaOrder(id)

    const { status } = await shop.post(`/admin/orders/${order?.id}/cancel`)
    await shop.settle()

    expect(status).toBe(200)
    expect(await shop.medusaOrder(id)).toMatchObject({ status: "canceled" })
    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await shop.held(id)).toBe(0)
  })

  it("S27: an order that the seller has cancelled here, and then at Amazon, gives its units back once", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    const order = await shop.medusaOrder(id)
    await shop.post(`/admin/orders/${order?.id}/cancel`)

    await shop.cancel(id, "MERCHANT")

    expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it.each([
    ["Amazon's fraud check", "AMAZON", "amazon"],
    ["the buyer", "BUYER", "buyer"],
  ] as const)(
    "S24 S25 S26: an order that %s has cancelled is cancelled by itself, and its units can be bought again",
    async (_, canceller, by) => {
      const id = await shop.sell("MUG-BLUE", 2)

      await shop.cancel(id, canceller)

      const canceled = await shop.medusaOrders("&status[]=canceled")
      expect(canceled).toMatchObject([
        { id: (await shop.order(id)).medusa_order_id },
      ])
      expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
      expect(await shop.available("MUG-BLUE")).toBe(12)
      const { timeline } = await shop.order(id)
      expect(timeline.at(-1)).toMatchObject({
        name: "amazon.order.canceled",
        detail: { by },
      })
    }
  )

  it("S23: a buyer who changes his mind in the first half hour gives the units back", async () => {
    const id = await shop.sell("POT-LAST-ONE", 1, {
      cancelAfterMs: minutes(20),
    })
    const before = await shop.available("POT-LAST-ONE")

    await shop.clock.advance(minutes(30))
    await shop.sync()
    const { data } = await shop.buy("POT-LAST-ONE", 1)

    expect(before).toBe(0)
    expect(data.type).toBe("order")
    expect(await shop.order(id)).toMatchObject({ status: "canceled" })
  })

  it("S26: the units come back exactly once, however often Amazon repeats the cancellation", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.cancel(id)
    await shop.sync()
    await shop.post(`/admin/amazon/orders/${id}/refresh`)
    await shop.post(`/admin/amazon/orders/${id}/retry`)

    await shop.settle()

    expect(await shop.ledger(id)).toEqual([
      "reserve 2 pending",
      "release 2 canceled",
    ])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it.each([
    ["reports no units any more", true],
    ["still names the units", false],
  ])(
    "S26: what we hold is given back when a cancelled order %s",
    async (_, cancelZeroesQuantity) => {
      const id = await shop.sell("MUG-BLUE", 5, { cancelZeroesQuantity })

      await shop.cancel(id)

      expect(await shop.available("MUG-BLUE")).toBe(12)
      expect(await shop.reservations(id)).toEqual([])
      expect(await shop.ledger(id)).toEqual([
        "reserve 5 pending",
        "release 5 canceled",
      ])
    }
  )

  it("S24: an order that is cancelled while pending was never placed, as far as other code is told", async () => {
    const told = shop.listen(
      "order.placed",
      "order.canceled",
      "amazon.order.canceled"
    )
    const id = await shop.sell("MUG-BLUE")

    await shop.cancel(id, "AMAZON")

    expect(told).toMatchObject([
      {
        name: "amazon.order.canceled",
        data: { amazon_order_id: id, by: "amazon", reason: "PAYMENT_DECLINED" },
      },
    ])
  })

  it("S25: a cancelled order stays readable, without address and without price", async () => {
    const id = await shop.sell("MUG-BLUE")

    await shop.cancel(id)

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({
      status: "canceled",
      email: `${id}@amazon.invalid`,
      payment_status: "not_paid",
    })
    expect(order?.metadata?.amazon).toMatchObject({ state: "canceled" })
  })

  it.each([
    ["fulfilled", "/fulfillments", { items: [] }],
    ["completed", "/complete", {}],
    ["archived", "/archive", {}],
  ])(
    "S28 S29: an order that Amazon still verifies cannot be %s",
    async (_, path, body) => {
      const id = await shop.sell("MUG-BLUE")
      const order = await shop.medusaOrder(id)

      const { status, data } = await shop.post<Refusal>(
        `/admin/orders/${order?.id}${path}`,
        body
      )

      expect(status).toBe(400)
      expect(data.message).toContain("still verifying the payment")
      expect(await shop.medusaOrder(id)).toMatchObject({
        status: "pending",
        payment_status: "not_paid",
        fulfillment_status: "not_fulfilled",
      })
    }
  )

  it("S28: no payment can be recorded for an order that Amazon still verifies", async () => {
    const id = await shop.sell("MUG-BLUE")
    const order = await shop.medusaOrder(id)

    const { status, data } = await shop.post<Refusal>(
      "/admin/payment-collections",
      { order_id: order?.id, amount: 10 }
    )

    expect(status).toBe(400)
    expect(data.message).toContain("Amazon collects the money itself")
    expect(await shop.medusaOrder(id)).toMatchObject({
      payment_status: "not_paid",
    })
  })

  it("S26: the reservation of an order that Amazon still verifies cannot be taken away", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    const { data } = await shop.get<{ reservations: { id: string }[] }>(
      "/admin/reservations"
    )

    const { status } = await shop.delete(
      `/admin/reservations/${data.reservations[0]?.id}`
    )

    expect(status).toBe(400)
    expect(await shop.reservations(id)).toHaveLength(1)
  })

  it("an order that is cancelled after the payment gives its units back too, and other code is told", async () => {
    const told = shop.listen("order.canceled", "amazon.order.canceled")
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)

    await shop.cancel(id, "MERCHANT")

    const order = await shop.medusaOrder(id)
    expect(order).toMatchObject({ status: "canceled" })
    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await shop.ledger(id)).toEqual([
      "reserve 2 pending",
      "release 2 canceled",
    ])
    expect(told.map(({ name }) => name).sort()).toEqual([
      "amazon.order.canceled",
      "order.canceled",
    ])
  })

  it("a buyer's wish to cancel is shown to the owner, and nothing goes back on the shelf for it", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)

    await shop.askToCancel(id, "ORDERED_BY_MISTAKE")

    const { problems, phase } = await shop.order(id)
    expect(phase).toBe("completed")
    expect(problems?.map(({ code }) => code)).toEqual([
      "buyer_requests_cancellation",
    ])
    expect(problems?.[0]?.sentence).toContain("MUG-BLUE")
    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.medusaOrder(id)).toMatchObject({ status: "pending" })
  })

  it("an order whose parcel is packed is not cancelled by itself: the owner is told to stop the parcel", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    const fulfillment = await shop.fulfill(id)
    await shop.cancel(id)
    const packed = await shop.problems(id)

    await shop.cancelFulfillment(id, fulfillment)
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    expect(packed).toEqual(["cancel_refused"])
    expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
    expect(await shop.problems(id)).toEqual([])
    expect(await shop.medusaOrder(id)).toMatchObject({ status: "canceled" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })
})

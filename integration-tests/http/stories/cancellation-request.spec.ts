import { tellStories } from "../../helpers/stories"
import type { Refusal, ShownOrder } from "../../helpers/world"

tellStories((shop) => {
  const decide = async (id: string, decision: string) => {
    const answer = await shop.post<Refusal & { amazon_order: ShownOrder }>(
      `/admin/amazon/orders/${id}/cancellation`,
      { decision }
    )
    await shop.settle()
    return answer
  }

  const requestOf = async (id: string) =>
    (await shop.order(id)).cancellation_request

  const pack = async (id: string, route = "orders") => {
    const order = await shop.medusaOrder(id)
    const items = order?.items.map((item) => ({
      id: item.id,
      quantity: item.quantity,
    }))
    return route === "orders"
      ? shop.post<Refusal>(`/admin/orders/${order?.id}/fulfillments`, {
          items,
          location_id: shop.shop.warehouses.berlin,
        })
      : shop.post<Refusal>("/admin/fulfillments", {
          order_id: order?.id,
          location_id: shop.shop.warehouses.berlin,
          provider_id: "manual_manual",
          delivery_address: {},
          items: [],
          labels: [],
          data: null,
          metadata: null,
        })
  }

  async function asked(): Promise<string> {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    await shop.askToCancel(id, "Bought by mistake")
    return id
  }

  it("21: nothing is packed while the buyer asks to cancel and nobody has decided", async () => {
    const id = await asked()

    const { status, data } = await pack(id)

    expect(status).toBe(400)
    expect(data.message).toContain("asks to cancel it, and nobody has decided")
    expect(await shop.problems(id)).toEqual(["buyer_requests_cancellation"])
    expect(await requestOf(id)).toEqual({
      requested: true,
      reason: "Bought by mistake",
      decision: null,
      decided_at: null,
    })
    expect(await shop.held(id)).toBe(2)
  })

  it("21: no other way of Medusa's to pack the order is open either", async () => {
    const id = await asked()

    const { status, data } = await pack(id, "fulfillments")

    expect(status).toBe(400)
    expect(data.message).toContain("asks to cancel it")
  })

  it("21: a parcel that is packed when the buyer asks is not handed over before somebody has decided", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)
    const fulfillment = await shop.fulfill(id)
    await shop.askToCancel(id)

    await expect(shop.handOver(id, fulfillment)).rejects.toThrow(
      "asks to cancel it"
    )
    await decide(id, "ship")
    await shop.handOver(id, fulfillment)

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
  })

  it("21: an order that is to be sent all the same can be packed, and nothing is left to look at", async () => {
    const id = await asked()

    const { status, data } = await decide(id, "ship")

    expect(status).toBe(200)
    expect(data.amazon_order.cancellation_request).toMatchObject({
      requested: true,
      decision: "ship",
    })
    expect(await shop.problems(id)).toEqual([])
    expect(await shop.story(id)).toContain("cancellation_decided")
    expect((await pack(id)).status).toBe(200)
  })

  it("21: an order that is to be cancelled stays unpacked, and says that Seller Central does it", async () => {
    const id = await asked()

    await decide(id, "cancel")
    const { status, data } = await pack(id)

    expect(status).toBe(400)
    expect(data.message).toContain("cancel it in Seller Central")
    const { problems } = await shop.order(id)
    expect(problems).toMatchObject([
      {
        code: "buyer_requests_cancellation",
        sentence: expect.stringContaining("you have agreed") as string,
      },
    ])
  })

  it("21: an order that is cancelled in Seller Central after that is cancelled here by itself", async () => {
    const id = await asked()
    await decide(id, "cancel")

    await shop.cancel(id, "MERCHANT")

    expect(await shop.order(id)).toMatchObject({
      phase: "canceled",
      problems: [],
    })
    expect(await shop.held(id)).toBe(0)
  })

  it("21: a request that the buyer withdraws blocks nothing any more", async () => {
    const id = await asked()

    await shop.amazon.withdrawCancellation(id)
    await shop.sync()

    expect(await requestOf(id)).toMatchObject({ requested: false })
    expect(await shop.problems(id)).toEqual([])
    expect((await pack(id)).status).toBe(200)
  })

  it("21: a buyer who asks again after that is heard again", async () => {
    const id = await asked()
    await decide(id, "ship")
    await shop.amazon.withdrawCancellation(id)
    await shop.sync()

    await shop.askToCancel(id)

    expect(await requestOf(id)).toMatchObject({
      requested: true,
      decision: null,
      decided_at: null,
    })
    expect((await pack(id)).status).toBe(400)
  })

  it("21: who decided, and what, stands in the story of the order", async () => {
    const id = await asked()
    const { data } = await shop.get<{ user: { id: string } }>("/admin/users/me")

    await decide(id, "cancel")
    await decide(id, "ship")

    const { timeline } = await shop.order(id)
    expect(
      timeline
        .filter(({ name }) => name === "cancellation_decided")
        .map(({ detail }) => [detail?.decision, detail?.by])
    ).toEqual([
      ["cancel", data.user.id],
      ["ship", data.user.id],
    ])
  })

  it("21: there is nothing to decide where no buyer asks", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.pay(id)

    const { status, data } = await decide(id, "ship")

    expect(status).toBe(400)
    expect(data.message).toContain("does not ask for one")
  })

  it("21: an order that nobody knows is not decided about", async () => {
    const { status } = await decide("000-0000000-0000000", "ship")

    expect(status).toBe(404)
  })

  it("21: a parcel that has left all the same is booked, whatever the buyer asks", async () => {
    const id = await asked()

    await shop.ship(id)

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
    expect(await requestOf(id)).toMatchObject({ requested: false })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
  })
})

import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  async function paid(quantity: number): Promise<string> {
    const id = await shop.sell("MUG-BLUE", quantity)
    await shop.pay(id)
    return id
  }

  it("units that are packed leave the shelf, and their hold ends as shipped", async () => {
    const id = await paid(2)

    await shop.fulfill(id)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.held(id)).toBe(0)
    expect(await shop.ledger(id)).toEqual([
      "reserve 2 pending",
      "ship 2 changed",
    ])
  })

  it("a parcel that is handed over changes the stock no further, nor does Amazon's word for it", async () => {
    const id = await paid(2)
    const fulfillment = await shop.fulfill(id)

    await shop.handOver(id, fulfillment)
    await shop.ship(id)

    expect(await shop.medusaOrder(id)).toMatchObject({
      fulfillment_status: "shipped",
    })
    expect(await shop.order(id)).toMatchObject({ status: "shipped" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
    expect(await shop.ledger(id)).toHaveLength(2)
  })

  it("S17: whoever mails at a parcel is told to be quiet: Amazon mails its buyers itself", async () => {
    const told = shop.listen(
      "order.fulfillment_created",
      "shipment.created",
      "delivery.created"
    )
    const id = await paid(2)
    const fulfillment = await shop.fulfill(id)
    await shop.handOver(id, fulfillment)
    await shop.deliver(id, fulfillment)

    expect(told.map(({ name, data }) => [name, data.no_notification])).toEqual([
      ["order.fulfillment_created", true],
      ["shipment.created", true],
      ["delivery.created", true],
    ])
  })

  it("units of a fulfilment that is cancelled are reserved for their order again", async () => {
    const id = await paid(2)
    const fulfillment = await shop.fulfill(id)

    await shop.cancelFulfillment(id, fulfillment)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
    expect(await shop.held(id)).toBe(2)
    expect(await shop.ledger(id)).toEqual([
      "reserve 2 pending",
      "ship 2 changed",
      "reserve 2 changed",
    ])
  })

  it("an order in two parcels holds what is not packed yet", async () => {
    const id = await paid(3)

    await shop.fulfill(id, 1)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 11, reserved: 2 })
    expect(await shop.reservations(id)).toMatchObject([{ quantity: 2 }])
    expect(await shop.ledger(id)).toEqual([
      "reserve 3 pending",
      "ship 1 changed",
    ])
  })

  it("units that Amazon calls shipped are booked out by themselves, unless the owner leaves that to the warehouse", async () => {
    const booked = await paid(2)
    await shop.ship(booked)
    await shop.choose({ shipped_elsewhere: "leave" })
    const left = await paid(3)
    await shop.ship(left)
    const before = await shop.stock("MUG-BLUE")

    await shop.fulfill(left)

    expect(before).toEqual({ stocked: 10, reserved: 3 })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 7, reserved: 0 })
  })

  it("the rest of an order that is cancelled after its first parcel goes back on the shelf", async () => {
    const id = await paid(3)
    await shop.fulfill(id, 1)

    await shop.changeQuantity(id, 1)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 11, reserved: 0 })
    expect(await shop.held(id)).toBe(0)
  })
})

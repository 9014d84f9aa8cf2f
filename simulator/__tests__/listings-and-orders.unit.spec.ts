import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("orders and the quantities that Amazon shows", () => {
  const amazon = simulatedAmazon("listings_and_orders")
  const shown = async (sku = "TEA"): Promise<number> =>
    (await amazon.control.listing(sku)).quantity
  const two = { lines: [{ sku: "TEA", quantity: 2 }] }
  beforeEach(() => amazon.control.list([{ sku: "TEA", quantity: 5 }]))

  it("an order lowers the quantity while it is still pending", async () => {
    await amazon.control.place(two)

    expect(await shown()).toBe(3)
  })

  it("paying and shipping change nothing more", async () => {
    const { orderId } = await amazon.control.place(two)
    await amazon.control.pay(orderId)
    await amazon.control.ship(orderId)

    expect(await shown()).toBe(3)
  })

  it("a cancelled order gives its units back", async () => {
    const { orderId } = await amazon.control.place(two)
    await amazon.control.cancel(orderId)

    expect(await shown()).toBe(5)
  })

  it("also where cancelled lines keep saying what was ordered", async () => {
    const { orderId } = await amazon.control.place({
      ...two,
      cancelZeroesQuantity: false,
    })
    await amazon.control.cancel(orderId)

    expect(await shown()).toBe(5)
  })

  it("a seller who cancels because the goods do not exist gets nothing back", async () => {
    const { orderId } = await amazon.control.place({
      ...two,
      status: "UNSHIPPED",
    })
    await amazon.control.cancel(orderId, {
      by: "MERCHANT",
      reason: "NO_INVENTORY",
    })

    expect(await shown()).toBe(3)
  })

  it("neither does one who reduces a line for that reason", async () => {
    const { orderId } = await amazon.control.place({
      ...two,
      status: "UNSHIPPED",
    })
    await amazon.control.reduceLine(orderId, {
      quantity: 1,
      by: "MERCHANT",
      reason: "NO_INVENTORY",
    })

    expect(await shown()).toBe(3)
  })

  it("a line that shrinks, grows and is dropped moves the quantity each time", async () => {
    const { orderId } = await amazon.control.place(two)
    const seen: number[] = []

    await amazon.control.reduceLine(orderId, { quantity: 1 })
    seen.push(await shown())
    await amazon.control.changeQuantity(orderId, { quantity: 4 })
    seen.push(await shown())
    await amazon.control.addLine(orderId, { sku: "TEA", quantity: 1 })
    seen.push(await shown())
    await amazon.control.reduceLine(orderId, { quantity: 0 })
    seen.push(await shown())

    expect(seen).toEqual([4, 1, 0, 4])
  })

  it("the quantity never falls below zero, and only what was taken comes back", async () => {
    const { orderId, lines } = await amazon.control.place({
      lines: [
        { sku: "TEA", quantity: 4 },
        { sku: "TEA", quantity: 4 },
      ],
    })
    const sold = await shown()
    await amazon.control.cancel(orderId)

    expect(lines.map(({ taken }) => taken)).toEqual([4, 1])
    expect([sold, await shown()]).toEqual([0, 5])
  })

  it("a reduction first gives up what was never there", async () => {
    const { orderId } = await amazon.control.place({
      lines: [{ sku: "TEA", quantity: 8 }],
    })

    await amazon.control.reduceLine(orderId, { quantity: 6 })
    const after6 = await shown()
    await amazon.control.reduceLine(orderId, { quantity: 4 })
    const after4 = await shown()

    expect([after6, after4]).toEqual([0, 1])
  })

  it("units that have been shipped do not come back with the rest", async () => {
    const { orderId, lines } = await amazon.control.place({
      ...two,
      status: "UNSHIPPED",
    })
    await amazon.control.ship(orderId, {
      lines: [{ orderItemId: lines[0]?.orderItemId ?? "", quantity: 1 }],
    })
    await amazon.control.cancel(orderId, { by: "MERCHANT", reason: "OTHER" })

    expect(await shown()).toBe(4)
  })

  it.each([
    ["of FBA", { fulfilledBy: "AMAZON" as const }],
    ["of another channel (MCF)", { channel: "NON_AMAZON" as const }],
    ["of another seller", { marketplaceId: "US" }],
    [
      "that was cancelled before anybody saw it",
      { status: "CANCELLED" as const },
    ],
  ])("an order %s leaves the quantity alone", async (_name, wish) => {
    await amazon.control.place({ ...two, ...wish })

    expect(await shown()).toBe(5)
  })

  it("a SKU without a listing is sold as ever", async () => {
    const order = await amazon.control.place({ lines: [{ sku: "CUP" }] })

    expect(order.lines[0]).not.toHaveProperty("taken")
    expect(await shown()).toBe(5)
  })

  it("many orders at once take what many orders take", async () => {
    await amazon.control.list([{ sku: "TEA", quantity: 1_000_000 }])

    const { firstOrderId } = await amazon.control.placeMany({
      count: 1500,
      linesEach: [1, 1],
      skus: [{ sku: "TEA" }],
    })
    const left = await shown()
    await amazon.control.cancelMany({ limit: 1500 })

    expect(left).toBeLessThanOrEqual(1_000_000 - 1500)
    expect((await amazon.control.order(firstOrderId)).status).toBe("CANCELLED")
    expect(await shown()).toBe(1_000_000)
  })

  it("a buyer gets what Amazon shows, and nothing when it shows too little", async () => {
    const bought = await amazon.control.buy({
      lines: [{ sku: "TEA", quantity: 4 }],
    })
    const refused = await amazon.control.buy({
      lines: [
        { sku: "TEA", quantity: 1 },
        { sku: "TEA", quantity: 1 },
      ],
    })

    expect(bought?.status).toBe("PENDING")
    expect(refused).toBeNull()
    expect(await shown()).toBe(1)
  })

  it("of two buyers only one gets the last unit", async () => {
    await amazon.control.changeListing("TEA", { quantity: 1 })

    const bought = await Promise.all(
      Array.from({ length: 8 }, () =>
        amazon.control.buy({ lines: [{ sku: "TEA" }] })
      )
    )

    expect(bought.filter(Boolean)).toHaveLength(1)
    expect(await shown()).toBe(0)
  })

  it("a buyer finds neither what is not listed in his country nor what is not listed at all", async () => {
    const inFrance = await amazon.control.buy({ ...two, marketplaceId: "FR" })
    const unknown = await amazon.control.buy({ lines: [{ sku: "CUP" }] })
    const fba = await amazon.control.buy({
      lines: [{ sku: "CUP" }],
      fulfilledBy: "AMAZON",
    })

    expect([inFrance, unknown]).toEqual([null, null])
    expect(fba?.fulfilledBy).toBe("AMAZON")
  })
})

import { confirm, seenAt, unshipped } from "./confirmations-for-tests"
import { describeWithPostgres, errorOf } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

const MINUTE = 60_000

describeWithPostgres("a shipment confirmation", () => {
  const amazon = watchedAmazon("confirm_shipment_late")
  const placed = unshipped(amazon)
  const shown = seenAt(amazon)

  it("takes effect later when Amazon is slow, and then the order has changed", async () => {
    await amazon.control.setShipments({ confirmDelayMs: 10 * MINUTE })
    const order = await placed()

    const { status } = await confirm(amazon, order)
    const before = await amazon.order(order.orderId)
    await amazon.control.advanceClock(10 * MINUTE)
    const after = await amazon.order(order.orderId)

    expect(status).toBe(204)
    expect(before.packages).toBeUndefined()
    expect(before.lastUpdatedTime).toBe(order.lastUpdatedTime)
    expect(after.fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(after.packages).toHaveLength(1)
    expect(after.lastUpdatedTime > before.lastUpdatedTime).toBe(true)
  })

  it("that waits counts already against the next one", async () => {
    await amazon.control.setShipments({ confirmDelayMs: MINUTE })
    const order = await placed()
    await confirm(amazon, order)

    const other = await confirm(amazon, order, { packageReferenceId: "2" })
    const edit = await confirm(amazon, order, { trackingNumber: "SIM-2" })
    await amazon.control.advanceClock(MINUTE)

    const { packages } = await shown(order.orderId)
    expect([other.status, edit.status]).toEqual([400, 204])
    expect(packages).toMatchObject([{ trackingNumber: "SIM-2" }])
  })

  it("that waits comes to nothing when the order is cancelled first", async () => {
    await amazon.control.setShipments({ confirmDelayMs: MINUTE })
    const order = await placed()
    await confirm(amazon, order)

    await amazon.control.cancel(order.orderId, { by: "BUYER" })
    await amazon.control.advanceClock(MINUTE)

    expect(await shown(order.orderId)).toEqual({
      status: "CANCELLED",
      packages: [],
    })
  })

  it("can get lost behind a 204, and works when it is said again", async () => {
    const order = await placed()
    await amazon.control.loseConfirmation()

    const lost = await confirm(amazon, order)
    const before = await shown(order.orderId)
    const again = await confirm(amazon, order)
    const after = await shown(order.orderId)

    expect([lost.status, again.status]).toEqual([204, 204])
    expect([before, after]).toMatchObject([
      { status: "UNSHIPPED", packages: [] },
      { status: "SHIPPED", packages: [{ trackingNumber: "SIM-1" }] },
    ])
    expect(
      (await amazon.control.order(order.orderId)).confirmations
    ).toMatchObject([{ isLost: true }, { isLost: false }])
  })

  it("can be refused on order, with the words that were ordered", async () => {
    const order = await placed()
    await amazon.control.rejectConfirmation({
      code: "InvalidCarrier",
      message: "No such carrier.",
      times: 2,
    })

    const answers = [
      await confirm(amazon, order),
      await confirm(amazon, order),
      await confirm(amazon, order),
    ]

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 204])
    expect(answers[0] && errorOf(answers[0])).toMatchObject({
      code: "InvalidCarrier",
      message: "No such carrier.",
    })
  })

  it("takes effect although its answer is lost, and does not when Amazon is out of order", async () => {
    const [lost, broken] = [await placed(), await placed()]
    await amazon.control.loseAnswer("confirmShipment")
    await amazon.token()

    await expect(confirm(amazon, lost)).rejects.toThrow("fetch failed")
    await amazon.control.failNext("confirmShipment", { kind: "503" })
    const { status } = await confirm(amazon, broken)

    expect(status).toBe(503)
    expect((await shown(lost.orderId)).status).toBe("SHIPPED")
    expect((await shown(broken.orderId)).status).toBe("UNSHIPPED")
  })

  it("may be sent ten times at once, and then has to wait", async () => {
    await amazon.control.setLimits({ enabled: true, bucketSpeed: 0.001 })
    const order = await placed()
    const statuses: number[] = []
    for (let call = 0; call < 11; call += 1) {
      statuses.push((await confirm(amazon, order)).status)
    }

    expect(statuses).toEqual([...Array<number>(10).fill(204), 429])
  })

  it("of the last unit is accepted once, however many ask at the same moment", async () => {
    const order = await placed({ lines: [{ sku: "TEA", quantity: 1 }] })

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        confirm(amazon, order, { packageReferenceId: String(n + 1) })
      )
    )

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await shown(order.orderId)).packages).toHaveLength(1)
  })
})

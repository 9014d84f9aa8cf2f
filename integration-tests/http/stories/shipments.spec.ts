import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { collectShipmentsWorkflow } from "../../../src/workflows/shipments/collect-shipments"
import { pauseOnce } from "../crash/pause-once"
import { hours, minutes } from "../../helpers/clock"
import { aLabel } from "../../helpers/packer"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  afterEach(async () => {
    await shop.amazon.clearFaults()
  })

  async function paid(quantity = 2, sku = "MUG-BLUE"): Promise<string> {
    const id = await shop.sell(sku, quantity)
    await shop.pay(id)
    return id
  }

  /** Packed and handed to DHL, with one label or more; the order's id. */
  async function shipped(...numbers: string[]): Promise<string> {
    const id = await paid(2)
    const labels = numbers.length > 0 ? numbers : ["00340434"]
    await shop.handOver(
      id,
      await shop.fulfill(id),
      ...labels.map((number) => aLabel(number))
    )
    await shop.outbox(id, labels.length)
    return id
  }

  /** Amazon is busy while the parcel leaves, so that it waits in the outbox. */
  async function waiting(): Promise<string> {
    await shop.amazon.failNext("confirmShipment", { kind: "503", times: 20 })
    const id = await shipped()
    await shop.amazon.clearFaults()
    return id
  }

  async function later(ms: number) {
    await shop.clock.advance(ms)
    await shop.confirm()
  }

  const atAmazon = (id: string) => shop.amazon.order(id)

  const sayings = async (id: string) => (await atAmazon(id)).confirmations

  it("20: a parcel that is handed over is confirmed to Amazon, once, with carrier and tracking number", async () => {
    const told = shop.listen("amazon.shipment.confirmed")

    const id = await shipped()
    const first = await shop.parcel(id)
    await later(minutes(3))
    await shop.tick()

    expect((await shop.medusaOrder(id))?.fulfillments).toHaveLength(1)
    expect(await atAmazon(id)).toMatchObject({
      status: "SHIPPED",
      packages: [
        {
          packageReferenceId: first.package_reference,
          carrier: "DHL",
          trackingNumber: "00340434",
        },
      ],
    })
    expect(await sayings(id)).toHaveLength(1)
    expect([first.state, (await shop.parcel(id)).state]).toEqual([
      "told",
      "confirmed",
    ])
    expect(told.map(({ data }) => data)).toEqual([
      {
        id: `amzord_${id}`,
        amazon_order_id: id,
        order_id: `order_amz_${id}`,
        shipment_id: first.id,
        fulfillment_id: first.fulfillment_id,
        package_reference: first.package_reference,
      },
    ])
  })

  it("the order shows its parcels, and how far Amazon has been told of them", async () => {
    const id = await shipped()

    const { data } = await shop.get<{
      amazon_order: { shipments: { state: string }[] }
    }>(`/admin/amazon/orders/${id}`)

    expect(data.amazon_order.shipments).toMatchObject([{ state: "told" }])
  })

  it("an order in two parcels is shipped in part, and then as a whole", async () => {
    const id = await paid(3)

    await shop.handOver(id, await shop.fulfill(id, 1), aLabel("A1"))
    await shop.outbox(id)
    const partly = await atAmazon(id)
    await shop.handOver(id, await shop.fulfill(id, 2), aLabel("A2"))
    await shop.outbox(id, 2)

    expect(partly.status).toBe("PARTIALLY_SHIPPED")
    expect(await atAmazon(id)).toMatchObject({
      status: "SHIPPED",
      packages: [
        { trackingNumber: "A1", items: [{ quantity: 1 }] },
        { trackingNumber: "A2", items: [{ quantity: 2 }] },
      ],
    })
  })

  it("one fulfilment with two labels is two packages at Amazon", async () => {
    const id = await shipped("A1", "A2")

    const { packages, status } = await atAmazon(id)
    expect(status).toBe("SHIPPED")
    expect(
      packages
        .map(({ trackingNumber, items }) => [
          trackingNumber,
          items[0]?.quantity,
        ])
        .sort()
    ).toEqual([
      ["A1", 1],
      ["A2", 1],
    ])
  })

  it("a set of several parts is told as the units that Amazon sold", async () => {
    const id = await paid(2, "TEA-SET")

    await shop.handOver(id, await shop.fulfill(id), aLabel("SET"))
    await shop.outbox(id)

    expect((await atAmazon(id)).packages).toMatchObject([
      { items: [{ quantity: 2 }] },
    ])
  })

  it("a lost answer is looked for before anything is told again: the package is there once", async () => {
    await shop.amazon.loseAnswer("confirmShipment", 3)

    const id = await shipped()
    await later(minutes(2))
    await later(minutes(3))

    expect((await atAmazon(id)).packages).toHaveLength(1)
    expect(
      new Set((await sayings(id)).map((one) => one.packageReferenceId))
    ).toEqual(new Set([(await shop.parcel(id)).package_reference]))
    expect((await shop.parcel(id)).state).toBe("confirmed")
  })

  it("an Amazon that is away loses no parcel: it waits, visibly, and is told when Amazon is back", async () => {
    const id = await waiting()
    const meanwhile = await shop.parcel(id)
    await later(minutes(2))

    expect(meanwhile).toMatchObject({
      state: "due",
      last_error: expect.stringContaining("Failed to"),
    })
    expect(meanwhile.attempts).toBeGreaterThan(0)
    expect(await atAmazon(id)).toMatchObject({ status: "SHIPPED" })
    expect((await shop.parcel(id)).last_error).toBeNull()
  })

  it("calls that are too many are no failed attempts: the parcel waits for its turn", async () => {
    await shop.amazon.failNext("confirmShipment", { kind: "429", times: 20 })

    const id = await shipped()
    const meanwhile = await shop.parcel(id)
    await shop.amazon.clearFaults()
    await later(minutes(2))

    expect(meanwhile).toMatchObject({ state: "due", attempts: 0 })
    expect(await sayings(id)).toHaveLength(1)
  })

  it("20: what Amazon refuses waits with Amazon's reason, is corrected, and is confirmed", async () => {
    const told = shop.listen("amazon.shipment.refused")
    await shop.amazon.rejectConfirmation({
      message: "CarrierCode: is invalid for this marketplace.",
    })

    const id = await shipped()
    const refused = await shop.parcel(id)
    await later(hours(5))
    const untouched = await sayings(id)
    await shop.editShipment(refused.id, { carrier_code: "GLS" })
    await later(minutes(3))

    expect(refused).toMatchObject({
      state: "refused",
      last_error: expect.stringContaining(
        "CarrierCode: is invalid for this marketplace. (InvalidInput)"
      ),
    })
    expect(told).toHaveLength(1)
    expect(untouched).toHaveLength(0)
    expect((await atAmazon(id)).packages).toMatchObject([{ carrier: "GLS" }])
    expect((await shop.parcel(id)).state).toBe("confirmed")
  })

  it("20: what Amazon takes and does not show is told again after half an hour", async () => {
    await shop.amazon.loseConfirmation(1)

    const id = await shipped()
    for (const wait of [2, 3, 5, 8, 12, 2]) {
      await later(minutes(wait))
    }

    expect(await sayings(id)).toMatchObject([
      { isLost: true },
      { isLost: false },
    ])
    expect((await atAmazon(id)).packages).toHaveLength(1)
    expect((await shop.parcel(id)).state).toBe("confirmed")
  })

  it("what Amazon takes three times and never shows is a person's to look at", async () => {
    await shop.amazon.loseConfirmation(10)

    const id = await shipped()
    for (let look = 0; look < 15; look += 1) {
      await later(minutes(12))
    }

    expect(await sayings(id)).toHaveLength(3)
    expect(await shop.parcel(id)).toMatchObject({
      state: "refused",
      last_error: expect.stringContaining("does not show it"),
    })
  })

  it("a confirmation that takes effect late is not told twice", async () => {
    await shop.amazon.setShipments({ confirmDelayMs: minutes(20) })

    const id = await shipped()
    for (const wait of [2, 3, 5, 8, 12]) {
      await later(minutes(wait))
    }

    expect(await sayings(id)).toHaveLength(1)
    expect((await shop.parcel(id)).state).toBe("confirmed")
  })

  it("a parcel that somebody has typed into Seller Central already is found there by its tracking number", async () => {
    const id = await paid()
    const fulfillment = await shop.fulfill(id)
    await shop.amazon.shipElsewhere(id, {
      by: "SELLER_CENTRAL",
      trackingNumber: "00340434",
    })

    await shop.handOver(id, fulfillment, aLabel("00340434"))
    await shop.outbox(id)

    expect((await atAmazon(id)).packages).toHaveLength(1)
    expect(await shop.parcel(id)).toMatchObject({
      state: "confirmed",
      last_error: null,
    })
  })

  it("an order that Amazon counts as shipped by other parcels is refused with Amazon's reason", async () => {
    const id = await paid()
    const fulfillment = await shop.fulfill(id)
    await shop.amazon.shipElsewhere(id, {
      by: "SELLER_CENTRAL",
      trackingNumber: "OTHER",
    })

    await shop.handOver(id, fulfillment, aLabel("00340434"))
    await shop.outbox(id)
    for (const wait of [3, 5, 8, 12]) {
      await later(minutes(wait))
    }

    expect((await atAmazon(id)).packages).toHaveLength(1)
    expect(await shop.parcel(id)).toMatchObject({
      state: "refused",
      last_error: expect.stringContaining("PackageToUpdateNotFound"),
    })
  })

  it("a parcel whose event was lost is found by the job", async () => {
    const id = await paid()
    const fulfillment = await shop.fulfill(id, undefined, {
      amazon_tracking_number: "00340434",
      amazon_carrier_code: "DHL",
    })
    // As a program does it that writes past core's workflows: nothing is told.
    await shop.container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(fulfillment, { shipped_at: new Date() })

    const before = await shop.shipments(id)
    await later(minutes(6))

    expect(before).toEqual([])
    expect((await atAmazon(id)).packages).toMatchObject([
      { trackingNumber: "00340434" },
    ])
  })

  it("a program whose clock goes ahead hides no parcel that leaves after it", async () => {
    const leaveUnheard = async (aheadMs: number) => {
      const id = await paid()
      const fulfillment = await shop.fulfill(id, undefined, {
        amazon_tracking_number: "00340434",
        amazon_carrier_code: "DHL",
      })
      await shop.container
        .resolve(Modules.FULFILLMENT)
        .updateFulfillment(fulfillment, {
          shipped_at: new Date(shop.service.now().getTime() + aheadMs),
        })
      await later(minutes(6))
      return id
    }
    await leaveUnheard(hours(3))

    const id = await leaveUnheard(0)

    expect((await atAmazon(id)).packages).toHaveLength(1)
  })

  it("a table that was lost cannot double a package: its number is made again", async () => {
    const id = await shipped()
    const { id: row } = await shop.parcel(id)
    await shop.service.deleteAmazonShipments([row])

    await later(minutes(6))

    expect((await shop.parcel(id)).state).toBe("told")
    expect((await atAmazon(id)).packages).toHaveLength(1)
  })

  it("jobs that run at once tell Amazon of a parcel once", async () => {
    const id = await waiting()
    await shop.clock.advance(minutes(2))

    await Promise.all([shop.confirm(), shop.confirm(), shop.confirm()])

    expect(await sayings(id)).toHaveLength(1)
  })

  it("a worker that was held up after its call is overtaken, and changes nothing afterwards", async () => {
    const id = await waiting()
    await shop.clock.advance(minutes(2))
    const [account] = await shop.service.listAmazonAccounts({})
    if (!account) {
      throw new Error("No account is connected.")
    }
    const call = pauseOnce(
      shop.service.gatewayFor(account),
      "confirmShipment",
      "after"
    )

    const heldUp = shop.confirm()
    await call.reached
    await shop.clock.advance(minutes(3))
    await shop.confirm()
    const overtaken = await shop.parcel(id)
    call.goOn()
    await heldUp

    expect(overtaken.state).toBe("confirmed")
    expect((await shop.parcel(id)).state).toBe("confirmed")
    expect(await sayings(id)).toHaveLength(1)
  })

  it("a process that has looked at a label before it was exchanged does not bring it back", async () => {
    const id = await shipped()
    const { fulfillment_id: fulfillment } = await shop.parcel(id)
    const order = await shop.medusaOrder(id)
    const look = pauseOnce(
      shop.container.resolve(ContainerRegistrationKeys.QUERY),
      "graph",
      "after"
    )
    const late = collectShipmentsWorkflow(shop.container).run({
      input: { medusa_order_ids: [order?.id ?? ""] },
    })
    await look.reached

    await shop.container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(fulfillment, { labels: [aLabel("00999")] })
    await collectShipmentsWorkflow(shop.container).run({
      input: { medusa_order_ids: [order?.id ?? ""] },
    })
    look.goOn()
    await late

    expect(await shop.parcel(id)).toMatchObject({ tracking_number: "00999" })
  })

  it("an order that Amazon denies keeps no other parcel from being confirmed", async () => {
    const ids = [await waiting(), await waiting()]
    // Twice, since a new token might have helped.
    await shop.amazon.rejectConfirmation({ status: 403, times: 2 })

    await later(minutes(2))

    const parcels = await Promise.all(ids.map((id) => shop.parcel(id)))
    expect(parcels.map(({ state }) => state).sort()).toEqual(["due", "told"])
    await later(minutes(20))
    const told = await Promise.all(ids.map(sayings))
    expect(told.map(({ length }) => length)).toEqual([1, 1])
  })

  it("without the role for parcels all of them wait a quarter of an hour, and say why", async () => {
    await shop.amazon.rejectConfirmation({ status: 403, times: 20 })
    const denied = await shipped()
    await shop.settle()

    const { next_try_at: next, last_error: error } = await shop.parcel(denied)
    const waitMs = new Date(next ?? 0).getTime() - shop.service.now().getTime()
    expect(waitMs).toBeGreaterThan(minutes(14))
    expect(error).toContain("Amazon answered 403")
  })

  it("an order that Amazon cancels meanwhile is not confirmed, and its parcel says why", async () => {
    const id = await waiting()

    await shop.cancel(id)
    await later(minutes(2))

    expect(await sayings(id)).toEqual([])
    expect(await shop.parcel(id)).toMatchObject({
      state: "withdrawn",
      last_error: expect.stringContaining("canceled at Amazon"),
    })
  })

  it("orders that Amazon ships are never confirmed", async () => {
    const id = await shop.sell("MUG-BLUE", 1, { fulfilledBy: "AMAZON" })
    await shop.pay(id)

    await shop.ship(id)
    await later(minutes(6))

    expect(await shop.shipments(id)).toEqual([])
    expect(await sayings(id)).toEqual([])
  })

  it("a carrier that nobody knows waits for a word of the owner, and all its parcels follow", async () => {
    const id = await paid()
    await shop.handOver(
      id,
      await shop.fulfill(id),
      aLabel("B1", "track.bert.example")
    )
    const refused = await shop.parcel(id)

    await shop.post("/admin/amazon/carriers", {
      match: "tracking_host",
      value: "bert.example",
      carrier_code: "Other",
      carrier_name: "Bicycle Bert",
    })
    await shop.outbox(id)

    expect(refused).toMatchObject({
      state: "refused",
      last_error: expect.stringContaining("which carrier"),
    })
    expect((await atAmazon(id)).packages).toMatchObject([
      { carrier: "Bicycle Bert" },
    ])
  })

  it("a parcel without a tracking number waits for it, and Amazon hears nothing", async () => {
    const id = await paid()
    const fulfillment = await shop.fulfill(id)
    await shop.handOver(id, fulfillment)
    const refused = await shop.parcel(id)

    await shop.container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(fulfillment, { labels: [aLabel("00340434")] })
    await later(minutes(6))

    expect(refused).toMatchObject({
      state: "refused",
      last_error: expect.stringContaining("tracking number"),
    })
    expect((await atAmazon(id)).packages).toMatchObject([
      { trackingNumber: "00340434" },
    ])
    expect(await sayings(id)).toHaveLength(1)
  })

  it("a tracking number that is corrected after Amazon has confirmed it changes the same package", async () => {
    const id = await shipped()
    await later(minutes(3))
    const { id: row, package_reference: reference } = await shop.parcel(id)

    await shop.editShipment(row, { tracking_number: "00999" })
    await later(minutes(3))

    expect((await atAmazon(id)).packages).toMatchObject([
      { packageReferenceId: reference, trackingNumber: "00999" },
    ])
    expect((await shop.parcel(id)).state).toBe("confirmed")
  })

  it("a label that is exchanged in Medusa changes the same package", async () => {
    const id = await shipped()
    await later(minutes(3))
    const { fulfillment_id: fulfillment } = await shop.parcel(id)

    await shop.container
      .resolve(Modules.FULFILLMENT)
      .updateFulfillment(fulfillment, { labels: [aLabel("00999")] })
    await shop.outbox(id)
    await later(minutes(6))

    expect((await atAmazon(id)).packages).toMatchObject([
      { trackingNumber: "00999" },
    ])
  })

  it("the countdown names what is to be confirmed, the most urgent first, and what comes next", async () => {
    const packed = await paid(1)
    await shop.fulfill(packed)
    const unpacked = await paid(1)
    const gone = await shipped()
    await shop.sync()

    const { amazon_orders: orders } = await shop.due("?limit=200")
    const of = (id: string) => orders.find((one) => one.amazon_order_id === id)

    expect(of(packed)).toMatchObject({
      waits_for: "hand_over",
      is_late: false,
      units: { ordered: 1, packed: 1, handed_over: 0, confirmed: 0 },
    })
    expect(of(unpacked)).toMatchObject({ waits_for: "packing" })
    expect(of(gone)).toBeUndefined()
    const dates = orders.map(({ ship_by }) => ship_by)
    expect(dates).toEqual([...dates].sort())
  })

  it("an order that is overdue is counted as late, and a buyer's wish to cancel is shown with it", async () => {
    const id = await paid(1)
    await shop.askToCancel(id)
    const before = (await shop.due()).counts
    await shop.clock.advance(hours(24 * 10))

    const { counts, amazon_orders: orders } = await shop.due("?limit=200")
    const order = orders.find((one) => one.amazon_order_id === id)

    expect(order).toMatchObject({
      is_late: true,
      is_cancellation_requested: true,
    })
    expect(order?.hours_left).toBeLessThan(0)
    expect(counts.late).toBeGreaterThan(before.late ?? 0)
  })

  it("no buyer is told of anything by the shop", async () => {
    const id = await shipped()
    await later(minutes(3))

    const { data } = await shop.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "notification", fields: ["id"] })

    expect((await shop.parcel(id)).state).toBe("confirmed")
    expect(data).toEqual([])
  })
})

import {
  anAddress,
  anItem,
  cancelOutbound,
  createOutbound,
  DAY,
  HOUR,
  listPath,
  MINUTE,
  orderPath,
  pass,
  payloadOf,
  readOutbound,
  statusOf,
  trackingPath,
} from "./outbound-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

type Tracking = {
  currentStatus: string
  carrierCode: string
  trackingEvents: { eventCode: string }[]
}

describeWithPostgres("the life of a Multi-Channel order", () => {
  const amazon = simulatedAmazon("outbound_life")
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
  })
  const stockOf = async (sku = "POT") => {
    const { fulfillable, processing } = await amazon.control.fbaStock(sku)
    return { fulfillable, processing }
  }

  it("goes from received to complete by the clock, and the units go with it", async () => {
    const created = await createOutbound(amazon, "o-1", { items: [anItem(2)] })
    const seen = [await statusOf(amazon, "o-1")]
    const stock = [await stockOf()]
    for (const ms of [5 * MINUTE, 30 * MINUTE, 2 * HOUR]) {
      await pass(amazon, ms)
      seen.push(await statusOf(amazon, "o-1"))
      stock.push(await stockOf())
    }

    expect([created.status, created.body]).toEqual([200, {}])
    expect(seen).toEqual(["Received", "Planning", "Processing", "Complete"])
    expect(stock).toEqual([
      { fulfillable: 5, processing: 0 },
      { fulfillable: 3, processing: 2 },
      { fulfillable: 3, processing: 2 },
      { fulfillable: 3, processing: 0 },
    ])
  })

  it("is the same after one jump of the clock as after many steps", async () => {
    await createOutbound(amazon, "o-1")
    await pass(amazon, 3 * DAY)

    const { fulfillmentOrder, fulfillmentShipments } = await readOutbound(
      amazon,
      "o-1"
    )
    const shipment = fulfillmentShipments?.[0]
    const parcel = shipment?.fulfillmentShipmentPackage?.[0]
    const tracking = payloadOf<Tracking>(
      await amazon.get(trackingPath(parcel?.packageNumber))
    )
    const between =
      Date.parse(fulfillmentOrder.statusUpdatedDate) -
      Date.parse(fulfillmentOrder.receivedDate)

    expect(fulfillmentOrder.fulfillmentOrderStatus).toBe("Complete")
    expect(between).toBe(2 * HOUR + 35 * MINUTE)
    expect(shipment?.fulfillmentShipmentStatus).toBe("SHIPPED")
    expect(tracking.currentStatus).toBe("DELIVERED")
    expect(tracking.trackingEvents.map(({ eventCode }) => eventCode)).toEqual([
      "EVENT_102",
      "EVENT_302",
      "EVENT_301",
    ])
  })

  it("can be cancelled until it is picked, and its units are free again", async () => {
    await createOutbound(amazon, "early")
    await pass(amazon, 5 * MINUTE)
    const early = await cancelOutbound(amazon, "early")
    const stock = await stockOf()
    await createOutbound(amazon, "late")
    await pass(amazon, 35 * MINUTE)
    const late = await cancelOutbound(amazon, "late")
    const { fulfillmentOrderItems } = await readOutbound(amazon, "early")

    expect([early.status, early.body]).toEqual([200, {}])
    expect(await statusOf(amazon, "early")).toBe("Cancelled")
    expect(fulfillmentOrderItems[0]).toMatchObject({ cancelledQuantity: 1 })
    expect(stock).toEqual({ fulfillable: 5, processing: 0 })
    expect([late.status, errorOf(late).code]).toEqual([400, "InvalidInput"])
    expect(await statusOf(amazon, "late")).toBe("Processing")
  })

  it("may be told to be cancelled too late without a word of it", async () => {
    await amazon.control.setOutbound({ lateCancel: "ignore" })
    await createOutbound(amazon, "o-1")
    await pass(amazon, 35 * MINUTE)

    const answered = await cancelOutbound(amazon, "o-1")

    expect([answered.status, answered.body]).toEqual([200, {}])
    expect(await statusOf(amazon, "o-1")).toBe("Processing")
  })

  it("is invalid after it was accepted, when there is no such house", async () => {
    const created = await createOutbound(amazon, "o-1", {
      destinationAddress: { ...anAddress, postalCode: "00000" },
    })

    expect(created.status).toBe(200)
    expect(await statusOf(amazon, "o-1")).toBe("Invalid")
    expect(await stockOf()).toEqual({ fulfillable: 5, processing: 0 })
  })

  it("sets its goods aside while it is held, until it is released or 14 days are over", async () => {
    await createOutbound(amazon, "kept", { fulfillmentAction: "Hold" })
    await createOutbound(amazon, "lost", { fulfillmentAction: "Hold" })
    const held = await stockOf()
    await pass(amazon, DAY)
    const released = await amazon.send("PUT", orderPath("kept"), {
      fulfillmentAction: "Ship",
    })
    const again = await amazon.send("PUT", orderPath("kept"), {
      fulfillmentAction: "Ship",
    })
    await pass(amazon, 14 * DAY)

    expect(held).toEqual({ fulfillable: 3, processing: 2 })
    expect([released.status, released.body]).toEqual([200, {}])
    expect(again.status).toBe(400)
    expect(await statusOf(amazon, "kept")).toBe("Complete")
    expect(await statusOf(amazon, "lost")).toBe("Cancelled")
    expect(await stockOf()).toEqual({ fulfillable: 4, processing: 0 })
  })

  it("is listed by the change of its status, in pages", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 100 })
    for (let n = 0; n < 51; n += 1) {
      await createOutbound(amazon, `o-${n}`)
    }
    const { now } = await amazon.control.state()
    const first = payloadOf<{
      fulfillmentOrders: { sellerFulfillmentOrderId: string }[]
      nextToken: string
    }>(await amazon.get(listPath()))
    const second = payloadOf<typeof first>(
      await amazon.get(listPath({ nextToken: first.nextToken }))
    )
    await pass(amazon, MINUTE)
    await cancelOutbound(amazon, "o-7")
    const changed = payloadOf<typeof first>(
      await amazon.get(listPath({ queryStartDate: now }))
    )

    expect(first.fulfillmentOrders).toHaveLength(50)
    expect(second.fulfillmentOrders).toHaveLength(1)
    expect(second.nextToken).toBeUndefined()
    expect(
      changed.fulfillmentOrders.map((one) => one.sellerFulfillmentOrderId)
    ).toEqual(["o-7"])
  })

  it("comes back in the Orders API as an order of no marketplace of Amazon's", async () => {
    await createOutbound(amazon, "o-1", { items: [anItem(2)] })
    await amazon.later()
    const before = await amazon.list({})
    await pass(amazon, DAY)
    const after = await amazon.list({})
    const own = await amazon.list({ marketplaceIds: "A1PA6795UKMFR9" })

    expect(before.orders[0]).toMatchObject({
      orderId: expect.stringMatching(/^S01-/) as string,
      salesChannel: { channelName: "NON_AMAZON" },
      fulfillment: { fulfillmentStatus: "PENDING", fulfilledBy: "AMAZON" },
    })
    expect(after.orders).toHaveLength(1)
    expect(after.orders[0]?.fulfillment?.fulfillmentStatus).toBe("SHIPPED")
    expect(own.orders).toEqual([])
  })
})

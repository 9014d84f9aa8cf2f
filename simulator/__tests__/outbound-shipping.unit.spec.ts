import {
  anItem,
  createOutbound,
  DAY,
  HOUR,
  MINUTE,
  pass,
  payloadOf,
  readOutbound,
  statusOf,
  trackingPath,
} from "./outbound-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

type Tracking = {
  currentStatus: string
  carrierCode: string
  trackingEvents: { eventCode: string }[]
}

describeWithPostgres("a Multi-Channel order on its way", () => {
  const amazon = simulatedAmazon("outbound_shipping")
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
  })

  it("ends by its policy when there is too little", async () => {
    await amazon.control.setFbaStock("CUP", { fulfillable: 1 })
    const items = [anItem(9), anItem(1, "CUP")]
    for (const fulfillmentPolicy of [
      "FillOrKill",
      "FillAllAvailable",
      "FillAll",
    ] as const) {
      await amazon.control.setFbaStock("POT", { fulfillable: 5 })
      await amazon.control.setFbaStock("CUP", { fulfillable: 1 })
      await createOutbound(amazon, fulfillmentPolicy, {
        fulfillmentPolicy,
        items,
      })
      await pass(amazon, 3 * HOUR)
    }
    const first = await statusOf(amazon, "FillAll")
    await pass(amazon, DAY)
    const partly = await readOutbound(amazon, "FillAllAvailable")

    expect(await statusOf(amazon, "FillOrKill")).toBe("Unfulfillable")
    expect(partly.fulfillmentOrder.fulfillmentOrderStatus).toBe(
      "CompletePartialled"
    )
    expect(partly.fulfillmentOrderItems[0]).toMatchObject({
      quantity: 9,
      unfulfillableQuantity: 4,
    })
    expect([first, await statusOf(amazon, "FillAll")]).toEqual([
      "Processing",
      "CompletePartialled",
    ])
  })

  it("waits with FillAll for what comes in meanwhile", async () => {
    await createOutbound(amazon, "o-1", {
      fulfillmentPolicy: "FillAll",
      items: [anItem(6)],
    })
    await pass(amazon, 4 * HOUR)
    await amazon.control.setFbaStock("POT", { fulfillable: 1 })
    await pass(amazon, 4 * HOUR)

    const { fulfillmentOrder, fulfillmentShipments } = await readOutbound(
      amazon,
      "o-1"
    )

    expect(fulfillmentOrder.fulfillmentOrderStatus).toBe("Complete")
    expect(fulfillmentShipments).toHaveLength(2)
  })

  it("is shipped by hand in several packages, with carriers and numbers", async () => {
    await createOutbound(amazon, "o-1", {
      items: [anItem(3), anItem(1, "POT", "gift")],
    })
    await amazon.control.outbound.ship("o-1", {
      packages: [
        { items: [{ itemId: "POT", quantity: 1 }], trackingNumber: "T-1" },
        { items: [{ itemId: "gift", quantity: 1 }], carrierCode: "DHL" },
      ],
    })
    const first = await readOutbound(amazon, "o-1")
    await pass(amazon, 2 * HOUR)
    const second = await readOutbound(amazon, "o-1")
    const packages = second.fulfillmentShipments?.flatMap(
      ({ fulfillmentShipmentPackage }) => fulfillmentShipmentPackage ?? []
    )

    expect(first.fulfillmentOrder.fulfillmentOrderStatus).toBe("Processing")
    expect(
      first.fulfillmentShipments?.map((one) => one.fulfillmentShipmentStatus)
    ).toEqual(["SHIPPED", "PENDING"])
    expect(second.fulfillmentOrder.fulfillmentOrderStatus).toBe("Complete")
    expect(packages).toHaveLength(3)
    expect(packages?.[0]).toMatchObject({ trackingNumber: "T-1" })
    expect(packages?.[1]).toMatchObject({ carrierCode: "DHL" })
  })

  it("is planned anew when a warehouse gives a shipment up", async () => {
    await createOutbound(amazon, "o-1")
    await pass(amazon, HOUR)
    await amazon.control.outbound.replan("o-1")
    const replanned = await readOutbound(amazon, "o-1")
    await pass(amazon, 2 * HOUR)
    const shipped = await readOutbound(amazon, "o-1")
    const statusesIn = ({ fulfillmentShipments = [] }: typeof shipped) =>
      fulfillmentShipments.map((one) => one.fulfillmentShipmentStatus)

    expect(statusesIn(replanned)).toEqual(["CANCELLED_BY_FULFILLER", "PENDING"])
    expect(statusesIn(shipped)).toEqual(["CANCELLED_BY_FULFILLER", "SHIPPED"])
    expect(shipped.fulfillmentOrderItems[0]).toMatchObject({
      unfulfillableQuantity: 0,
      cancelledQuantity: 0,
    })
  })

  it("is delivered, or not delivered, by hand", async () => {
    await createOutbound(amazon, "o-1")
    await createOutbound(amazon, "o-2")
    await amazon.control.outbound.ship("o-1")
    await amazon.control.outbound.ship("o-2")
    const there = await amazon.control.outbound.deliver("o-1")
    const gone = await amazon.control.outbound.failDelivery("o-2")
    await pass(amazon, 3 * DAY)

    const statuses = []
    for (const { shipments } of [there, gone]) {
      const number = shipments[0]?.parcels[0]?.packageNumber
      statuses.push(
        payloadOf<Tracking>(await amazon.get(trackingPath(number)))
          .currentStatus
      )
    }

    expect(statuses).toEqual(["DELIVERED", "UNDELIVERABLE"])
  })

  it("becomes invalid or unfulfillable by hand, wholly or in part", async () => {
    for (const id of ["invalid", "gone", "partly"]) {
      await createOutbound(amazon, id, { items: [anItem(1)] })
    }
    await createOutbound(amazon, "two", { items: [anItem(2)] })
    await amazon.control.outbound.makeInvalid("invalid")
    await pass(amazon, 5 * MINUTE)
    await amazon.control.outbound.makeUnfulfillable("gone")
    await amazon.control.outbound.makeUnfulfillable("two", {
      items: [{ itemId: "POT", quantity: 1 }],
    })
    await pass(amazon, DAY)

    expect(await statusOf(amazon, "invalid")).toBe("Invalid")
    expect(await statusOf(amazon, "gone")).toBe("Unfulfillable")
    expect(await statusOf(amazon, "two")).toBe("CompletePartialled")
    expect(await amazon.control.fbaStock("POT")).toMatchObject({
      fulfillable: 1,
      processing: 0,
      researching: 2,
    })
    await expect(amazon.control.outbound.makeInvalid("gone")).rejects.toThrow(
      "it is Unfulfillable"
    )
  })
})

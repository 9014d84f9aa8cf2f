import type { SimulatorControl } from "../index"
import { createControlClient } from "../index"
import {
  createOutbound,
  DAY,
  HOUR,
  orderPath,
  statusOf,
  summariesPath,
} from "./outbound-for-tests"
import {
  AmazonForTests,
  describeWithPostgres,
} from "./simulated-amazon-for-tests"

describeWithPostgres("Amazon's warehouses from another process", () => {
  const amazon = new AmazonForTests(`simulator_warehouse_${process.pid}`)
  const client = (): SimulatorControl => createControlClient(amazon.running.url)
  beforeAll(() => amazon.createDatabase())
  beforeEach(async () => {
    await amazon.start()
    await amazon.control.reset()
    amazon.forgetTokens()
  })
  afterEach(() => amazon.stop())
  afterAll(() => amazon.dropDatabase())

  it("are filled and looked at, also with an awkward SKU", async () => {
    const awkward = "Größe / 100%, +1 & ?"
    await client().setFbaStock(awkward, { fulfillable: 3, inboundWorking: 2 })
    const changed = await client().setFbaStock(awkward, { fulfillable: 4 })

    expect(changed).toMatchObject({ fulfillable: 4, inboundWorking: 2 })
    expect(await client().fbaStock(awkward)).toEqual(changed)
    expect((await client().fbaStocks({ limit: 5 })).stock).toEqual([changed])
    await expect(client().fbaStock("NONE")).rejects.toMatchObject({
      status: 404,
    })
  })

  it("ship, deliver, give up and take back one order at a time", async () => {
    await client().setFbaStock("POT", { fulfillable: 5 })
    await client().setOutbound({ planMs: HOUR, inOrders: false })
    await createOutbound(amazon, "a/1")
    await createOutbound(amazon, "b")

    const shipped = await client().outbound.ship("a/1", {
      packages: [{ carrierCode: "DHL" }],
    })
    const delivered = await client().outbound.deliver("a/1")
    const invalid = await client().outbound.makeInvalid("b")
    const { orders } = await client().outboundOrders({ status: "Complete" })

    expect(shipped.shipments[0]?.parcels[0]?.carrierCode).toBe("DHL")
    expect(delivered.shipments[0]?.parcels[0]?.status).toBe("DELIVERED")
    expect([invalid.status, invalid.amazonOrderId]).toEqual(["Invalid", null])
    expect(orders.map(({ outboundId }) => outboundId)).toEqual(["a/1"])
    expect((await client().outboundOrder("a/1")).status).toBe("Complete")
    await expect(client().outbound.ship("a/1")).rejects.toMatchObject({
      status: 409,
    })
    await expect(client().outboundOrder("none")).rejects.toMatchObject({
      status: 404,
    })
  })

  it.each([
    [
      "units that are less than none",
      "/fba/stock",
      { sku: "A", stock: { fulfillable: -1 } },
      "fulfillable",
    ],
    [
      "a quantity nobody knows",
      "/fba/stock",
      { sku: "A", stock: { lost: 1 } },
      "lost",
    ],
    [
      "a marketplace nobody knows",
      "/fba/stock",
      { sku: "A", stock: { marketplaceIds: ["XX"] } },
      "XX",
    ],
    ["a lag that is no number", "/fba", { lagMs: "long" }, "lagMs"],
    ["a delay nobody knows", "/outbound/settings", { packMs: 1 }, "packMs"],
    [
      "a speed nobody knows",
      "/outbound/settings",
      { unavailableSpeeds: ["Now"] },
      "unavailableSpeeds",
    ],
    [
      "an act nobody knows",
      "/outbound/act",
      { act: "burn", outboundId: "a" },
      "act",
    ],
    [
      "an act that every object knows",
      "/outbound/act",
      { act: "constructor", outboundId: "a" },
      "act",
    ],
  ])("refuse %s", async (_what, path, body, named) => {
    const response = await fetch(`${amazon.running.url}/control${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    const { message } = (await response.json()) as { message: string }

    expect(response.status).toBe(400)
    expect(message).toContain(named)
  })

  it("survive a restart, and their orders go on", async () => {
    await client().setFbaStock("POT", { fulfillable: 5 })
    await client().setFba({ lagMs: 1000 })
    await client().setOutbound({ shipMs: HOUR })
    await createOutbound(amazon, "o-1")

    await amazon.stop()
    await amazon.start()
    const { warehouse } = await amazon.control.state()
    await amazon.control.advanceClock(DAY)
    amazon.forgetTokens()

    expect(warehouse.outbound.shipMs).toBe(HOUR)
    expect(warehouse.fba.lagMs).toBe(1000)
    expect(await statusOf(amazon, "o-1")).toBe("Complete")
    expect((await amazon.control.fbaStock("POT")).fulfillable).toBe(4)
  })

  it("are empty after a reset, and as they were at first", async () => {
    await client().setFbaStock("POT", { fulfillable: 5 })
    await client().setFba({ enabled: false })
    await client().setOutbound({ lateCancel: "ignore" })
    await createOutbound(amazon, "o-1")

    await client().reset()
    amazon.forgetTokens()
    const { warehouse } = await client().state()

    expect((await amazon.get(orderPath("o-1"))).status).toBe(404)
    expect((await amazon.get(summariesPath())).status).toBe(200)
    expect((await client().fbaStocks()).stock).toEqual([])
    expect(warehouse.outbound.lateCancel).toBe("refuse")
  })
})

import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { minutes } from "../../helpers/clock"
import { aLabel, type Label } from "../../helpers/packer"
import { tellStories } from "../../helpers/stories"
import { retryProblemsWorkflow } from "../../../src/workflows/problems/retry-problems"
import { pauseOnce } from "../crash/pause-once"

interface Parcel {
  id: string
  shipped_at: string | null
  canceled_at: string | null
}

tellStories((shop) => {
  async function paid(quantity = 2, sku = "MUG-BLUE"): Promise<string> {
    const id = await shop.sell(sku, quantity)
    await shop.pay(id)
    return id
  }

  async function seen(id: string) {
    const order = await shop.medusaOrder(id)
    const { data } = await shop.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "id",
          "items.*",
          "items.detail.*",
          "fulfillments.id",
          "fulfillments.shipped_at",
          "fulfillments.canceled_at",
        ],
        filters: { id: order?.id ?? "" },
      })
    const [read] = data as unknown as {
      id: string
      items: {
        id: string
        quantity: number
        detail: Record<string, unknown>
      }[]
      fulfillments?: Parcel[]
    }[]
    const [item] = read?.items ?? []
    return {
      orderId: read?.id ?? "",
      items: (read?.items ?? []).map(({ id, quantity }) => ({ id, quantity })),
      fulfilled: Number(item?.detail.fulfilled_quantity),
      shipped: Number(item?.detail.shipped_quantity),
      fulfillments: read?.fulfillments ?? [],
    }
  }

  type Seen = Awaited<ReturnType<typeof seen>>

  /**
   * Medusa dies when it comes there, and never goes on. What it does at the same time is done: that
   * is waited for.
   */
  async function dieAt(
    [target, method]: [object, string],
    work: Promise<unknown>,
    isRestDone: () => Promise<boolean>
  ) {
    void work.catch(() => undefined)
    await pauseOnce(target, method).reached
    while (!(await isRestDone())) {
      await shop.settle()
    }
  }

  const packing = async (id: string) => {
    const { orderId, items } = await seen(id)
    return createOrderFulfillmentWorkflow(shop.container).run({
      input: {
        order_id: orderId,
        items,
        location_id: shop.shop.warehouses.berlin,
      },
    })
  }

  const shipping = async (id: string, fulfillmentId: string, label: Label) => {
    const { orderId, items } = await seen(id)
    return createOrderShipmentWorkflow(shop.container).run({
      input: {
        order_id: orderId,
        fulfillment_id: fulfillmentId,
        items,
        labels: [label],
      },
    })
  }

  const orderModule = () => shop.container.resolve(Modules.ORDER)
  const fulfillmentModule = () => shop.container.resolve(Modules.FULFILLMENT)

  const isTrue = (id: string, what: (now: Seen) => boolean) => async () =>
    what(await seen(id))

  /** Units are reserved no more, or no more are. */
  const isTaken = async (id: string) =>
    (await shop.reservations(id)).length === 0

  /** Staff have pressed, and the order shows the fulfilment and does not count it. */
  async function uncounted(id: string): Promise<string> {
    await dieAt(
      [orderModule(), "registerFulfillment"],
      packing(id),
      async () => (await seen(id)).fulfillments.length > 0 && isTaken(id)
    )
    return (await seen(id)).fulfillments[0]?.id ?? ""
  }

  /** The job strikes so often that what stays as it is has been seen for long enough. */
  async function waitForMending() {
    for (const wait of [1, 1, 1]) {
      await shop.clock.advance(minutes(wait))
      await shop.confirm()
    }
    await shop.tick()
  }

  const told = async (id: string) =>
    (await shop.amazon.order(id)).packages.map(
      ({ trackingNumber }) => trackingNumber
    )

  it("the shop dies before the order counts a fulfilment: it is counted, and can be shipped", async () => {
    const id = await paid()
    const fulfillmentId = await uncounted(id)

    await waitForMending()
    await shop.handOver(id, fulfillmentId, aLabel("00340434"))
    await shop.outbox(id)

    expect(await seen(id)).toMatchObject({ fulfilled: 2, shipped: 2 })
    expect(await told(id)).toEqual(["00340434"])
  })

  it("nothing is mended at first sight: somebody may be at it", async () => {
    const id = await paid()
    await uncounted(id)

    await shop.clock.advance(minutes(10))
    await shop.confirm()
    await shop.clock.advance(minutes(1))
    await shop.confirm()
    const { fulfilled } = await seen(id)
    await waitForMending()

    expect(fulfilled).toBe(0)
    expect((await seen(id)).fulfilled).toBe(2)
  })

  it("the shop dies when the order counts a fulfilment and does not show it yet: it is shown", async () => {
    const id = await paid()
    await dieAt(
      [shop.container.resolve(ContainerRegistrationKeys.LINK), "create"],
      packing(id),
      async () => (await seen(id)).fulfilled === 2 && isTaken(id)
    )
    const before = await seen(id)

    await waitForMending()
    const [found] = (await seen(id)).fulfillments
    await shop.handOver(id, found?.id ?? "", aLabel("00340434"))
    await shop.outbox(id)

    expect(before.fulfillments).toEqual([])
    expect(await told(id)).toEqual(["00340434"])
  })

  it("who presses again after a crash has two fulfilments: the one that nobody counts is canceled", async () => {
    const id = await paid()
    const first = await uncounted(id)
    await shop.service.touchOrders({ ids: [`amzord_${id}`] })
    await shop.tick()
    const second = await shop.fulfill(id)
    await shop.handOver(id, second, aLabel("00340434"))
    await shop.outbox(id)

    await waitForMending()

    const { fulfillments, shipped } = await seen(id)
    const canceled = fulfillments.filter(({ canceled_at: at }) => at)
    expect(canceled.map((one) => one.id)).toEqual([first])
    expect(shipped).toBe(2)
    expect(await told(id)).toEqual(["00340434"])
  })

  it("of two fulfilments of the same units, the one that has left stays, and Amazon's word does not get stuck at the other", async () => {
    const id = await paid()
    const first = await uncounted(id)
    await shop.service.touchOrders({ ids: [`amzord_${id}`] })
    await shop.tick()
    const second = await shop.fulfill(id)
    await shop.handOver(id, first, aLabel("00340434"))
    await shop.outbox(id)
    await shop.sync()

    await waitForMending()

    const { fulfillments } = await seen(id)
    const canceled = fulfillments.filter(({ canceled_at: at }) => at)
    expect(canceled.map((one) => one.id)).toEqual([second])
    expect(await told(id)).toEqual(["00340434"])
    expect(await shop.order(id)).toMatchObject({ mirror_error: null })
  })

  /** Two parcels of the same units have left: "A1", and "A2", which Amazon is not told of. */
  async function shippedTwice(): Promise<{ id: string; second: string }> {
    const id = await paid()
    const first = await uncounted(id)
    await shop.service.touchOrders({ ids: [`amzord_${id}`] })
    await shop.tick()
    const second = await shop.fulfill(id)
    await shop.handOver(id, first, aLabel("A1"))
    await shop.outbox(id)
    // As a process leaves it that dies before it finds that the order has no units for it.
    await fulfillmentModule().updateFulfillment(second, {
      shipped_at: new Date(),
      labels: [aLabel("A2")],
    })

    await waitForMending()
    await shop.clock.advance(minutes(5))
    await shop.confirm()
    return { id, second }
  }

  it("what staff send a second time, since Medusa has lost count, is not told to Amazon: the owner is", async () => {
    const { id } = await shippedTwice()

    const shipments = await shop.shipments(id)
    const refused = shipments.filter(({ state }) => state === "refused")
    expect(await told(id)).toEqual(["A1"])
    expect(refused).toMatchObject([
      {
        tracking_number: "A2",
        last_error: expect.stringContaining("in other parcels of the order"),
      },
    ])
  })

  it("what was sent a second time is not told to Amazon when all problems are retried, nor when its number changes", async () => {
    const { id, second } = await shippedTwice()

    await retryProblemsWorkflow(shop.container).run({
      input: { kind: "shipment" },
    })
    await shop.confirm()
    await fulfillmentModule().updateFulfillment(second, {
      labels: [aLabel("A3")],
    })
    await shop.outbox(id)
    await shop.confirm()

    const refused = (await shop.shipments(id)).filter(
      ({ state }) => state === "refused"
    )
    expect(await told(id)).toEqual(["A1"])
    expect(refused).toMatchObject([
      {
        tracking_number: "A3",
        last_error: expect.stringContaining("in other parcels of the order"),
      },
    ])
  })

  it("the shop dies between giving units back and canceling a fulfilment of the day before: it is canceled", async () => {
    const id = await paid()
    const fulfillmentId = await shop.fulfill(id)
    const { orderId } = await seen(id)
    await shop.confirm()
    await shop.container
      .resolve<{ raw(sql: string): Promise<unknown> }>(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      .raw("UPDATE fulfillment SET updated_at = now() - interval '1 day'")
    await dieAt(
      [fulfillmentModule(), "cancelFulfillment"],
      cancelOrderFulfillmentWorkflow(shop.container).run({
        input: { order_id: orderId, fulfillment_id: fulfillmentId },
      }),
      isTrue(id, ({ fulfilled }) => fulfilled === 0)
    )

    await waitForMending()

    const [found] = (await seen(id)).fulfillments
    expect(found?.canceled_at).not.toBeNull()
    expect(await shop.reservations(id)).toHaveLength(1)
  })

  it("the shop dies before the order counts a parcel that has left: Amazon is told, and it is counted", async () => {
    const id = await paid()
    const fulfillmentId = await shop.fulfill(id)
    await dieAt(
      [orderModule(), "registerShipment"],
      shipping(id, fulfillmentId, aLabel("00340434")),
      isTrue(id, ({ fulfillments }) => !!fulfillments[0]?.shipped_at)
    )
    await shop.confirm()
    const atOnce = await told(id)

    await waitForMending()
    await shop.clock.advance(minutes(5))
    await shop.confirm()

    expect(atOnce).toEqual([])
    expect(await told(id)).toEqual(["00340434"])
    expect(await seen(id)).toMatchObject({ fulfilled: 2, shipped: 2 })
  })

  it("the shop dies before it marks a parcel that the order counts as gone: it is marked, and waits for its number", async () => {
    const id = await paid()
    const fulfillmentId = await shop.fulfill(id)
    await dieAt(
      [fulfillmentModule(), "updateFulfillment"],
      shipping(id, fulfillmentId, aLabel("00340434")),
      isTrue(id, ({ shipped }) => shipped === 2)
    )

    await waitForMending()
    await shop.clock.advance(minutes(6))
    await shop.confirm()
    const waiting = await shop.parcel(id)
    await shop.editShipment(waiting.id, {
      tracking_number: "00340434",
      carrier_code: "DHL",
    })
    await shop.confirm()

    expect(waiting.last_error).toContain("tracking number")
    expect(await told(id)).toEqual(["00340434"])
  })

  it("an edit that somebody has begun, and the lock of a placeholder, are left as they are", async () => {
    const id = await paid()
    const { orderId } = await seen(id)
    const placeholder = await shop.sell("MUG-WHITE", 1)
    await shop.post("/admin/order-edits", { order_id: orderId })
    const open = () => orderModule().listOrderChanges({ status: "pending" })
    const before = await open()

    await waitForMending()
    await waitForMending()

    expect(before.map(({ order_id }) => order_id).sort()).toEqual(
      [orderId, `order_amz_${placeholder}`].sort()
    )
    expect((await open()).map((one) => one.id).sort()).toEqual(
      before.map((one) => one.id).sort()
    )
  })
})

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { catalogue } from "../../../scripts/shop/seed/assortment"
import { pollOrdersWorkflow } from "../../../src/workflows/poll-orders"
import { reconcileOrdersWorkflow } from "../../../src/workflows/reconcile-orders"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { minutes } from "../../helpers/clock"
import { pauseOnce } from "./pause-once"

inAmazonShop((world) => {
  const poll = () => pollOrdersWorkflow(world.container).run({ input: {} })
  const reconcile = () =>
    reconcileOrdersWorkflow(world.container).run({ input: {} })

  const differences = async () => {
    const { data } = await world.get<{ differences: unknown[] }>(
      "/admin/amazon/sync/drift"
    )
    return data.differences
  }

  const told = async (amazonOrderId: string, name: string) => {
    const { timeline } = await world.order(amazonOrderId)
    return timeline.filter((event) => event.name === name).length
  }

  const anOrder = () =>
    world.amazon.place({ lines: [{ sku: "POT-CAST", quantity: 2 }] })

  it("imports each order once when several readers and reconcilers work at the same time", async () => {
    const { orders: before } = await counts(world.container)
    await world.amazon.placeMany({ count: 150, skus: catalogue() })
    world.service.options.batchSize = 20

    await Promise.all([
      poll(),
      poll(),
      reconcile(),
      poll(),
      reconcile(),
      reconcile(),
    ])
    await Promise.all([reconcile(), reconcile(), reconcile()])
    await world.settle()

    expect((await counts(world.container)).orders - before).toBe(150)
    const known = await world.service.listAmazonOrders(
      { phase: "placeholder", last_error: null, attempts: 0 },
      { select: ["id"], take: 200 }
    )
    expect(known).toHaveLength(150)
    const events = await world.service.listAmazonOrderEvents(
      { name: "amazon.order.pending" },
      { select: ["id", "order_id"], take: 400 }
    )
    expect(events).toHaveLength(150)
    expect((await world.amazon.state()).calls.searchOrders.calls).toBe(2)
    expect(await differences()).toEqual([])
  })

  it("does not lose a payment that is seen while the placeholder is being made", async () => {
    const { orderId } = await anOrder()
    const making = pauseOnce(
      world.container.resolve(Modules.ORDER),
      "createOrders"
    )
    await poll()
    await making.reached

    await world.amazon.pay(orderId)
    await poll()
    making.goOn()
    await world.settle()

    expect(await world.order(orderId)).toMatchObject({
      phase: "completed",
      last_error: null,
    })
    expect(await world.held(orderId)).toBe(2)
    expect(await told(orderId, "order.placed")).toBe(1)
    expect(await differences()).toEqual([])
  })

  it("does not lose a cancellation that is seen while the units are being reserved", async () => {
    const before = await world.available("POT-CAST")
    const { orderId } = await anOrder()
    const reserving = pauseOnce(
      world.container.resolve(Modules.INVENTORY),
      "listInventoryLevels"
    )
    await poll()
    await reserving.reached

    await world.amazon.cancel(orderId, { by: "AMAZON" })
    await poll()
    reserving.goOn()
    await world.settle()

    expect(await world.order(orderId)).toMatchObject({ phase: "canceled" })
    expect(await world.available("POT-CAST")).toBe(before)
    expect(await told(orderId, "order.placed")).toBe(0)
    expect(await differences()).toEqual([])
  })

  it("lets a worker that was too slow do no harm once another one has done its work", async () => {
    const { orderId } = await anOrder()
    const making = pauseOnce(
      world.container.resolve(Modules.ORDER),
      "createOrders"
    )
    await poll()
    await making.reached

    await world.clock.advance(minutes(2))
    await reconcile()
    const { timeline } = await world.order(orderId)
    making.goOn()
    await world.settle()

    const order = await world.order(orderId)
    expect(order).toMatchObject({ phase: "placeholder", last_error: null })
    expect(order.timeline).toEqual(timeline)
    expect(await world.held(orderId)).toBe(2)
    expect(await differences()).toEqual([])
  })

  it("holds nothing for an order that was cancelled while the worker that reserves it was too slow", async () => {
    const before = await world.available("POT-CAST")
    const { orderId } = await anOrder()
    const reserving = pauseOnce(
      world.container.resolve(Modules.INVENTORY),
      "listInventoryLevels"
    )
    await poll()
    await reserving.reached

    await world.clock.advance(minutes(2))
    await world.amazon.cancel(orderId, { by: "AMAZON" })
    await poll()
    await reconcile()
    reserving.goOn()
    await world.settle()

    expect(await world.order(orderId)).toMatchObject({ status: "canceled" })
    expect(await world.available("POT-CAST")).toBe(before)
    expect(await differences()).toEqual([])
  })

  it("completes an order once when the worker that completes it was too slow", async () => {
    const { orderId } = await anOrder()
    await world.sync()
    const completing = pauseOnce(
      world.container.resolve(Modules.ORDER),
      "updateOrderLineItems"
    )
    await world.amazon.pay(orderId)
    await poll()
    await completing.reached

    await world.clock.advance(minutes(2))
    await reconcile()
    completing.goOn()
    await world.settle()

    expect(await told(orderId, "order.placed")).toBe(1)
    expect(await world.medusaOrder(orderId)).toMatchObject({
      payment_status: "captured",
      version: 1,
      summary: { pending_difference: 0 },
    })
    expect(await differences()).toEqual([])
  })

  it("imports the sale of a last unit that the storefront sells in the same moment", async () => {
    const cart = await aFilledCart()
    const { orderId } = await world.amazon.place({
      lines: [{ sku: "POT-LAST-ONE" }],
    })

    const [sale] = await Promise.all([buy(cart), poll()])
    await world.settle()

    expect(await world.order(orderId)).toMatchObject({
      phase: "placeholder",
      last_error: null,
    })
    expect(await world.held(orderId)).toBe(1)
    expect(await world.available("POT-LAST-ONE")).toBe(sale ? -1 : 0)
    expect(await differences()).toEqual([])
  })

  it("imports the sale of a last unit that the storefront sells between counting and reserving", async () => {
    const cart = await aFilledCart()
    const { orderId } = await world.amazon.place({
      lines: [{ sku: "POT-LAST-ONE" }],
    })
    const counting = pauseOnce(
      world.container.resolve(Modules.INVENTORY),
      "listInventoryLevels",
      "after"
    )
    await poll()
    await counting.reached

    expect(await buy(cart)).toBe(true)
    counting.goOn()
    await world.settle()

    expect(await world.order(orderId)).toMatchObject({
      phase: "placeholder",
      last_error: null,
    })
    expect(await world.held(orderId)).toBe(1)
    expect(await world.available("POT-LAST-ONE")).toBe(-1)
    expect(await differences()).toEqual([])
  })

  it("lets the storefront sell no unit that Amazon has sold before the last click", async () => {
    const cart = await aFilledCart()
    await world.amazon.place({ lines: [{ sku: "POT-LAST-ONE" }] })
    await world.sync()

    expect(await buy(cart)).toBe(false)
    expect(await world.available("POT-LAST-ONE")).toBe(0)
    expect(await differences()).toEqual([])
  })

  /** The last click; whether it became an order. */
  const buy = async (cartId: string): Promise<boolean> => {
    const { status, data } = await world.store.post<{ type: string }>(
      `/store/carts/${cartId}/complete`
    )
    return status === 200 && data.type === "order"
  }

  /** Everything but the last click. */
  const aFilledCart = async (): Promise<string> => {
    const { data } = await world.store.post<{ cart: { id: string } }>(
      "/store/carts",
      {
        region_id: world.shop.regions.germany,
        email: "visitor@shop.example",
        shipping_address: {
          first_name: "Vera",
          last_name: "Visitor",
          address_1: "Musterweg 1",
          city: "Musterstadt",
          postal_code: "00001",
          country_code: "de",
        },
        items: [
          {
            variant_id: world.shop.variants["POT-LAST-ONE"].id,
            quantity: 1,
          },
        ],
      }
    )
    const { id } = data.cart
    await world.store.post(`/store/carts/${id}/shipping-methods`, {
      option_id: world.shop.shipping.optionId,
    })
    const { data: payment } = await world.store.post<{
      payment_collection: { id: string }
    }>("/store/payment-collections", { cart_id: id })
    await world.store.post(
      `/store/payment-collections/${payment.payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    return id
  }
})

async function counts(container: MedusaContainer) {
  const [, orders] = await container
    .resolve(Modules.ORDER)
    .listAndCountOrders({}, { select: ["id"], take: 1 })
  return { orders }
}

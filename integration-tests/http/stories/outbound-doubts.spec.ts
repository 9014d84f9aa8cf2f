import type { CreateOrderChangeDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { minutes } from "../../helpers/clock"
import { createOutbound, must } from "../../helpers/outbound"
import { tellStories } from "../../helpers/stories"
import { pauseOnce } from "../crash/pause-once"

const stock = { "MUG-BLUE": 20, "MUG-WHITE": 20, "POT-CAST": 5 } as const

tellStories((shop) => {
  const mcf = createOutbound(shop)

  beforeAll(async () => {
    await mcf.setUp(stock)
  })
  beforeEach(async () => {
    await mcf.stockAmazon(stock)
  })

  it("who presses again in another tab what is fulfilled already, is refused before Amazon is asked", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    const fulfillmentId = await mcf.fulfill(orderId, 1)

    const { status, data } = await mcf.press(orderId, 2)

    expect(status).toBe(400)
    expect(data.message).toMatch(/1 of 2 are fulfilled already/)
    expect((await mcf.atAmazon()).map((one) => one.outboundId)).toEqual([
      fulfillmentId,
    ])
  })

  it("a bundle may be sent in two halves, and not a third time", async () => {
    const orderId = await mcf.buy({ "TEA-SET": 2 })
    await mcf.fulfill(orderId, 1)
    await mcf.fulfill(orderId, 1)

    const { status } = await mcf.press(orderId, 1)

    expect(status).toBe(400)
    expect(await mcf.atAmazon()).toHaveLength(2)
  })

  it("the shop dies when the order knows of the fulfilment and does not count it yet: who presses again is refused", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.dieAfterAsking(orderId)
    await shop.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.FULFILLMENT]: { fulfillment_id: fulfillmentId },
    })
    await shop.clock.advance(minutes(1))

    const { status } = await mcf.press(orderId)

    expect(status).toBe(400)
    expect((await mcf.atAmazon()).map((one) => one.outboundId)).toEqual([
      fulfillmentId,
    ])
  })

  it("the shop dies while it cancels an order that Amazon was to ship: it can be canceled again", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await must(mcf.cancel(orderId, await mcf.fulfill(orderId)))
    const orders = shop.container.resolve(Modules.ORDER)
    const death = pauseOnce(orders, "confirmOrderChange")
    void cancelOrderWorkflow(shop.container).run({
      input: { order_id: orderId },
    })
    await death.reached
    const cancel = () => shop.post(`/admin/orders/${orderId}/cancel`)
    const meanwhile = await cancel()

    for (const wait of [1, 1, 1]) {
      await shop.clock.advance(minutes(wait))
      await shop.confirm()
    }
    await must(cancel())

    expect(meanwhile.status).toBe(400)
    expect((await mcf.medusa(orderId)).status).toBe("canceled")
  })

  it("what Medusa leaves open on an order that Amazon has no part in is not ours to close", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const orders = shop.container.resolve(Modules.ORDER)
    const { id } = await orders.createOrderChange({
      order_id: orderId,
      change_type: "credit_line",
    } as CreateOrderChangeDTO)

    for (const wait of [1, 1, 1]) {
      await shop.clock.advance(minutes(wait))
      await shop.confirm()
    }

    const change = await orders.retrieveOrderChange(id)
    expect(change.status).toBe("pending")
  })

  it("a lock that the dead have left behind keeps no order from being delivered", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.container
      .resolve(Modules.LOCKING)
      .acquire([orderId, fulfillmentId], { ownerId: "the dead" })
    await shop.amazon.outbound.ship(fulfillmentId)
    await shop.amazon.outbound.deliver(fulfillmentId)

    await mcf.follow()

    const { fulfillments, items } = await mcf.medusa(orderId)
    expect(fulfillments?.[0]?.delivered_at).not.toBeNull()
    expect(items[0]?.detail.delivered_quantity).toBe(1)
  })

  it("a customer reads nothing of the shop's accounts when the shop cannot ask Amazon", async () => {
    const cartId = await mcf.fill({ "MUG-BLUE": 1 })
    const [account] = await shop.accounts()
    await must(shop.post(`/admin/amazon/accounts/${account?.id}/pause`))

    const { status, data } = await mcf.price(cartId)
    await must(shop.post(`/admin/amazon/accounts/${account?.id}/resume`))

    expect(status).toBe(400)
    expect(data.message).toMatch(/cannot be priced now/)
    expect(data.message).not.toMatch(/account|connect|amz/i)
  })

  it("a customer does not read that Amazon denies the shop a role", async () => {
    const cartId = await mcf.fill({ "MUG-BLUE": 1 })
    await shop.amazon.failNext("getFulfillmentPreview", {
      kind: "403",
      times: 5,
    })

    const { status, data } = await mcf.price(cartId)

    expect(status).toBe(400)
    expect(data.message).toMatch(/cannot be priced now/)
    expect(data.message).not.toMatch(/Seller Central|role|authori/i)
  })

  it("Amazon calls an order complete before it names a parcel: it is not taken for canceled", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    await shop.amazon.outbound.ship(fulfillmentId)
    const { id } = await mcf.one()
    await shop.service.updateAmazonOutboundOrders({ id, status: "complete" })

    const { status } = await mcf.cancel(orderId, fulfillmentId)

    expect(status).toBe(400)
    expect(
      (await mcf.medusa(orderId)).fulfillments?.[0]?.canceled_at
    ).toBeNull()
  })

  it("of an order that left in two halves, a second return is of the half that is still with the customer", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 2 })
    for (const half of [1, 1]) {
      const fulfillmentId = await mcf.fulfill(orderId, half)
      await shop.amazon.outbound.ship(fulfillmentId)
      await shop.amazon.outbound.deliver(fulfillmentId)
    }
    await mcf.follow()
    await must(mcf.sendBack(orderId))
    await mcf.follow()

    const { status } = await mcf.sendBack(orderId)

    expect(status).toBe(200)
    expect((await mcf.atAmazon()).map(({ returns }) => returns.length)).toEqual(
      [1, 1]
    )
  })

  it("that Amazon denies a look at one order does not stop the account", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    await mcf.fulfill(orderId)
    await shop.amazon.failNext("getFulfillmentOrder", { kind: "403", times: 4 })

    await mcf.follow()
    const { last_error } = await mcf.one()
    const [account] = await shop.accounts()

    expect(last_error).toMatch(/Check in Seller Central/)
    expect(account?.state).toBe("connected")
  })

  it("an account is not deleted while Amazon is about to ship for it", async () => {
    const orderId = await mcf.buy({ "MUG-BLUE": 1 })
    const fulfillmentId = await mcf.fulfill(orderId)
    const [account] = await shop.accounts()
    const disconnect = () =>
      shop.delete<{ message?: string }>(`/admin/amazon/accounts/${account?.id}`)

    const early = await disconnect()
    await shop.amazon.outbound.ship(fulfillmentId)
    await mcf.follow()
    const late = await disconnect()

    expect(early.status).toBe(400)
    expect(early.data.message).toMatch(/about to ship 1 order of the shop/)
    expect(late.status).toBe(200)
  })
})

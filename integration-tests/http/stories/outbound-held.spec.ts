import { days, minutes } from "../../helpers/clock"
import { createOutbound, must } from "../../helpers/outbound"
import { tellStories } from "../../helpers/stories"

const stock = { "MUG-BLUE": 20 } as const

/** The newer version of Amazon's API, a shop that ships once it has been paid, and its own box. */
const options = {
  api_version: "2026-07-04",
  hold_until_captured: true,
  surcharge: "1.50",
  markup_percent: "10",
  blank_box: true,
  notify_buyer: true,
  packing_slip_text: "Thank you! Order {order}",
}

tellStories(
  (shop) => {
    const mcf = createOutbound(shop)

    beforeAll(async () => {
      await mcf.setUp(stock)
    })
    beforeEach(async () => {
      await mcf.stockAmazon(stock)
    })

    const capture = async (orderId: string) => {
      const order = await mcf.medusa(orderId)
      const [payment] =
        order.payment_collections.flatMap(({ payments }) => payments ?? []) ??
        []
      await must(shop.post(`/admin/payments/${payment?.id}/capture`))
      await shop.settle()
    }

    it("through version 2026-07-04 as well, Amazon ships what the storefront has sold, in the shop's own way", async () => {
      const cartId = await mcf.fill({ "MUG-BLUE": 1 })
      const { data: quoted } = await must(mcf.price(cartId))
      await must(mcf.choose(cartId))
      const { data: bought } = await must(mcf.pay(cartId))
      await capture(bought.order.id)
      const fulfillmentId = await mcf.fulfill(bought.order.id)
      const [asked] = await mcf.atAmazon()

      await shop.amazon.outbound.ship(fulfillmentId, {
        packages: [{ trackingNumber: "TBA0001" }],
      })
      await mcf.follow()
      const shipped = await mcf.medusa(bought.order.id)
      await shop.amazon.outbound.deliver(fulfillmentId)
      await shop.clock.advance(minutes(130))
      await mcf.follow()

      // 6.00 and ten percent, and 1.50.
      expect(quoted.shipping_option.calculated_price.calculated_amount).toBe(
        8.1
      )
      expect(asked).toMatchObject({
        isHeld: false,
        address: { email: "zelda@customer.example" },
        comment: "Thank you! Order 1",
        lines: [{ sku: "MUG-BLUE", quantity: 1 }],
      })
      expect(shipped.fulfillment_status).toBe("shipped")
      expect((await mcf.medusa(bought.order.id)).fulfillment_status).toBe(
        "delivered"
      )
      expect(await mcf.one()).toMatchObject({
        state: "ended",
        status: "complete",
      })
    })

    it("what is not paid for yet is set aside at Amazon, and leaves once the payment is captured", async () => {
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      const fulfillmentId = await mcf.fulfill(orderId)
      const [held] = await mcf.atAmazon()
      await mcf.follow()
      const waiting = await mcf.one()

      await capture(orderId)
      await mcf.follow()
      const released = await shop.amazon.outboundOrder(fulfillmentId)

      expect(held).toMatchObject({ outboundId: fulfillmentId, isHeld: true })
      expect(waiting).toMatchObject({ is_held: true, state: "open" })
      expect(released.isHeld).toBe(false)
      expect(await mcf.one()).toMatchObject({ is_held: false, problems: null })
    })

    it("what is never paid for, Amazon gives up after 14 days, and the units are the order's again", async () => {
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      await mcf.fulfill(orderId)

      await shop.clock.advance(days(15))
      await mcf.follow()
      const row = await mcf.one()

      expect(row).toMatchObject({ state: "ended", status: "canceled" })
      expect(row.problems?.[0]?.sentence).toMatch(/held for 14 days/)
      expect(
        (await mcf.medusa(orderId)).fulfillments?.[0]?.canceled_at
      ).not.toBeNull()
    })

    it("canceled in time, nothing leaves", async () => {
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      const fulfillmentId = await mcf.fulfill(orderId)

      const { status } = await mcf.cancel(orderId, fulfillmentId)

      expect(status).toBe(200)
      expect(await shop.amazon.outboundOrder(fulfillmentId)).toMatchObject({
        status: "Cancelled",
      })
    })

    it("Amazon has taken the order without a whole answer: it is found there, and asked for once", async () => {
      await shop.amazon.setOutbound({ creation: "accepted" })
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      await shop.amazon.failNext("createOutboundOrder", { kind: "lost" })

      await mcf.fulfill(orderId)

      expect(await mcf.atAmazon()).toHaveLength(1)
      expect(await mcf.one()).toMatchObject({ state: "open" })
    })

    it("returns are not in this version, and staff read what to do instead", async () => {
      const orderId = await mcf.buy({ "MUG-BLUE": 1 })
      await capture(orderId)
      const fulfillmentId = await mcf.fulfill(orderId)
      await shop.amazon.outbound.ship(fulfillmentId)
      await shop.amazon.outbound.deliver(fulfillmentId)
      await mcf.follow()

      const { status, data } = await mcf.sendBack(orderId)

      expect(status).toBe(400)
      expect(data.message).toMatch(
        /version 2026-07-04 of Amazon's API knows no returns/
      )
    })
  },
  { env: { AMAZON_FULFILLMENT: JSON.stringify(options) } }
)

import { run } from "../../../src/modules/amazon/store/sql"
import { minutes } from "../../helpers/clock"
import { pauseOnce } from "../crash/pause-once"
import { tellStories } from "../../helpers/stories"

/** Mode reserve, seen from Amazon: what is pending is held back from the number shown there, and nowhere else. */
tellStories(
  (shop) => {
    const mug = { sku: "MUG-BLUE", quantity: 12 }

    /** Amazon's orders are read and everything is sent, once what was sent has taken effect. */
    async function follow() {
      // What is missing at Amazon is believed to be sold until the reading after the next.
      for (let reading = 0; reading < 2; reading++) {
        await shop.clock.advance(minutes(6))
        await shop.sync()
        await shop.publish()
      }
    }

    const buyAtAmazon = async (sku: string, quantity: number) => {
      const order = await shop.amazon.buy({ lines: [{ sku, quantity }] })
      await shop.sync()
      await shop.publish()
      return order?.orderId ?? ""
    }

    it("S37 S38 S39: a pending order is held back, and the sum that Amazon is told has it in it", async () => {
      await shop.sellAtAmazon([mug])

      const id = await buyAtAmazon("MUG-BLUE", 2)

      expect(await shop.offer("MUG-BLUE")).toMatchObject({
        quantity: 10,
        steps: [
          { name: "stocked", by: 12 },
          { name: "held", by: 2 },
        ],
        held_for: [{ amazon_order_id: id, quantity: 2 }],
      })
    })

    it("S40 S41: only what is left after the pending units is sent, so that Amazon does not sell them twice", async () => {
      await shop.sellAtAmazon([mug])
      await buyAtAmazon("MUG-BLUE", 2)

      await shop.buy("MUG-BLUE", 3)
      await follow()

      expect(await shop.told("MUG-BLUE")).toEqual([7])
      expect(await shop.shown("MUG-BLUE")).toBe(7)
    })

    it("S42: other channels' quantities stay as they are while the order is pending", async () => {
      await shop.sellAtAmazon([mug])

      await buyAtAmazon("MUG-BLUE", 2)

      expect(await shop.available("MUG-BLUE")).toBe(12)
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
    })

    it("S43 S46: on payment the hold becomes a reservation: the storefront falls, and Amazon's number stays", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 2)

      await shop.pay(id)
      await follow()

      expect(await shop.available("MUG-BLUE")).toBe(10)
      expect(await shop.offer("MUG-BLUE")).toMatchObject({
        quantity: 10,
        held_for: [],
      })
      expect(await shop.told("MUG-BLUE")).toEqual([])
      expect(await shop.shown("MUG-BLUE")).toBe(10)
    })

    it("S46: whoever looks while the hold becomes a reservation counts its units once", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 2)
      await shop.amazon.pay(id)
      const recording = pauseOnce(shop.service, "recordOutcomes")
      const reading = shop.sync()
      await recording.reached

      const between = await shop.offer("MUG-BLUE")
      const reserved = await shop.stock("MUG-BLUE")
      recording.goOn()
      await reading
      await follow()

      expect(reserved).toEqual({ stocked: 12, reserved: 2 })
      expect(between.quantity).toBe(10)
      expect((await shop.offer("MUG-BLUE")).quantity).toBe(10)
    })

    it("S50: saving a marketplace's settings and applying an order do not wait for each other in a circle", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 2)
      await shop.amazon.pay(id)
      const recording = pauseOnce(shop.service, "recordOutcomes")
      const reading = shop.sync()
      await recording.reached
      const { id: marketplaceId } = await shop.marketplace("DE")

      // Somebody keeps the orders long enough for both to stand in line.
      let saving: ReturnType<typeof shop.post> | undefined
      await shop.service.inTransaction(async (manager) => {
        await run(manager, "SELECT 1 FROM amazon_order ORDER BY id FOR UPDATE")
        recording.goOn()
        await new Promise((resolve) => setTimeout(resolve, 300))
        saving = shop.post(`/admin/amazon/marketplaces/${marketplaceId}`, {
          buffer: 1,
        })
        await new Promise((resolve) => setTimeout(resolve, 700))
      })
      const status = (await saving)?.status
      await reading

      expect(status).toBe(200)
    })

    it("S49: the hold ends with the cancellation, and the number at Amazon returns", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 2)

      await shop.cancel(id)
      await follow()

      expect(await shop.offer("MUG-BLUE")).toMatchObject({ quantity: 12 })
      expect(await shop.shown("MUG-BLUE")).toBe(12)
    })

    it("S49: units that Amazon does not put back by itself are put back by us", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 2)

      await shop.amazon.cancel(id, { by: "AMAZON", reason: "NO_INVENTORY" })
      await follow()
      await follow()

      expect(await shop.shown("MUG-BLUE")).toBe(12)
    })

    it("S52: the hold and the number follow a line that is reduced while it is pending", async () => {
      await shop.sellAtAmazon([mug])
      const id = await buyAtAmazon("MUG-BLUE", 5)

      await shop.changeQuantity(id, 2)
      await follow()

      expect(await shop.shown("MUG-BLUE")).toBe(10)
    })

    it("a pending kit lowers what is offered of its parts, and a pending part what is offered of the kit", async () => {
      await shop.sellAtAmazon([
        { sku: "TEA-SET", quantity: 10 },
        { sku: "POT-CAST", quantity: 10 },
      ])

      await buyAtAmazon("TEA-SET", 2)
      await buyAtAmazon("POT-CAST", 1)
      await follow()

      expect([
        await shop.shown("TEA-SET"),
        await shop.shown("POT-CAST"),
        await shop.available("POT-CAST"),
      ]).toEqual([7, 7, 10])
    })

    it("S50: Amazon's number is the same after every switch of the mode that keeps holding", async () => {
      await shop.sellAtAmazon([mug])
      await buyAtAmazon("MUG-BLUE", 2)
      const numbers: (number | null)[] = []

      for (const mode of ["import", "reserve", "import"]) {
        await shop.switchMode(mode)
        await follow()
        numbers.push((await shop.offer("MUG-BLUE")).quantity)
      }

      expect(numbers).toEqual([10, 10, 10])
      expect(await shop.shown("MUG-BLUE")).toBe(10)
      expect(await shop.told("MUG-BLUE")).toEqual([])
    })

    it("S50: switched off, the units of pending orders are offered again, as the owner wants it", async () => {
      await shop.sellAtAmazon([mug])
      await buyAtAmazon("MUG-BLUE", 2)

      await shop.switchMode("off")
      await follow()

      expect(await shop.shown("MUG-BLUE")).toBe(12)
    })
  },
  { mode: "reserve" }
)

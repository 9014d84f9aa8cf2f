import { tellStories } from "../../helpers/stories"

tellStories(
  (shop) => {
    async function payWhereNothingIsSetUp(): Promise<string> {
      await shop.service.updateAmazonMarketplaces({
        selector: {},
        data: { set_up_at: null },
      })
      const { orderId } = await shop.amazon.place({
        lines: [{ sku: "MUG-BLUE", quantity: 2 }],
      })
      await shop.amazon.pay(orderId)
      return orderId
    }

    it("S35 S36: switched off, a pending order is not imported and the stock stays as it is", async () => {
      await shop.switchMode("off")

      const id = await shop.sell("MUG-BLUE", 2)

      expect(await shop.medusaOrders()).toEqual([])
      expect(await shop.order(id)).toMatchObject({ phase: "none" })
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
      expect(await shop.available("MUG-BLUE")).toBe(12)
    })

    it("S35: switched off, an order comes in when it is paid, like any other sale", async () => {
      await shop.switchMode("off")
      const id = await shop.sell("MUG-BLUE", 2)

      await shop.pay(id)

      expect(await shop.medusaOrder(id)).toMatchObject({
        payment_status: "captured",
      })
      expect(await shop.available("MUG-BLUE")).toBe(10)
      expect(await shop.ledger(id)).toEqual(["reserve 2 paid"])
    })

    it("nothing is read or imported of a marketplace that nobody has set up, not even what is paid", async () => {
      await payWhereNothingIsSetUp()

      const reading = await shop.read()

      expect(reading).toMatchObject({ pages: 0, error: null })
      expect(await shop.medusaOrders()).toEqual([])
    })

    it("what is open and paid comes in, with its address, once the owner has set up the marketplace", async () => {
      const orderId = await payWhereNothingIsSetUp()
      await shop.tick()

      await shop.switchMode("off")
      await shop.tick()

      expect(await shop.medusaOrder(orderId)).toMatchObject({
        payment_status: "captured",
        shipping_address: { country_code: "de" },
      })
    })

    it("S37 S38 S39 S40: in mode reserve a pending order is read and its units are held back from Amazon only", async () => {
      const id = await shop.sell("MUG-BLUE", 2)

      expect(await shop.order(id)).toMatchObject({
        phase: "held",
        medusa_order_id: null,
        lines: [{ held_quantity: 2, held_in: "offer" }],
      })
      expect(await shop.ledger(id)).toEqual(["reserve 2 pending"])
    })

    it("S41: the owner sees how many units are held back from Amazon", async () => {
      await shop.sell("MUG-BLUE", 2)
      await shop.sell("MUG-WHITE", 3)

      const { data } = await shop.get<{ summary: object }>(
        "/admin/amazon/orders/summary"
      )

      expect(data.summary).toMatchObject({
        units_held: { medusa: 0, offer: 5 },
        by_phase: { held: 2 },
      })
    })

    it("S42: in mode reserve a pending order changes nothing in Medusa and nothing for other channels", async () => {
      const id = await shop.sell("MUG-BLUE", 2)

      expect(await shop.medusaOrders()).toEqual([])
      expect(await shop.reservations(id)).toEqual([])
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
      expect(await shop.available("MUG-BLUE")).toBe(12)
    })

    it("S43 S44 S45: in mode reserve the payment brings the order, and the storefront falls then", async () => {
      const id = await shop.sell("MUG-BLUE", 2)

      await shop.pay(id)

      expect(await shop.medusaOrder(id)).toMatchObject({
        status: "pending",
        payment_status: "captured",
        items: [{ variant_sku: "MUG-BLUE", quantity: 2 }],
      })
      expect(await shop.available("MUG-BLUE")).toBe(10)
      expect(await shop.reservations(id)).toHaveLength(1)
    })

    it("S46 S47: the units that were held back become the reservation; they are never counted twice", async () => {
      const id = await shop.sell("MUG-BLUE", 2)
      await shop.pay(id)
      await shop.sync()

      await shop.post(`/admin/amazon/orders/${id}/retry`)

      expect(await shop.ledger(id)).toEqual([
        "reserve 2 pending",
        "transfer 2 paid",
      ])
      expect(await shop.held(id)).toBe(2)
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
      expect(await shop.medusaOrders()).toHaveLength(1)
    })

    it("S44: order.placed is told exactly once for an order that comes in by its payment", async () => {
      const told = shop.listen("order.placed", "amazon.order.completed")
      const id = await shop.sell("MUG-BLUE")
      await shop.pay(id)

      await shop.sync()

      expect(told.map(({ name }) => name).sort()).toEqual([
        "amazon.order.completed",
        "order.placed",
      ])
    })

    it("S49: a hold ends with the cancellation, and no order ever appears", async () => {
      const id = await shop.sell("MUG-BLUE", 2)

      await shop.cancel(id, "AMAZON")

      expect(await shop.held(id)).toBe(0)
      expect(await shop.ledger(id)).toEqual([
        "reserve 2 pending",
        "release 2 canceled",
      ])
      expect(await shop.medusaOrders()).toEqual([])
    })

    it("S52: a hold shrinks with its line", async () => {
      const id = await shop.sell("MUG-BLUE", 5)

      await shop.changeQuantity(id, 2)

      expect(await shop.held(id)).toBe(2)
      expect(await shop.ledger(id)).toEqual([
        "reserve 5 pending",
        "release 3 changed",
      ])
    })

    const directions = [
      // from, to, phase afterwards, units held, what the storefront still has of 12
      ["off", "import", "placeholder", 2, 10],
      ["off", "reserve", "held", 2, 12],
      ["reserve", "import", "placeholder", 2, 10],
      ["reserve", "off", "none", 0, 12],
      ["import", "reserve", "placeholder", 2, 10],
      ["import", "off", "placeholder", 2, 10],
    ] as const

    it.each(directions)(
      "S50: switching from %s to %s while an order is pending leaves it %s",
      async (from, to, phase, held, available) => {
        await shop.switchMode(from)
        const id = await shop.sell("MUG-BLUE", 2)

        await shop.switchMode(to)

        expect(await shop.order(id)).toMatchObject({ phase })
        expect(await shop.held(id)).toBe(held)
        expect(await shop.available("MUG-BLUE")).toBe(available)
      }
    )

    it.each(directions)(
      "S50: an order that was pending while the mode went from %s to %s is reserved once when it is paid",
      async (from, to) => {
        await shop.switchMode(from)
        const id = await shop.sell("MUG-BLUE", 2)
        await shop.switchMode(to)

        await shop.pay(id)

        expect(await shop.order(id)).toMatchObject({ phase: "completed" })
        expect(await shop.stock("MUG-BLUE")).toEqual({
          stocked: 12,
          reserved: 2,
        })
        expect(await shop.medusaOrders()).toHaveLength(1)
      }
    )

    it.each(directions)(
      "S50: an order that was pending while the mode went from %s to %s leaves nothing behind when it is cancelled",
      async (from, to) => {
        await shop.switchMode(from)
        const id = await shop.sell("MUG-BLUE", 2)
        await shop.switchMode(to)

        await shop.cancel(id)

        expect(await shop.held(id)).toBe(0)
        expect(await shop.reservations(id)).toEqual([])
        expect(await shop.stock("MUG-BLUE")).toEqual({
          stocked: 12,
          reserved: 0,
        })
      }
    )

    it("S50: an owner who cannot make up his mind loses no unit", async () => {
      const id = await shop.sell("MUG-BLUE", 2)

      await shop.switchMode("off")
      await shop.switchMode("reserve")
      await shop.switchMode("import")
      await shop.switchMode("off")
      await shop.switchMode("import")

      expect(await shop.ledger(id)).toEqual([
        "reserve 2 pending",
        "release 2 mode",
        expect.stringMatching(/^reserve 2 /),
        "transfer 2 mode",
      ])
      expect(await shop.available("MUG-BLUE")).toBe(10)
    })
  },
  { mode: "reserve" }
)

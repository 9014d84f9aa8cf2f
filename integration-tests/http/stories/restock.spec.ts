import { Modules } from "@medusajs/framework/utils"
import finishInspections from "../../../src/jobs/finish-inspections"
import { minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import type { Refusal } from "../../helpers/world"

interface ShownInspection {
  id: string
  amazon_order_id: string
  sku: string
  quantity: number
  restocked_quantity: number
  written_off_quantity: number
  state: string
  canceled_by: string | null
  reason: string | null
  decided_at: string | null
  decided_by: string | null
}

tellStories((shop) => {
  const inspections = async (query = ""): Promise<ShownInspection[]> => {
    const { data } = await shop.get<{ amazon_inspections: ShownInspection[] }>(
      `/admin/amazon/inspections${query}`
    )
    return data.amazon_inspections
  }

  const onlyInspection = async (): Promise<ShownInspection> => {
    const [one, ...others] = await inspections()
    if (!one || others.length > 0) {
      throw new Error(`Expected one inspection, found ${others.length + 1}.`)
    }
    return one
  }

  const decide = (id: string, body: object) =>
    shop.post<Refusal & { amazon_inspection: ShownInspection }>(
      `/admin/amazon/inspections/${id}`,
      body
    )

  const paid = async (sku: string, quantity: number): Promise<string> => {
    const id = await shop.sell(sku, quantity)
    await shop.pay(id)
    return id
  }

  const cancelFor = async (id: string, reason: string) => {
    await shop.amazon.cancel(id, { by: "MERCHANT", reason })
    await shop.sync()
  }

  /** The process dies the next time that somebody calls this. */
  const dieOnce = (target: object, method: string) => {
    const methods = target as Record<string, unknown>
    const original = methods[method]
    methods[method] = () => {
      methods[method] = original
      throw new Error("The process has died.")
    }
  }

  it("6: units of a paid order that the buyer cancels can be sold again", async () => {
    const id = await paid("MUG-BLUE", 2)

    await shop.cancel(id, "BUYER")

    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await inspections()).toEqual([])
  })

  it("6: units that the seller could not find stay unavailable to the storefront and to Amazon until somebody has looked", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    const id = await paid("MUG-BLUE", 2)

    await cancelFor(id, "NO_INVENTORY")

    expect(await shop.medusaOrder(id)).toMatchObject({ status: "canceled" })
    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
    expect(await shop.held(id)).toBe(0)
    await shop.publish()
    expect((await shop.offer("MUG-BLUE")).sentence).toContain(
      `2 to inspect after Amazon order ${id}`
    )
    expect(await shop.offer("MUG-BLUE")).toMatchObject({ quantity: 10 })
    expect(await onlyInspection()).toMatchObject({
      amazon_order_id: id,
      sku: "MUG-BLUE",
      quantity: 2,
      state: "open",
      canceled_by: "merchant",
      reason: "NO_INVENTORY",
    })
  })

  it("units that were found after all go back on sale, and the order tells who looked", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()

    const { status, data } = await decide(inspection, { outcome: "restock" })

    expect(status).toBe(200)
    expect(data.amazon_inspection).toMatchObject({
      state: "restocked",
      restocked_quantity: 2,
      decided_by: expect.stringMatching(/^user_/) as string,
    })
    expect(await shop.available("MUG-BLUE")).toBe(12)
    const { timeline } = await shop.order(id)
    expect(timeline.at(-1)).toMatchObject({
      name: "inspected",
      detail: { outcome: "restock", quantity: 2 },
    })
  })

  it("units that do not exist are written off: they leave the shelf's count, and never were on sale", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()

    const { data } = await decide(inspection, { outcome: "write_off" })

    expect(data.amazon_inspection).toMatchObject({ state: "written_off" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
    expect(await shop.available("MUG-BLUE")).toBe(10)
  })

  it("of four units three can be put back and one written off", async () => {
    const id = await paid("MUG-BLUE", 4)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()

    await decide(inspection, { outcome: "restock", quantity: 3 })
    const between = await shop.stock("MUG-BLUE")
    const { data } = await decide(inspection, { outcome: "write_off" })

    expect(between).toEqual({ stocked: 12, reserved: 1 })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 11, reserved: 0 })
    expect(data.amazon_inspection).toMatchObject({
      state: "written_off",
      restocked_quantity: 3,
      written_off_quantity: 1,
    })
  })

  it("a decision that was made cannot be made another way, and made again it changes nothing", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()
    await decide(inspection, { outcome: "restock" })

    const again = await decide(inspection, { outcome: "restock" })
    const other = await decide(inspection, { outcome: "write_off" })

    expect(again.status).toBe(200)
    expect(other.status).toBe(400)
    expect(other.data.message).toContain("decided already")
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it("nobody can decide about more units than are left", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()

    const { status, data } = await decide(inspection, {
      outcome: "restock",
      quantity: 3,
    })

    expect(status).toBe(400)
    expect(data.message).toContain("only 2 are left")
  })

  it("an owner who never wants to be asked gets all units back on sale", async () => {
    await shop.choose({ restock: "always" })
    const id = await paid("MUG-BLUE", 2)

    await cancelFor(id, "NO_INVENTORY")

    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await inspections()).toEqual([])
  })

  it("an owner who always wants to be asked is asked when a buyer cancels, too", async () => {
    await shop.choose({ restock: "inspect" })
    const id = await paid("MUG-BLUE", 2)

    await shop.cancel(id, "BUYER")

    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await onlyInspection()).toMatchObject({ canceled_by: "buyer" })
  })

  it("S26: a pending order gives its units back at once, whatever the owner wants of paid ones", async () => {
    await shop.choose({ restock: "inspect" })
    const id = await shop.sell("MUG-BLUE", 2)

    await shop.cancel(id, "BUYER")

    expect(await shop.available("MUG-BLUE")).toBe(12)
    expect(await inspections()).toEqual([])
  })

  it("a seller who cancels before we have heard of the payment cannot have meant a pending order", async () => {
    const id = await shop.sell("MUG-BLUE", 2)
    await shop.amazon.pay(id)

    await cancelFor(id, "NO_INVENTORY")

    expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
    expect(await shop.available("MUG-BLUE")).toBe(10)
    expect(await onlyInspection()).toMatchObject({ quantity: 2 })
  })

  it("other code is told once that units wait for somebody to look", async () => {
    const told = shop.listen("amazon.inspection.opened")
    const id = await paid("MUG-BLUE", 2)

    await cancelFor(id, "NO_INVENTORY")
    await shop.post(`/admin/amazon/orders/${id}/refresh`)
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    const { id: inspection } = await onlyInspection()
    expect(told).toMatchObject([
      { data: { amazon_order_id: id, inspection_ids: [inspection] } },
    ])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
  })

  it("25: of a bundle all parts are kept, in the right multiple, and written off so", async () => {
    const id = await paid("TEA-SET", 2)
    await cancelFor(id, "NO_INVENTORY")
    const kept = [await shop.stock("POT-CAST"), await shop.stock("MUG-WHITE")]
    const { id: inspection } = await onlyInspection()

    await decide(inspection, { outcome: "write_off", quantity: 1 })

    expect(kept).toEqual([
      { stocked: 10, reserved: 2 },
      { stocked: 60, reserved: 4 },
    ])
    expect(await shop.stock("POT-CAST")).toEqual({ stocked: 9, reserved: 1 })
    expect(await shop.stock("MUG-WHITE")).toEqual({ stocked: 58, reserved: 2 })
  })

  it("7: a line that the seller drops after the payment is kept apart, and the other one goes on", async () => {
    const id = await shop.place({
      lines: [
        { sku: "MUG-BLUE", quantity: 2 },
        { sku: "POT-CAST", quantity: 1 },
      ],
    })
    await shop.pay(id)
    const { lines } = await shop.amazon.order(id)

    await shop.amazon.reduceLine(id, {
      orderItemId: lines[0]?.orderItemId ?? "",
      quantity: 0,
      by: "MERCHANT",
      reason: "NO_INVENTORY",
    })
    await shop.sync()

    expect(await shop.order(id)).toMatchObject({ phase: "completed" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
    expect(await shop.held(id)).toBe(1)
    expect(await onlyInspection()).toMatchObject({
      sku: "MUG-BLUE",
      quantity: 2,
    })
  })

  it("7: units of a line that is reduced without a word go back on sale", async () => {
    const id = await paid("MUG-BLUE", 3)

    await shop.changeQuantity(id, 1)

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 1 })
    expect(await inspections()).toEqual([])
  })

  it("7: an owner who always wants to be asked is asked about a part of an order as well", async () => {
    await shop.choose({ restock: "inspect" })
    const id = await paid("MUG-BLUE", 3)

    await shop.changeQuantity(id, 2)
    await cancelFor(id, "BUYER_CANCELLED")

    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 3 })
    expect(
      (await inspections()).map(({ quantity }) => quantity).sort()
    ).toEqual([1, 2])
  })

  it("of an order that is packed in part the rest is kept, and the packed units when staff unpack them", async () => {
    const id = await paid("MUG-BLUE", 3)
    const fulfillment = await shop.fulfill(id, 1)
    await cancelFor(id, "NO_INVENTORY")
    const packed = await shop.problems(id)
    const before = await shop.stock("MUG-BLUE")

    await shop.cancelFulfillment(id, fulfillment)
    await shop.post(`/admin/amazon/orders/${id}/retry`)
    await shop.settle()

    expect(packed).toEqual(["cancel_refused"])
    expect(before).toEqual({ stocked: 11, reserved: 2 })
    expect(await shop.medusaOrder(id)).toMatchObject({ status: "canceled" })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 3 })
  })

  it("units of an order that Amazon ships itself are none of ours", async () => {
    await shop.choose({ restock: "inspect" })
    const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })
    await shop.pay(id)

    await shop.cancel(id, "AMAZON")

    expect(await inspections()).toEqual([])
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it.each([
    [
      "after they were kept and before the order let go of them",
      Modules.INVENTORY,
      "softDeleteReservationItems",
    ],
    ["after the order let go of them", Modules.ORDER, "cancel"],
  ] as const)(
    "a process that dies %s keeps them once",
    async (_, module, method) => {
      const id = await paid("MUG-BLUE", 2)
      await shop.amazon.cancel(id, { by: "MERCHANT", reason: "NO_INVENTORY" })
      dieOnce(shop.container.resolve(module), method)
      await shop.sync()

      await shop.clock.advance(minutes(10))
      await shop.tick()

      expect(await shop.order(id)).toMatchObject({ phase: "canceled" })
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 2 })
      expect(await onlyInspection()).toMatchObject({ quantity: 2 })
    }
  )

  it("units that an attempt has kept before it died go back on sale if nobody is to be asked any more", async () => {
    const id = await paid("MUG-BLUE", 2)
    await shop.amazon.cancel(id, { by: "MERCHANT", reason: "NO_INVENTORY" })
    dieOnce(
      shop.container.resolve(Modules.INVENTORY),
      "softDeleteReservationItems"
    )
    await shop.sync()
    const between = await shop.stock("MUG-BLUE")
    await shop.choose({ restock: "always" })

    await shop.clock.advance(minutes(10))
    await shop.tick()

    expect(between).toEqual({ stocked: 12, reserved: 4 })
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
    expect(await inspections()).toEqual([])
  })

  it.each([
    ["before the shelf is lower", "updateInventoryLevels"],
    ["when the shelf is lower already", "softDeleteReservationItems"],
  ])(
    "a write-off that dies %s is finished by itself, once",
    async (_, method) => {
      const id = await paid("MUG-BLUE", 2)
      await cancelFor(id, "NO_INVENTORY")
      const { id: inspection } = await onlyInspection()
      dieOnce(shop.container.resolve(Modules.INVENTORY), method)
      const { status } = await decide(inspection, { outcome: "write_off" })
      const between = await shop.available("MUG-BLUE")

      await shop.clock.advance(minutes(2))
      await finishInspections(shop.container)

      expect(status).toBe(500)
      expect(between).toBeLessThanOrEqual(10)
      expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
      expect(await onlyInspection()).toMatchObject({ state: "written_off" })
    }
  )

  it("a decision that cannot be brought to its end keeps no other one from that", async () => {
    for (const sku of ["MUG-BLUE", "TEA-GREEN-100"]) {
      await cancelFor(await paid(sku, 2), "NO_INVENTORY")
    }
    const inventory = shop.container.resolve(Modules.INVENTORY)
    const [stuck, other] = await shop.service.listAmazonInspections(
      {},
      { order: { id: "ASC" } }
    )
    for (const one of [stuck, other]) {
      dieOnce(inventory, "softDeleteReservationItems")
      await decide(one?.id ?? "", { outcome: "restock" })
    }
    const locking = shop.container.resolve(Modules.LOCKING)
    const execute = locking.execute.bind(locking)
    const failing = jest
      .spyOn(locking, "execute")
      .mockImplementation((keys, ...rest) =>
        keys === `amazon:inspection:${stuck?.id ?? ""}`
          ? Promise.reject(new Error("Nobody lets go of the lock."))
          : execute(keys, ...rest)
      )

    await shop.clock.advance(minutes(2))
    await finishInspections(shop.container)
    failing.mockRestore()

    expect((await inspections("?order=id")).map(({ state }) => state)).toEqual([
      "open",
      "restocked",
    ])
    await finishInspections(shop.container)
    expect((await inspections("?order=id")).map(({ state }) => state)).toEqual([
      "restocked",
      "restocked",
    ])
  })

  it("the audit notices when somebody frees units that wait for somebody to look", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")
    const { id: inspection } = await onlyInspection()
    const { data } = await shop.get<{ reservations: { id: string }[] }>(
      "/admin/reservations"
    )
    const calm = await shop.drift()

    await shop.delete(`/admin/reservations/${data.reservations[0]?.id}`)
    const drift = await shop.drift()
    await decide(inspection, { outcome: "write_off" })

    expect(calm).toEqual([])
    expect(drift).toHaveLength(1)
    expect(drift[0]).toContain(`cancelled Amazon order ${id} wait to be looked`)
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 10, reserved: 0 })
  })

  it("inspections are found by their state, and by order and SKU", async () => {
    const id = await paid("MUG-BLUE", 2)
    await cancelFor(id, "NO_INVENTORY")

    expect(await inspections("?state=open")).toHaveLength(1)
    expect(await inspections("?state=restocked,written_off")).toEqual([])
    expect(await inspections(`?q=${id}`)).toHaveLength(1)
    expect(await inspections("?q=mug-blue")).toHaveLength(1)
    expect(await inspections("?q=pot")).toEqual([])
  })
})

import { tellStories } from "../../helpers/stories"
import type { World } from "../../helpers/world"
import type { Manager } from "../../../src/modules/amazon/store/sql"
import { pauseOnce } from "../crash/pause-once"

tellStories((shop) => {
  const germany = async () =>
    `/admin/amazon/marketplaces/${(await shop.marketplace("DE")).id}`
  const choose = async (settings: object) => {
    await shop.post(await germany(), settings)
    await shop.settle()
  }

  it("S50: a switch whose process dies right after it was saved is carried out by the next sweep", async () => {
    await choose({ pending_mode: "reserve" })
    const id = await shop.sell("MUG-BLUE", 3)
    const saving = pauseOnce(shop.service, "inTransaction", "after")
    const answer = shop.post(await germany(), { pending_mode: "import" })
    await saving.reached

    await shop.tick()

    const order = await shop.order(id)
    saving.goOn()
    await answer
    expect(order).toMatchObject({ phase: "placeholder" })
  })

  it("S50: a switch whose process dies while it is being saved has changed neither setting nor orders", async () => {
    await choose({ pending_mode: "reserve" })
    const id = await shop.sell("MUG-BLUE", 3)
    const before = await shop.order(id)
    duringNextSave(shop, () => Promise.reject(new Error("The power is gone.")))

    const { status } = await shop.post(await germany(), {
      pending_mode: "import",
    })

    expect(status).toBe(500)
    expect(await shop.marketplace("DE")).toMatchObject({
      pending_mode: "reserve",
    })
    expect(await shop.order(id)).toEqual(before)
  })

  it("S50: an order that comes in at the very moment of the switch follows the new mode", async () => {
    await choose({ pending_mode: "off" })
    const { orderId } = await shop.amazon.place({
      lines: [{ sku: "MUG-BLUE", quantity: 3 }],
    })
    let reading: Promise<unknown> = Promise.resolve()
    duringNextSave(shop, async (manager) => {
      reading = shop.sync()
      await Promise.race([reading, untilSomebodyWaits(manager)])
    })

    await shop.post(await germany(), { pending_mode: "import" })

    await reading
    await shop.settle()
    expect(await shop.order(orderId)).toMatchObject({ phase: "placeholder" })
  })
})

/** What else happens when settings and marks are written, and not committed yet. */
function duringNextSave(
  { service }: World,
  happens: (manager: Manager) => Promise<void>
): void {
  const original = service.inTransaction.bind(service)
  service.inTransaction = async (work, ...rest) => {
    service.inTransaction = original
    return original(
      async (manager) => {
        const result = await work(manager)
        await happens(manager)
        return result
      },
      ...rest
    )
  }
}

/** Until an intake stands before the lock; it cannot be seen in any other way. */
async function untilSomebodyWaits(manager: Manager): Promise<void> {
  for (;;) {
    const waiting = await manager.execute<unknown[]>(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    )
    if (waiting.length > 0) {
      return
    }
  }
}

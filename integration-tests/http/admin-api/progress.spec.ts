import { Modules } from "@medusajs/framework/utils"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { minutes } from "../../helpers/clock"
import type { Refusal } from "../../helpers/requests"

interface Task {
  id: string
  kind: string
  account_id: string | null
  marketplace_id: string | null
  state: string
  done: number
  total: number | null
  unit: string
  started_at: string | null
  ended_at: string | null
  sentence: string
  last_error: string | null
  path: string
  waits_for: string | null
}
interface AuditTask {
  id: string
  state: string
  with_amazon: boolean
  done: number
  total: number | null
  started_at: string | null
  ended_at: string | null
  error: string | null
  result: {
    count?: number
    differences?: { kind: string; amazon_order_id: string }[]
    amazon?: { orders: number }[] | null
    repaired?: number
    failed?: number
  } | null
}

const germany = "A1PA6795UKMFR9"

inAmazonShop((world) => {
  const tasks = async (query = "") =>
    (await world.get<{ tasks: Task[] }>(`/admin/amazon/progress${query}`)).data
      .tasks
  const taskOf = async (kind: string) =>
    (await tasks()).find((task) => task.kind === kind)
  const start = async (what: "audit" | "repair", body: object = {}) =>
    world.post<Refusal & { audit: AuditTask; repair: AuditTask }>(
      `/admin/amazon/sync/${what}s`,
      body
    )
  const latest = async (what: "audit" | "repair", id = "latest") =>
    world.get<Refusal & { audit: AuditTask; repair: AuditTask }>(
      `/admin/amazon/sync/${what}s/${id}`
    )
  /** Until it is done, as a page would ask. */
  const whenDone = async (what: "audit" | "repair"): Promise<AuditTask> => {
    for (;;) {
      const { data } = await latest(what)
      if (["done", "failed"].includes(data[what].state)) {
        return data[what]
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  /** Makes orders look as they do while a large batch is being applied. */
  const leaveDue = async (amazonOrderIds: string[]) => {
    for (const amazonOrderId of amazonOrderIds) {
      const { id, revision } = await world.order(amazonOrderId)
      await world.service.updateAmazonOrders({ id, revision: revision + 1 })
    }
  }

  describe("GET /admin/amazon/progress", () => {
    it("has nothing to tell of a shop in which nothing goes on", async () => {
      await world.sync()

      expect(
        (await tasks()).filter(({ state }) => state === "running")
      ).toEqual([])
    })

    it("tells of a switch until all orders follow, what there was at first, and for a while that it is done", async () => {
      const ids = [
        await world.sell("MUG-WHITE"),
        await world.sell("MUG-BLUE"),
        await world.sell("TEA-BLACK-100"),
      ]
      const { id, account_id } = await world.marketplace("DE")
      await world.post(`/admin/amazon/marketplaces/${id}`, {
        pending_mode: "reserve",
      })
      await world.settle()
      const row = `${account_id}/mode_switch/${germany}`
      const [written] = await world.service.listAmazonTasks({ id: row })
      await world.service.updateAmazonTasks({ id: row, ended_at: null })
      await leaveDue(ids.slice(0, 2))

      const running = await taskOf("mode_switch")
      const isTwice = (await tasks()).some(({ kind }) => kind === "backlog")
      await world.clock.advance(minutes(1))
      await world.settle()
      const done = await taskOf("mode_switch")
      await world.clock.advance(minutes(6))

      expect(written?.ended_at).not.toBeNull()
      expect(running).toMatchObject({
        id: row,
        account_id,
        marketplace_id: germany,
        state: "running",
        done: 1,
        total: 3,
        unit: "orders",
        ended_at: null,
      })
      expect(running?.sentence).toContain("1 of 3 orders")
      expect(isTwice).toBe(false)
      expect(done).toMatchObject({ state: "done", done: 3, total: 3 })
      expect(done?.ended_at).toEqual(expect.any(String))
      expect(await taskOf("mode_switch")).toBeUndefined()
    })

    it("says how many orders of a switch could not be applied instead of waiting for them", async () => {
      const orderId = await world.sell("MUG-WHITE")
      await world.sell("MUG-BLUE")
      await world.switchMode("off")
      const { id, revision } = await world.order(orderId)
      const { account_id } = await world.marketplace("DE")
      await world.service.updateAmazonTasks({
        id: `${account_id}/mode_switch/${germany}`,
        ended_at: null,
      })
      await world.service.updateAmazonOrders({
        id,
        revision: revision + 1,
        attempts: 1,
        next_try_at: new Date(Date.now() + minutes(60)),
        last_error: "The warehouse is on fire.",
      })

      const task = await taskOf("mode_switch")

      expect(task).toMatchObject({ state: "done", total: 2 })
      expect(task?.sentence).toContain("Not applied: 1 order.")
    })

    it("tells of a first reading from before it begins until its orders are there", async () => {
      const { account_id } = await world.marketplace("DE")
      await world.amazon.placeMany({ count: 120 })
      await world.service.deleteAmazonSyncCursors([account_id])
      const before = await taskOf("first_import")
      await world.post("/admin/amazon/sync/run")
      await world.settle()
      const row = `${account_id}/first_import`
      const [written] = await world.service.listAmazonTasks({ id: row })
      await world.service.updateAmazonTasks({ id: row, ended_at: null })
      const [some, more] = await world.orders()
      await leaveDue([some?.amazon_order_id ?? "", more?.amazon_order_id ?? ""])

      const applying = await taskOf("first_import")
      await world.clock.advance(minutes(1))
      await world.settle()
      const done = await taskOf("first_import")

      expect(before).toMatchObject({ state: "waiting", unit: "pages", done: 0 })
      expect(written?.progress).toMatchObject({ pages: 2, seen: 120 })
      expect(applying).toMatchObject({
        account_id,
        state: "running",
        unit: "orders",
        done: 118,
        total: 120,
      })
      expect(applying?.sentence).toContain("still to be taken over: 2.")
      expect(done).toMatchObject({ state: "done", done: 120, total: 120 })
    })

    it("tells of the pages of a first reading that Amazon's quota has stopped", async () => {
      const { account_id } = await world.marketplace("DE")
      await world.amazon.placeMany({ count: 120 })
      await world.service.deleteAmazonSyncCursors([account_id])
      await world.service.createAmazonCallBudgets({
        id: `${account_id}/searchOrders`,
        bucket: {
          tokens: 1,
          updatedAtMs: world.service.now().getTime(),
          rate: 0.0056,
          burst: 20,
        },
      })
      await world.post("/admin/amazon/sync/run")
      await world.settle()

      const task = await taskOf("first_import")

      expect(task).toMatchObject({
        state: "running",
        unit: "pages",
        done: 1,
        total: null,
        ended_at: null,
      })
      expect(task?.sentence).toContain("1 page so far, with 100 orders")
    })

    it("tells of orders whose news are being applied", async () => {
      const orderId = await world.sell("MUG-WHITE")
      await world.clock.advance(minutes(10))
      await world.settle()
      await leaveDue([orderId])
      await new Promise((resolve) => setTimeout(resolve, 2_100))

      const task = await taskOf("backlog")
      const other = await tasks("?account_id=amzacc_other")

      expect(task).toMatchObject({ state: "running", unit: "orders", total: 1 })
      expect(other).toEqual([])
    })

    it("tells how far a comparison of all numbers is", async () => {
      await world.sellAtAmazon([
        { sku: "MUG-WHITE", quantity: 60 },
        { sku: "MUG-BLUE", quantity: 12 },
      ])
      await world.publish()
      await world.post("/admin/amazon/offers/push")

      const asked = await taskOf("push")
      await world.clock.advance(minutes(10))
      await world.publish()
      await world.tick()
      const done = await taskOf("push")

      expect(asked).toMatchObject({
        state: "running",
        unit: "listings",
        total: 2,
        done: 0,
      })
      expect(asked?.sentence).toContain("2 left")
      expect(done).toMatchObject({ state: "done", done: 2, total: 2 })
    })

    it("says that a comparison waits for its account to be resumed, while a switch of settings goes on", async () => {
      await world.sellAtAmazon([{ sku: "MUG-WHITE", quantity: 60 }])
      await world.publish()
      const orderId = await world.sell("MUG-WHITE")
      await world.post("/admin/amazon/offers/push")
      const [account] = await world.accounts()
      await world.post(`/admin/amazon/accounts/${account?.id}/pause`)
      await world.clock.advance(minutes(10))

      const waiting = await taskOf("push")
      await world.switchMode("reserve")
      const followed = await world.order(orderId)
      await world.post(`/admin/amazon/accounts/${account?.id}/resume`)
      const resumed = await taskOf("push")

      expect(waiting).toMatchObject({
        state: "waiting",
        waits_for: "account_paused",
        path: `/settings/amazon/accounts/${account?.id}`,
      })
      expect(resumed?.waits_for).toBeNull()
      expect(followed.applied_revision).toBe(followed.revision)
    })

    it("tells how far the listings have been read", async () => {
      await world.post("/admin/amazon/listings/read")

      const shown = (await tasks()).filter(({ kind }) => kind === "catalogue")

      expect(shown.every(({ state }) => state !== "failed")).toBe(true)
    })
  })

  describe("POST /admin/amazon/sync/audits", () => {
    it("audits in the background, and keeps what it found", async () => {
      const orderId = await world.sell("MUG-WHITE", 2)
      const { lines } = await world.order(orderId)
      const inventory = world.container.resolve(Modules.INVENTORY)
      const [reservation] = await inventory.listReservationItems({
        line_item_id: lines.map(({ line_item_id }) => line_item_id),
      })
      await inventory.deleteReservationItems([reservation?.id ?? ""])

      const never = await latest("audit")
      const started = await start("audit", { with_amazon: true })
      const audit = await whenDone("audit")
      const byId = await latest("audit", audit.id)

      expect(never).toMatchObject({ status: 200, data: { audit: null } })
      expect(started.status).toBe(202)
      expect(started.data.audit).toMatchObject({
        id: audit.id,
        with_amazon: true,
        ended_at: null,
      })
      expect(audit).toMatchObject({
        state: "done",
        done: 1,
        total: 1,
        error: null,
        result: {
          count: 1,
          amazon: [{ orders: 1 }],
          differences: [{ kind: "reservation", amazon_order_id: orderId }],
        },
      })
      expect(byId.data.audit.id).toBe(audit.id)
    })

    it("repairs in the background", async () => {
      const orderId = await world.sell("MUG-WHITE", 2)
      const { id } = await world.order(orderId)
      const [line] = await world.service.listAmazonOrderLines({ order_id: id })
      await world.service.updateAmazonOrderLines({
        id: line?.id ?? "",
        held_quantity: 5,
      })

      await start("repair")
      const repair = await whenDone("repair")

      expect(repair).toMatchObject({
        state: "done",
        result: { repaired: 1, failed: 0 },
      })
      expect(await world.held(orderId)).toBe(2)
    })

    it("goes on with an audit whose process died, answers with it, and gives it up after the third time", async () => {
      const dead = {
        id: "amzaud_dead",
        asked_at: world.service.now().toISOString(),
        started_at: world.service.now().toISOString(),
        request: { with_amazon: false },
        tries: 3,
        done: 0,
        total: 7,
        ended_at: null,
        result: null,
        error: null,
      }
      await world.service.createAmazonTasks({
        id: "shop/audit",
        progress: dead,
        lease: "somebody",
        lease_until: new Date(Date.now() + minutes(2)),
        started_at: new Date(),
      })

      const again = await start("audit")
      const other = await start("audit", { with_amazon: true })
      const running = await taskOf("audit")
      await world.clock.advance(minutes(3))
      const unknown = await latest("audit", "amzaud_none")
      await start("audit")
      const ended = await whenDone("audit")

      expect(again.data.audit).toMatchObject({
        id: "amzaud_dead",
        state: "running",
      })
      expect(other.status).toBe(400)
      expect(other.data.message).toContain("amzaud_dead")
      expect(running).toMatchObject({
        id: "amzaud_dead",
        state: "running",
        done: 0,
        total: 7,
      })
      expect(ended.state).toBe("failed")
      expect(ended.error).toContain("3 times")
      expect(unknown.status).toBe(404)
      expect(unknown.data.message).toContain("latest")
    })

    it("refuses what it does not understand", async () => {
      const { status, data } = await start("audit", { with_amazon: "yes" })

      expect(status).toBe(400)
      expect(data.message).toContain("with_amazon")
    })
  })
})

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import { usagePlans } from "../../../sp-api"
import type AmazonModuleService from "../service"
import { createSharedBudget } from "../store/budget"
import type { DueEvent } from "../store/events"
import { unread } from "../../../domain/sync/watermark"
import { aLine, anOrder as anyOrder } from "../../../domain/__tests__/makers"
import { accountId, anIntake, aPlacing, later, noon } from "./makers"

jest.setTimeout(60_000)

const anOrder: typeof anyOrder = (order) =>
  anyOrder({ amazonOrderId: "028-1", ...order })

const leaseMs = 60_000
const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`

moduleIntegrationTestRunner<AmazonModuleService>({
  moduleName: AMAZON_MODULE,
  resolve: `${process.cwd()}/src/modules/amazon`,
  moduleOptions: { encryptionKeys },
  testSuite: ({ service }) => {
    const claim = (lease: string, at = noon, ids?: string[]) =>
      service.claimOrders({
        lease,
        leaseMs,
        limit: 10,
        now: at,
        ...(ids && { ids }),
      })
    const oneClaim = async (lease = "a", at = noon) => {
      const [claimed] = await claim(lease, at)
      if (!claimed) {
        throw new Error("Nothing was due.")
      }
      return claimed
    }
    const theOrder = async () => {
      const [order] = await service.listAmazonOrders(
        {},
        { relations: ["lines", "lines.movements", "events"] }
      )
      return order
    }

    it("writes an order down once, however often Amazon repeats it", async () => {
      const first = await service.recordObservations(anIntake([anOrder()]))
      const again = await service.recordObservations(
        anIntake([anOrder(), anOrder()])
      )

      expect([first, again]).toEqual([["amzord_028-1"], []])
      expect(await theOrder()).toMatchObject({ revision: 1, status: "pending" })
    })

    it("keeps the newest word when old news arrives late", async () => {
      const canceled = anOrder({
        status: "canceled",
        updatedAt: "2026-03-01T13:00:00.000Z",
      })
      await service.recordObservations(anIntake([canceled]))

      const news = await service.recordObservations(anIntake([anOrder()]))

      expect(news).toEqual([])
      expect(await theOrder()).toMatchObject({ status: "canceled" })
    })

    it("writes an order that two readers meet at once down once", async () => {
      const news = await Promise.all(
        [1, 2, 3, 4].map(() =>
          service.recordObservations(anIntake([anOrder()]))
        )
      )

      expect(news.flat()).toEqual(["amzord_028-1"])
    })

    it("gives every SKU a listing, mapped when a variant was found for it", async () => {
      await service.recordObservations(
        anIntake(
          [
            anOrder({
              lines: [aLine(), aLine({ orderItemId: "2", sku: "OTHER" })],
            }),
          ],
          { matchBySku: { TEA: { variantId: "variant_tea", by: "asin" } } }
        )
      )

      const listings = await service.listAmazonListings(
        {},
        { order: { sku: "ASC" } }
      )
      expect(listings).toMatchObject([
        { sku: "OTHER", variant_id: null, mapped_by: null },
        { sku: "TEA", variant_id: "variant_tea", mapped_by: "asin" },
      ])
    })

    it("leases an order to one worker until the lease is over", async () => {
      await service.recordObservations(anIntake([anOrder()]))

      const first = await claim("a")
      const second = await claim("b")
      const afterwards = await claim("c", later(leaseMs + 1))

      expect([first, second, afterwards].map(({ length }) => length)).toEqual([
        1, 0, 1,
      ])
    })

    it("shares a backlog out among workers without giving one order to two", async () => {
      const orders = Array.from({ length: 30 }, (_, index) =>
        anOrder({ amazonOrderId: `028-${index}` })
      )
      await service.recordObservations(anIntake(orders))

      const shares = await Promise.all(["a", "b", "c"].map((l) => claim(l)))

      const ids = shares.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(30)
    })

    it("writes the outcome, the ledger and the events of one order together", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      const claimed = await oneClaim()

      await service.recordOutcomes([aPlacing(claimed)], noon)

      const order = await theOrder()
      expect(order).toMatchObject({
        phase: "placeholder",
        applied_revision: 1,
        lease: null,
        held_at: noon,
        lines: [
          {
            held_quantity: 2,
            was_held: true,
            movements: [{ kind: "reserve", quantity: 2 }],
          },
        ],
      })
      expect(order?.events.map(({ name }) => name).sort()).toEqual([
        "amazon.order.pending",
        "seen",
      ])
    })

    it("does not record what a worker did after it lost its lease", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      const slow = await oneClaim("slow")
      const quick = await oneClaim("quick", later(leaseMs + 1))

      const late = await service.recordOutcomes([aPlacing(slow)], noon)
      const timely = await service.recordOutcomes([aPlacing(quick)], noon)

      expect([late, timely]).toEqual([[], ["amzord_028-1"]])
      const order = await theOrder()
      expect(order?.lines[0]?.movements).toHaveLength(1)
    })

    it("leaves an order due when news of it came in while it was worked on", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      const claimed = await oneClaim()
      await service.recordObservations(
        anIntake([
          anOrder({
            updatedAt: "2026-03-01T12:00:00.000Z",
            lines: [aLine({ quantity: 1 })],
          }),
        ])
      )

      await service.recordOutcomes([aPlacing(claimed)], noon)

      const next = await oneClaim("b")
      expect(next.snapshot.lines[0]?.quantity).toBe(1)
      expect(next.lines[0]?.held_quantity).toBe(2)
    })

    it("lets an order that failed wait, and then tries it again", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      const claimed = await oneClaim()
      await service.recordFailures([
        {
          id: claimed.id,
          lease: "a",
          error: "No such region.",
          next_try_at: later(30_000),
        },
      ])

      expect(await claim("b", later(29_000))).toHaveLength(0)
      expect(await theOrder()).toMatchObject({
        attempts: 1,
        last_error: "No such region.",
      })
      expect(await claim("b", later(30_000))).toHaveLength(1)
    })

    it("erases people's data once the order has them, and not before", async () => {
      const paid = anOrder({ status: "unshipped" })
      await service.recordObservations(
        anIntake([], {
          orders: [{ snapshot: paid, sealedPersonal: "v1.sealed" }],
        })
      )
      const claimed = await oneClaim()
      expect(claimed.sealed_personal).toBe("v1.sealed")

      await service.recordOutcomes(
        [aPlacing(claimed, { phase: "completed", is_personal_applied: true })],
        noon
      )

      expect(await theOrder()).toMatchObject({ sealed_personal: null })
    })

    it("tells an event once, also when several processes tell at the same time", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      await service.recordOutcomes([aPlacing(await oneClaim())], noon)
      const told: DueEvent[] = []

      await Promise.all(
        [1, 2, 3].map(() =>
          service.tellDueEvents(10, async (events) => {
            told.push(...events)
          })
        )
      )

      expect(told.map(({ name }) => name)).toEqual(["amazon.order.pending"])
    })

    it("keeps an event due when it could not be told", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      await service.recordOutcomes([aPlacing(await oneClaim())], noon)
      const refusing = service.tellDueEvents(10, () =>
        Promise.reject(new Error("The bus is away."))
      )

      await expect(refusing).rejects.toThrow("The bus is away.")

      expect(await service.tellDueEvents(10, () => Promise.resolve())).toBe(1)
    })

    it("looks at an order again when its SKU is mapped", async () => {
      await service.recordObservations(anIntake([anOrder()]))
      await service.recordOutcomes([aPlacing(await oneClaim())], noon)
      expect(await claim("b")).toHaveLength(0)

      await service.touchOrders({
        listing: { account_id: accountId, sku: "TEA" },
      })

      expect(await claim("b")).toHaveLength(1)
    })

    it("lets one process at a time read an account, and goes on where it was", async () => {
      const request = { accountId, lease: "a", leaseMs, now: noon }
      const cursor = {
        readUntil: "2026-03-01T11:55:00.000Z",
        covers: ["A1PA6795UKMFR9"],
        window: null,
        firstWindow: null,
      }
      expect(await service.takeCursor(request)).toEqual(unread)
      expect(await service.takeCursor({ ...request, lease: "b" })).toBeNull()

      const until = later(leaseMs)
      expect(
        await service.saveCursor(accountId, { lease: "b", until, cursor })
      ).toBe(false)
      await service.saveCursor(accountId, { lease: "a", until, cursor })
      await service.releaseCursor(accountId, "a", later(300_000))

      expect(await service.takeCursor({ ...request, lease: "b" })).toEqual(
        cursor
      )
    })

    it("does not forget, while it reads, that there is more to read at once", async () => {
      const nextReadAt = async () =>
        (await service.listAmazonSyncCursors({ id: accountId }))[0]
          ?.next_read_at
      const read = async (during: () => Promise<void>) => {
        await service.takeCursor({ accountId, lease: "a", leaseMs, now: noon })
        await during()
        await service.releaseCursor(accountId, "a", later(300_000))
      }

      await read(() => Promise.resolve())
      expect(await nextReadAt()).toEqual(later(300_000))

      await read(() => service.readSoon(accountId))
      expect(await nextReadAt()).toBeNull()
    })

    it("ends the diary of a reading that was interrupted, when the next one begins", async () => {
      const keptSince = later(-leaseMs)
      const first = await service.startRun(accountId, keptSince)
      const second = await service.startRun(accountId, keptSince)

      const runs = await service.listAmazonSyncRuns({ id: [first, second] })

      expect(runs.find(({ id }) => id === first)).toMatchObject({
        ended_at: expect.any(Date),
        error: expect.stringContaining("stopped"),
      })
      expect(runs.find(({ id }) => id === second)).toMatchObject({
        ended_at: null,
        error: null,
      })
    })

    it("shares one call budget among processes", async () => {
      const budget = () =>
        createSharedBudget(accountId, (work) => service.inTransaction(work), {
          now: () => noon,
        })
      const turns = await Promise.all(
        Array.from({ length: 25 }, () => budget().take("searchOrders"))
      )

      const granted = turns.filter((turn) => turn.granted)
      expect(granted).toHaveLength(usagePlans.searchOrders.burst)
    })
  },
})

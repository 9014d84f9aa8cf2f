import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import { aPaidOrder } from "../../../domain/__tests__/makers"
import { aContent } from "../../../domain/shipment/__tests__/makers"
import { afterwards } from "../../../domain/shipment/telling"
import type AmazonModuleService from "../service"
import {
  claimPackages,
  keepPackage,
  type ClaimedPackage,
} from "../store/shipments/claims"
import { recordPackage, withdrawCanceled } from "../store/shipments/outcomes"
import { editPackage } from "../store/shipments/owner"
import {
  addPackages,
  type AddedPackage,
} from "../store/shipments/write-packages"
import { anIntake, later, noon } from "./makers"

jest.setTimeout(60_000)

const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`
const leaseMs = 60_000
const orderId = "028-1"

moduleIntegrationTestRunner<AmazonModuleService>({
  moduleName: AMAZON_MODULE,
  resolve: `${process.cwd()}/src/modules/amazon`,
  moduleOptions: { encryptionKeys },
  testSuite: ({ service }) => {
    let accountId = ""
    beforeEach(async () => {
      const account = await service.createAmazonAccounts({
        name: "Amazon",
        seller_id: "A1",
        region: "eu",
        sealed_credentials: "",
      })
      accountId = account.id
      await service.recordObservations(
        anIntake([aPaidOrder({ amazonOrderId: orderId })], { accountId })
      )
    })

    const aPackage = (more: Partial<AddedPackage> = {}): AddedPackage => ({
      account_id: accountId,
      order_id: `amzord_${orderId}`,
      amazon_order_id: orderId,
      marketplace_id: "A1PA6795UKMFR9",
      fulfillment_id: "ful_1",
      parcel: 1,
      package_reference: "1000000001",
      state: "due",
      content: aContent(),
      ship_by: null,
      error: null,
      note: null,
      ...more,
    })

    const add = (...packages: AddedPackage[]) =>
      service.inTransaction((manager) => addPackages(manager, packages, noon))
    const claim = (lease: string, now = noon) =>
      service.inTransaction((manager) =>
        claimPackages(manager, {
          accountId,
          lease,
          until: later(leaseMs, now),
          now,
          limit: 10,
        })
      )
    const oneClaim = async (lease = "a"): Promise<ClaimedPackage> => {
      const [one] = await claim(lease)
      if (!one) {
        throw new Error("Nothing was due.")
      }
      return one
    }
    const recordTold = (one: ClaimedPackage, lease = "a") =>
      service.inTransaction((manager) =>
        recordPackage(
          manager,
          {
            ...afterwards(one, { type: "told" }),
            id: one.id,
            lease,
            revision: one.revision,
            is_answered: true,
          },
          noon
        )
      )
    const thePackage = async () => (await service.listAmazonShipments({}))[0]

    it("puts a parcel into the outbox once, however often it is collected", async () => {
      const first = await add(aPackage())
      const again = await add(aPackage(), aPackage())

      expect([first.length, again]).toEqual([1, []])
    })

    it("two that collect at once put one parcel into it", async () => {
      await Promise.all([add(aPackage()), add(aPackage()), add(aPackage())])

      expect(await service.listAmazonShipments({})).toHaveLength(1)
    })

    it("two packages of an order do not share a number: the second waits for another one", async () => {
      await add(aPackage())

      const ids = await add(aPackage({ fulfillment_id: "ful_2" }))

      expect(ids).toEqual([])
    })

    it("tells other code of a parcel that is refused from the beginning", async () => {
      await add(aPackage({ state: "refused", error: "No carrier." }))

      const events = await service.listAmazonOrderEvents({
        name: "amazon.shipment.refused",
      })
      expect(events).toMatchObject([
        { told_at: null, detail: { package_reference: "1000000001" } },
      ])
    })

    it("gives a parcel to one worker at a time, until his lease is over", async () => {
      await add(aPackage())

      const counts = [
        await claim("a"),
        await claim("b"),
        await claim("c", later(leaseMs + 1)),
      ].map(({ length }) => length)

      expect(counts).toEqual([1, 0, 1])
    })

    it("shares a full outbox out without giving one parcel to two", async () => {
      await add(
        ...Array.from({ length: 20 }, (_, index) =>
          aPackage({
            fulfillment_id: `ful_${index}`,
            package_reference: String(1_000_000_000 + index),
          })
        )
      )

      const shares = await Promise.all(["a", "b"].map((lease) => claim(lease)))

      const ids = shares.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(20)
    })

    it("tells the parcels of one fulfilment one after the other", async () => {
      await add(
        aPackage(),
        aPackage({ parcel: 2, package_reference: "1000000002" })
      )

      const first = await claim("a")

      expect(first.map((one) => one.package_reference)).toEqual(["1000000001"])
    })

    it("a call is written down before it is made, and known to whoever goes on after a crash", async () => {
      await add(aPackage())
      const one = await oneClaim()
      await service.inTransaction((manager) =>
        keepPackage(manager, one, {
          lease: "a",
          until: later(leaseMs),
          sendingSince: noon,
        })
      )

      const [next] = await claim("b", later(leaseMs + 1))

      expect([one.is_unsure, next?.is_unsure]).toEqual([false, true])
    })

    it("a worker whose lease is over changes nothing", async () => {
      await add(aPackage())
      const one = await oneClaim()
      await claim("b", later(leaseMs + 1))

      await recordTold(one)

      expect(await thePackage()).toMatchObject({
        state: "due",
        told_revision: 0,
      })
    })

    it("what was edited during a call is told next", async () => {
      await add(aPackage())
      const one = await oneClaim()
      await service.inTransaction((manager) =>
        editPackage(manager, one.id, {
          content: aContent({ tracking_number: "00999" }),
          error: null,
        })
      )

      await recordTold(one)

      expect(await thePackage()).toMatchObject({
        state: "due",
        revision: 2,
        told_revision: 1,
        lease: null,
      })
      expect(await claim("b")).toMatchObject([{ tracking_number: "00999" }])
    })

    it("nothing is told for an account that the owner has paused meanwhile", async () => {
      await add(aPackage())
      const one = await oneClaim()
      await service.updateAmazonAccounts({ id: accountId, state: "paused" })

      const isOurs = await service.inTransaction((manager) =>
        keepPackage(manager, one, {
          lease: "a",
          until: later(leaseMs),
          sendingSince: noon,
        })
      )

      expect(isOurs).toBe(false)
    })

    it("what Amazon cancels while a call is under way stays withdrawn", async () => {
      await add(aPackage())
      const one = await oneClaim()
      await service.updateAmazonOrders({
        id: `amzord_${orderId}`,
        status: "canceled",
      })
      await service.inTransaction((manager) =>
        withdrawCanceled(manager, accountId)
      )

      await recordTold(one)

      expect(await thePackage()).toMatchObject({ state: "withdrawn" })
    })
  },
})

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import { aPaidOrder } from "../../../domain/__tests__/makers"
import { comparePackages } from "../../../domain/shipment/compare-packages"
import { aContent } from "../../../domain/shipment/__tests__/makers"
import { afterwards } from "../../../domain/shipment/telling"
import type AmazonModuleService from "../service"
import { claimPackages } from "../store/shipments/claims"
import { recordPackage } from "../store/shipments/outcomes"
import {
  editPackage,
  lockPackage,
  type EditablePackage,
} from "../store/shipments/owner"
import { listUnconfirmed, lockPackages } from "../store/shipments/sources"
import { addPackages, changePackages } from "../store/shipments/write-packages"
import { anIntake, later, noon } from "./makers"

jest.setTimeout(60_000)

const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`
const leaseMs = 60_000

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
    })

    /** An order that is complete in Medusa, with one parcel that has left. */
    const ship = async (amazonOrderId: string, parcel = 1) => {
      await service.recordObservations(
        anIntake([aPaidOrder({ amazonOrderId })], { accountId })
      )
      await service.updateAmazonOrders({
        id: `amzord_${amazonOrderId}`,
        phase: "completed",
        medusa_order_id: `order_amz_${amazonOrderId}`,
      })
      await service.inTransaction((manager) =>
        addPackages(
          manager,
          [
            {
              account_id: accountId,
              order_id: `amzord_${amazonOrderId}`,
              amazon_order_id: amazonOrderId,
              marketplace_id: "A1PA6795UKMFR9",
              fulfillment_id: `ful_${amazonOrderId}`,
              parcel,
              package_reference: String(1_000_000_000 + parcel),
              state: "due",
              content: aContent(),
              ship_by: null,
              error: null,
              note: null,
            },
          ],
          noon
        )
      )
    }

    const claim = (lease: string) =>
      service.inTransaction((manager) =>
        claimPackages(manager, {
          accountId,
          lease,
          until: later(leaseMs),
          now: noon,
          limit: 10,
        })
      )

    const unconfirmed = (limit: number) =>
      service.inTransaction((manager) =>
        listUnconfirmed(manager, { before: later(1), limit })
      )

    it("a parcel that its fulfilment has given up during a call without an answer is not told to Amazon after all", async () => {
      await ship("028-1")
      const [one] = await claim("a")
      if (!one) {
        throw new Error("Nothing was due.")
      }
      await service.inTransaction(async (manager) =>
        changePackages(
          manager,
          comparePackages(await lockPackages(manager, ["amzord_028-1"]), [])
            .changed,
          noon
        )
      )

      await service.inTransaction((manager) =>
        recordPackage(
          manager,
          {
            ...afterwards(one, {
              type: "failed",
              sentence: "Amazon does not answer.",
              mayHaveArrived: false,
            }),
            id: one.id,
            lease: "a",
            revision: one.revision,
            is_answered: false,
          },
          noon
        )
      )

      expect(await service.listAmazonShipments({})).toMatchObject([
        { state: "withdrawn", lease: null },
      ])
    })

    it("whoever edits a parcel knows what another one has just given to the other parcels of its order", async () => {
      await ship("028-1")
      await ship("028-1", 2)
      const [one, two] = (await service.listAmazonShipments({})).sort(
        (a, b) => a.parcel - b.parcel
      )
      let second: Promise<EditablePackage | null> = Promise.resolve(null)

      await service.inTransaction(async (manager) => {
        await lockPackage(manager, one?.id ?? "")
        second = service.inTransaction((other) =>
          lockPackage(other, two?.id ?? "")
        )
        // Long enough for the second to have looked, if nothing keeps it.
        await Promise.race([second, new Promise((go) => setTimeout(go, 300))])
        await editPackage(manager, one?.id ?? "", {
          content: aContent({ items: [{ order_item_id: "1", quantity: 1 }] }),
          error: null,
        })
      })

      expect((await second)?.others).toMatchObject([
        { items: [{ quantity: 1 }] },
      ])
    })

    it("parcels of orders that are not followed any more keep no others from being looked at", async () => {
      await ship("028-1")
      await ship("028-2")
      await service.updateAmazonOrders({
        id: "amzord_028-1",
        phase: "canceled",
      })

      expect(await unconfirmed(1)).toEqual(["order_amz_028-2"])
    })
  },
})

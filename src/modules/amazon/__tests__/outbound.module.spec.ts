import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import type AmazonModuleService from "../service"
import {
  claimOutbounds,
  keepOutbound,
  noteFollowed,
} from "../store/outbound/follow"
import {
  adoptOutbound,
  insertAsked,
  noteAccepted,
  noteEnded,
  noteReturnAsked,
} from "../store/outbound/rows"
import { later, noon } from "./makers"

jest.setTimeout(60_000)

const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`
const minute = 60_000
const own = { outboundId: "ful_1", fulfillmentId: "ful_1" }

moduleIntegrationTestRunner<AmazonModuleService>({
  moduleName: AMAZON_MODULE,
  resolve: `${process.cwd()}/src/modules/amazon`,
  moduleOptions: { encryptionKeys },
  testSuite: ({ service }) => {
    beforeEach(async () => {
      const account = await service.createAmazonAccounts({
        name: "Amazon",
        seller_id: "A1",
        region: "eu",
        sealed_credentials: "",
      })
      await service.inTransaction((manager) =>
        insertAsked(
          manager,
          {
            account_id: account.id,
            marketplace_id: "A1PA6795UKMFR9",
            outbound_id: "ful_1",
            fulfillment_id: "ful_1",
            medusa_order_id: "order_1",
            api_version: "2020-07-01",
            speed: "standard",
            is_held: false,
            items: [],
            fingerprint: "same",
          },
          { lease: "press", leaseUntil: noon, now: noon, known: [] }
        )
      )
    })

    const theOrder = async () => {
      const [row] = await service.listAmazonOutboundOrders({})
      if (!row) {
        throw new Error("There is no outbound order.")
      }
      return row
    }
    const claim = (lease: string, now: Date) =>
      service.inTransaction((manager) =>
        claimOutbounds(manager, {
          lease,
          leaseUntil: later(minute, now),
          now,
          limit: 10,
        })
      )
    const keep = (id: string, lease: string) =>
      service.inTransaction((manager) =>
        keepOutbound(manager, { id, lease, until: later(10 * minute) })
      )
    const accept = (fulfillmentId: string) =>
      service.inTransaction((manager) =>
        noteAccepted(manager, {
          ...own,
          fulfillmentId,
          recordedAt: later(minute),
        })
      )

    it("a run that took too long leaves alone what another one looks at by now", async () => {
      const [first] = await claim("slow", later(minute))
      await claim("quick", later(5 * minute))

      const kept = await Promise.all(
        ["slow", "quick"].map((lease) => keep(first?.id ?? "", lease))
      )

      expect(kept).toEqual([false, true])
    })

    it("an answer that comes after another fulfilment has taken the order over is not that fulfilment's", async () => {
      const { id } = await theOrder()
      await service.inTransaction((manager) =>
        adoptOutbound(
          manager,
          { id },
          {
            fulfillmentId: "ful_2",
            lease: "second",
            leaseUntil: later(5 * minute),
            now: later(3 * minute),
          }
        )
      )

      const accepted = [await accept("ful_1"), await accept("ful_2")]

      expect(accepted).toEqual([false, true])
    })

    it("an order that was given up while Amazon took it is followed again", async () => {
      await service.inTransaction((manager) =>
        noteEnded(manager, "ful_1", { status: null, error: null, now: noon })
      )

      await accept("ful_1")

      expect(await theOrder()).toMatchObject({ state: "open", ended_at: null })
      expect(await claim("next", later(2 * minute))).toHaveLength(1)
    })

    it("what Amazon took is as old as the question, and is taken over by nobody until it is recorded", async () => {
      const { id } = await theOrder()
      const asked = { lease: "b", leaseUntil: noon, now: later(minute / 2) }

      await accept("ful_1")
      const isAdopted = await service.inTransaction((manager) =>
        adoptOutbound(manager, { id }, { fulfillmentId: "ful_2", ...asked })
      )

      expect(isAdopted).toBe(false)
      expect((await theOrder()).asked_at).toEqual(noon)
    })

    it("a return that is asked for while its order is looked at is followed all the same", async () => {
      await accept("ful_1")
      const [looked] = await claim("job", later(2 * minute))
      await service.inTransaction((manager) =>
        noteReturnAsked(manager, "ful_1", later(60 * minute))
      )

      await service.inTransaction((manager) =>
        noteFollowed(manager, {
          id: looked?.id ?? "",
          lease: "job",
          problems: [],
          isEnded: true,
          stage: "delivered",
          nextCheckAt: noon,
          now: noon,
        })
      )

      expect(await theOrder()).toMatchObject({ state: "open" })
    })
  },
})

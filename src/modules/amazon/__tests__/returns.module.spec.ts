import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AMAZON_MODULE } from ".."
import type AmazonModuleService from "../service"
import {
  claimReturns,
  writeReturns,
  type ReturnRow,
} from "../store/aftersales/returns"
import { accountId, later, noon } from "./makers"

jest.setTimeout(60_000)

const encryptionKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`
const leaseMs = 60_000

const aReturn = (reported_key: string): ReturnRow => ({
  reported_key,
  kind: "merchant",
  amazon_order_id: "028-1",
  sku: "MUG-BLUE",
  quantity: 1,
  reason: null,
  status: null,
  rma_id: null,
  disposition: null,
  requested_at: null,
  received_at: null,
  refunded_amount: null,
  currency_code: null,
})

moduleIntegrationTestRunner<AmazonModuleService>({
  moduleName: AMAZON_MODULE,
  resolve: `${process.cwd()}/src/modules/amazon`,
  moduleOptions: { encryptionKeys },
  testSuite: ({ service }) => {
    it("two processes never work on the returns of one order at the same time", async () => {
      await service.inTransaction((manager) =>
        writeReturns(manager, accountId, [aReturn("a"), aReturn("b")])
      )
      const claim = (lease: string, whenClaimed?: () => Promise<void>) =>
        service.inTransaction(async (manager) => {
          const claimed = await claimReturns(manager, {
            lease,
            until: later(leaseMs),
            now: noon,
            limit: 1,
          })
          await whenClaimed?.()
          return claimed
        })
      let second: Promise<unknown[]> = Promise.resolve([])

      const first = await claim("one", async () => {
        second = claim("two")
        // Long enough for the second to have looked, if nothing keeps it.
        await Promise.race([second, new Promise((go) => setTimeout(go, 300))])
      })

      expect([first.length, (await second).length]).toEqual([1, 0])
    })
  },
})

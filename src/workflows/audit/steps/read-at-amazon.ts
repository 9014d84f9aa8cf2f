import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import { SealError } from "../../../modules/amazon/sealing"
import type AmazonModuleService from "../../../modules/amazon/service"
import { isSpApiError } from "../../../sp-api"
import { readOrders } from "../../observe/refresh-orders"
import { toRowId, type RepairInput } from "./choose-repairs"

/**
 * Orders that somebody names are asked for at Amazon first, also those that we have never
 * seen: of these, every account that is connected. What Amazon does not tell now is repaired
 * by what we know.
 */
export const readAtAmazonStep = createStep(
  "amazon-read-named-orders",
  async ({ ids = [] }: RepairInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const known = await amazon.listAmazonOrders(
      { id: ids.map(toRowId) },
      { select: ["id", "account_id", "amazon_order_id"], take: ids.length }
    )
    const knownIds = known.map(({ id }) => id)
    const strangers = ids.filter(
      (id) => !id.startsWith("amzord_") && !knownIds.includes(toRowId(id))
    )
    const accounts = await amazon.listAmazonAccounts({ state: "connected" })
    for (const account of accounts) {
      const own = known
        .filter(({ account_id: id }) => id === account.id)
        .map(({ amazon_order_id: id }) => id)
      await unlessRefused(() =>
        readOrders(container, account, [...own, ...strangers])
      )
    }
    return new StepResponse(ids.length)
  }
)

async function unlessRefused(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (!isSpApiError(error) && !(error instanceof SealError)) {
      throw error
    }
  }
}

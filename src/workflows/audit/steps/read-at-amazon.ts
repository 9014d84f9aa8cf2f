import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { isSpApiError } from "../../../sp-api"
import { readOrders, refreshOrders } from "../../observe/refresh-orders"
import { toRowId, type RepairInput } from "./choose-repairs"

/**
 * Orders that somebody names are asked for at Amazon first, also those that we have never
 * seen. What Amazon does not tell now is repaired by what we know.
 */
export const readAtAmazonStep = createStep(
  "amazon-read-named-orders",
  async ({ ids = [] }: RepairInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const known = await amazon.listAmazonOrders(
      { id: ids.map(toRowId) },
      { select: ["id"], take: ids.length }
    )
    const knownIds = known.map(({ id }) => id)
    const strangers = ids.filter((id) => !knownIds.includes(toRowId(id)))
    await unlessRefused(() => refreshOrders(container, knownIds))
    await readStrangers(container, strangers)
    return new StepResponse(ids.length)
  }
)

async function readStrangers(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const amazonOrderIds = ids.filter((id) => !id.startsWith("amzord_"))
  if (amazonOrderIds.length === 0) {
    return
  }
  const accounts = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonAccounts({ state: "connected" })
  for (const account of accounts) {
    await unlessRefused(() => readOrders(container, account, amazonOrderIds))
  }
}

async function unlessRefused(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (!isSpApiError(error)) {
      throw error
    }
  }
}

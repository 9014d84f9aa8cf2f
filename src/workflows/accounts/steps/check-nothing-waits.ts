import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../retrieve-account"

/**
 * Refuses while orders of the account wait for Amazon: nobody would be left to tell us how
 * they end, and they would hold their units for ever. So do orders of the shop's own that Amazon
 * is to ship and has not yet: they would pass for fulfilled, whatever became of them.
 */
export const checkNothingWaitsStep = createStep(
  "amazon-check-nothing-waits",
  async ({ id }: { id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { name } = await retrieveAccount(amazon, id)
    const [, waiting] = await amazon.listAndCountAmazonOrders(
      { account_id: id, phase: ["placeholder", "held"] },
      { select: ["id"], take: 1 }
    )
    if (waiting > 0) {
      const orders =
        waiting === 1 ? "1 Amazon order is" : `${waiting} Amazon orders are`
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to delete account "${name}": ${orders} still waiting for payment and ${waiting === 1 ? "holds" : "hold"} stock, and without the account nobody would learn how ${waiting === 1 ? "it ends" : "they end"}. Switch its marketplaces off so that no new ones come in, wait until Amazon has decided, and delete it then.`
      )
    }
    const [, unsent] = await amazon.listAndCountAmazonOutboundOrders(
      {
        account_id: id,
        state: ["asked", "open"],
        $or: [{ told_stage: null }, { told_stage: "waiting" }],
      },
      { select: ["id"], take: 1 }
    )
    if (unsent > 0) {
      const orders =
        unsent === 1 ? "1 order of the shop" : `${unsent} orders of the shop`
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to delete account "${name}": Amazon is about to ship ${orders}, and without the account nobody would learn whether it did. Wait until they have left, or cancel their fulfilments, and delete it then.`
      )
    }
    return new StepResponse(undefined)
  }
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { amazonOrderRowId } from "../../../modules/amazon/ids"
import { auditShop } from "../audit-shop"

export interface RepairInput {
  /** Our ids or Amazon's. @default every order with a difference that can be repaired */
  ids?: string[]
}

export const chooseRepairsStep = createStep(
  "amazon-choose-repairs",
  async ({ ids }: RepairInput, { container }) => {
    if (ids) {
      return new StepResponse(
        ids.map((id) => (id.startsWith("amzord_") ? id : amazonOrderRowId(id)))
      )
    }
    const { differences } = await auditShop(container)
    const repairable = differences.flatMap(({ remedy, amazon_order_id }) =>
      remedy === "repair" && amazon_order_id !== null
        ? amazonOrderRowId(amazon_order_id)
        : []
    )
    return new StepResponse([...new Set(repairable)])
  }
)

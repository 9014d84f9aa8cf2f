import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { amazonOrderRowId } from "../../../modules/amazon/ids"
import { auditShop } from "../audit-shop"

export interface RepairInput {
  /** Our ids or Amazon's. @default every order with a difference that can be repaired */
  ids?: string[]
}

export const toRowId = (id: string): string =>
  id.startsWith("amzord_") ? id : amazonOrderRowId(id)

/** The orders to look at again, what must be freed, and what reopened. */
export const chooseRepairsStep = createStep(
  "amazon-choose-repairs",
  async ({ ids }: RepairInput, { container }) => {
    const given = ids?.map(toRowId)
    const { differences } = await auditShop(container, given)
    const repairable = differences.flatMap(({ remedy, amazon_order_id }) =>
      remedy === "repair" && amazon_order_id !== null
        ? amazonOrderRowId(amazon_order_id)
        : []
    )
    // The reconciler lets closed orders rest, so what is left of them is freed here.
    const strays = differences.flatMap(({ kind, line_item_id }) =>
      kind === "stray_reservation" ? (line_item_id ?? []) : []
    )
    const closed = differences.flatMap(({ kind, remedy, medusa_order_id }) =>
      kind === "order_status" && remedy === "repair"
        ? (medusa_order_id ?? [])
        : []
    )
    return new StepResponse({
      closedPlaceholderIds: closed,
      ids: [...new Set(given ?? repairable)],
      strayLineItemIds: [...new Set(strays)],
    })
  }
)

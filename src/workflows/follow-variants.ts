import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { matchVariantsStep } from "./steps/match-variants"
import { recheckOrdersWorkflow } from "./recheck-orders"

/**
 * Variants have come, changed or gone: listings that waited for their SKU are mapped, and
 * open orders of them are looked at again.
 */
export const followVariantsWorkflow = createWorkflow(
  "amazon-follow-variants",
  (input: { variant_ids: string[] }) => {
    const mapped = matchVariantsStep(
      transform({ input }, ({ input }) => input.variant_ids)
    )
    recheckOrdersWorkflow.runAsStep({
      input: transform({ input, mapped }, ({ input, mapped }) => ({
        variant_ids: input.variant_ids,
        ...(mapped > 0 && { problems: ["unknown_sku"] }),
      })),
    })
    return new WorkflowResponse(mapped)
  }
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"

/** Which orders to look at again; several answers add up. */
export interface Recheck {
  medusa_order_ids?: string[]
  variant_ids?: string[]
  /** Codes of problems that may be gone now. */
  problems?: string[]
  /** Every order that holds units and is not complete. */
  holding?: boolean
}

/**
 * Marks orders as having work to do. The ids (ours). No undo: looking at an order again
 * changes nothing unless something else did.
 */
export const touchOrdersStep = createStep(
  "amazon-touch-orders",
  async (input: Recheck, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const ids = new Set<string>()
    const add = (touched: string[]) => touched.forEach((id) => ids.add(id))
    if (input.medusa_order_ids?.length) {
      add(await amazon.touchMedusaOrders(input.medusa_order_ids))
    }
    if (input.variant_ids?.length) {
      add(await amazon.touchVariants(input.variant_ids))
    }
    for (const code of input.problems ?? []) {
      add(await amazon.touchProblem(code))
    }
    if (input.holding) {
      add(await amazon.touchHolding())
    }
    return new StepResponse([...ids])
  }
)

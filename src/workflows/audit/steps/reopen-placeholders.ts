import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderModule } from "../../reconcile/order-module"

/**
 * Somebody closed orders that only Amazon may close. Through the module, because no workflow
 * of core's leads back from canceled. Not undone: pending is what they are.
 */
export const reopenPlaceholdersStep = createStep(
  "amazon-reopen-placeholders",
  async ({ orderIds }: { orderIds: string[] }, { container }) => {
    if (orderIds.length > 0) {
      await orderModule(container).updateOrders(
        orderIds.map((id) => ({ id, status: "pending", canceled_at: null }))
      )
    }
    return new StepResponse(orderIds)
  }
)

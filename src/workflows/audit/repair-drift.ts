import { deleteReservationsByLineItemsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reconcileOrdersWorkflow } from "../reconcile-orders"
import { chooseRepairsStep, type RepairInput } from "./steps/choose-repairs"
import { copyBalancesStep } from "./steps/copy-balances"
import { readAtAmazonStep } from "./steps/read-at-amazon"
import { reopenPlaceholdersStep } from "./steps/reopen-placeholders"
import { touchOrdersStep } from "../steps/touch-orders"

/**
 * Asks Amazon for the orders that are named, and lets the reconciler look again at those that
 * differ: it compares with what is there,
 * so that it puts right whatever the ledger says is wrong.
 */
export const repairDriftWorkflow = createWorkflow(
  "amazon-repair-drift",
  (input: RepairInput) => {
    const read = readAtAmazonStep(input)
    const chosen = chooseRepairsStep(
      transform({ input, read }, ({ input }) => input)
    )
    when({ chosen }, ({ chosen }) => chosen.strayLineItemIds.length > 0).then(
      () =>
        deleteReservationsByLineItemsWorkflow.runAsStep({
          input: { ids: chosen.strayLineItemIds },
        })
    )
    reopenPlaceholdersStep({ orderIds: chosen.closedPlaceholderIds })
    const known = copyBalancesStep({ ids: chosen.ids })
    const ids = touchOrdersStep({ ids: known })
    const result = reconcileOrdersWorkflow.runAsStep({
      input: transform({ ids }, ({ ids }) => ({ ids, limit: ids.length })),
    })
    return new WorkflowResponse(
      transform({ ids, result }, ({ ids, result }) => ({
        repaired: ids,
        applied: result.applied,
        failed: result.failed,
      }))
    )
  }
)

// Moves inventory levels by a difference, each under the lock that core takes for its inventory
// item. By a difference: a fulfilment that core books meanwhile stays booked. One item at a time:
// whoever holds one lock and waits for another may wait for ever, since core's in-memory locks
// never let go of such a pair.

import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  InventoryLevelWorkflowEvents,
  Modules,
} from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

export interface LevelAdjustment {
  /** Of the level. */
  id: string
  inventory_item_id: string
  location_id: string
  adjustment: number
}

interface Adjusted {
  levels: { id: string }[]
  /** Inventory items whose lock was not to be had, or whose level is gone. */
  failed: string[]
}

/** Not undone: the next run makes the shelf what it should be from whatever it is. */
export const adjustLevelsStep = createStep(
  "amazon-adjust-mirrored-levels",
  async (
    { adjustments }: { adjustments: LevelAdjustment[] },
    { container }
  ) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const locking = container.resolve(Modules.LOCKING)
    const adjusted: Adjusted = { levels: [], failed: [] }
    for (const one of adjustments) {
      try {
        await locking.execute(one.inventory_item_id, () =>
          inventory.adjustInventory([
            {
              inventoryItemId: one.inventory_item_id,
              locationId: one.location_id,
              adjustment: one.adjustment,
            },
          ])
        )
        adjusted.levels.push({ id: one.id })
      } catch {
        adjusted.failed.push(one.inventory_item_id)
      }
    }
    return new StepResponse(adjusted)
  }
)

export const adjustLevelsWorkflow = createWorkflow(
  "amazon-adjust-mirrored-levels",
  (input: { adjustments: LevelAdjustment[] }) => {
    const adjusted = adjustLevelsStep(input)
    emitEventStep({
      eventName: InventoryLevelWorkflowEvents.UPDATED,
      data: transform({ adjusted }, ({ adjusted }) => adjusted.levels),
    })
    return new WorkflowResponse(adjusted)
  }
)

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { sumOf } from "../../domain/stock/quantity"
import {
  countHolding,
  listHolding,
} from "../../modules/amazon/store/order-holds"
import { tablesOf } from "../audit/tables"
import { loadKits, variantsMadeOf } from "../offers/load-kits"

/** One of the two. */
export interface ListHoldsInput {
  variant_id?: string
  inventory_item_id?: string
  limit: number
}

const listHoldsStep = createStep(
  "amazon-list-holds-of-stock",
  async (input: ListHoldsInput, { container }) => {
    const perVariant = await unitsPerVariant(container, input)
    const variantIds = [...perVariant.keys()]
    if (variantIds.length === 0) {
      return new StepResponse({ holds: [], units: 0, orders: 0 })
    }
    const tables = tablesOf(container)
    const [lines, sums] = await Promise.all([
      listHolding(tables, variantIds, input.limit),
      countHolding(tables, variantIds),
    ])
    const toUnits = (variantId: string, units: number) =>
      Math.ceil(units * (perVariant.get(variantId) ?? 1))
    const all = sums.find(({ variant_id: id }) => id === null)
    return new StepResponse({
      holds: lines.map((line) => ({
        ...line,
        units: toUnits(line.variant_id, line.units),
      })),
      units: sumOf(
        sums.map(({ variant_id: id, units }) =>
          id === null ? 0 : toUnits(id, units)
        )
      ),
      orders: all?.orders ?? 0,
    })
  }
)

/** What Amazon's orders hold of a variant or, kits taken apart, of an inventory item right now. */
export const listHoldsWorkflow = createWorkflow(
  "amazon-list-holds",
  (input: ListHoldsInput) => new WorkflowResponse(listHoldsStep(input))
)

/** How many of what is asked for are in one unit of each variant. */
async function unitsPerVariant(
  container: MedusaContainer,
  { variant_id: variantId, inventory_item_id: itemId }: ListHoldsInput
): Promise<Map<string, number>> {
  if (variantId !== undefined || itemId === undefined) {
    return new Map(variantId === undefined ? [] : [[variantId, 1]])
  }
  const kits = await loadKits(
    container,
    await variantsMadeOf(container, [itemId])
  )
  return new Map(
    [...kits].flatMap(([id, { parts }]) =>
      parts
        .filter(({ inventoryItemId }) => inventoryItemId === itemId)
        .map(({ required }) => [id, required] as const)
    )
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { sayStock } from "../../domain/fba/explain"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  listStock,
  type StockFilter,
} from "../../modules/amazon/store/fba/list-stock"

export interface ShowStockInput extends StockFilter {
  limit: number
  offset: number
}

interface ShownVariant {
  id: string
  title: string | null
  sku: string | null
  product: { id: string; title: string } | null
}

const showStockStep = createStep(
  "amazon-read-warehouse-stock",
  async ({ limit, offset, ...filter }: ShowStockInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const { rows, count } = await amazon.inTransaction((manager) =>
      listStock(manager, filter, { limit, offset })
    )
    const variants = await variantsOf(
      container,
      rows.flatMap(({ variant_id: id }) => id ?? [])
    )
    return new StepResponse({
      stock: rows.map((row) => ({
        ...row,
        product_variant: variants.get(row.variant_id ?? "") ?? null,
        ...sayStock(row),
      })),
      count,
    })
  }
)

/** What Amazon has of each SKU, what of it is on the shelf, and why. */
export const showStockWorkflow = createWorkflow(
  "amazon-show-fba-stock",
  (input: ShowStockInput) => new WorkflowResponse(showStockStep(input))
)

async function variantsOf(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, ShownVariant>> {
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variants",
      fields: ["id", "title", "sku", "product.id", "product.title"],
      filters: { id: [...new Set(ids)] },
    })
  return new Map(
    (data as unknown as ShownVariant[]).map((variant) => [variant.id, variant])
  )
}

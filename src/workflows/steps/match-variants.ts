import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"

/**
 * Maps listings that nobody has mapped yet to variants that carry the same SKU. A choice of
 * the owner's is never touched. The number mapped; undone by unmapping them.
 */
export const matchVariantsStep = createStep(
  "amazon-match-variants",
  async (variantIds: string[], { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const variants = await readSkus(container, variantIds)
    await forgetGone(amazon, variantIds, [...variants.values()])
    const listings = await amazon.listAmazonListings({
      sku: [...variants.keys()],
      mapped_by: null,
    })
    for (const listing of listings) {
      await amazon.updateAmazonListings({
        id: listing.id,
        variant_id: variants.get(listing.sku) ?? null,
        mapped_by: "sku",
      })
      await amazon.touchOrders({ listing })
    }
    return new StepResponse(
      listings.length,
      listings.map(({ id }) => id)
    )
  },
  async (mapped, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    for (const id of mapped ?? []) {
      await amazon.updateAmazonListings({
        id,
        variant_id: null,
        mapped_by: null,
      })
    }
  }
)

/** A deleted variant gives its SKU back, so that one made in its place can have it. */
async function forgetGone(
  amazon: AmazonModuleService,
  asked: string[],
  present: string[]
): Promise<void> {
  const gone = asked.filter((id) => !present.includes(id))
  if (gone.length > 0) {
    await amazon.updateAmazonListings({
      selector: { variant_id: gone, mapped_by: "sku" },
      data: { variant_id: null, mapped_by: null },
    })
  }
}

async function readSkus(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "variants", fields: ["id", "sku"], filters: { id: ids } })
  return new Map(
    data.flatMap(({ id, sku }) => (sku ? [[sku, id] as const] : []))
  )
}

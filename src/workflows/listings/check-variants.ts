import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** Refuses a variant that does not exist, with a sentence. */
export async function throwIfNoVariants(
  container: MedusaContainer,
  variantIds: string[],
  act: string
): Promise<void> {
  const wanted = [...new Set(variantIds)]
  if (wanted.length === 0) {
    return
  }
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: wanted }, { select: ["id"] })
  const known = new Set(variants.map(({ id }) => id))
  const missing = wanted.find((id) => !known.has(id))
  if (missing) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to ${act}: variant_id: there is no product variant ${missing}. Choose one that exists.`
    )
  }
}

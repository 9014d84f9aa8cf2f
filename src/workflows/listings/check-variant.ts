import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** Refuses a variant that does not exist, with a sentence. */
export async function throwIfNoVariant(
  container: MedusaContainer,
  variantId: string,
  sku: string
): Promise<void> {
  const [variant] = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: variantId }, { select: ["id"] })
  if (!variant) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to map the Amazon SKU "${sku}": variant_id: there is no product variant ${variantId}. Choose one that exists.`
    )
  }
}

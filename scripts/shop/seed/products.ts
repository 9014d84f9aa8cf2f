import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { plans, pricesOf } from "./assortment"
import type { ProductPlan, Sku, VariantPlan } from "./assortment"
import type { Warehouse } from "./warehouses"

export interface SeededVariant {
  id: string
  productId: string
}

export interface Surroundings {
  channelIds: string[]
  shippingProfileId: string
  warehouses: Record<Warehouse, string>
}

/** Kits come second: they are made of inventory items that must exist. */
export async function seedProducts(
  container: MedusaContainer,
  surroundings: Surroundings
): Promise<Record<Sku, SeededVariant>> {
  const isKit = (plan: ProductPlan) => plan.variants.some((v) => v.contains)

  await createMissing(
    container,
    plans.filter((p) => !isKit(p)),
    surroundings
  )
  await createMissing(container, plans.filter(isKit), surroundings)
  await seedStock(container, surroundings.warehouses)

  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ sku: plannedVariants().map((v) => v.sku) })
  const bySku = variants.map((v) => [
    v.sku,
    { id: v.id, productId: v.product_id },
  ])
  return Object.fromEntries(bySku) as Record<Sku, SeededVariant>
}

/** Ids of the inventory items by SKU. A kit and an uncounted variant have none. */
export async function inventoryItems(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: plannedVariants().map((v) => v.sku) })
  return new Map(items.map((item) => [item.sku ?? "", item.id]))
}

async function createMissing(
  container: MedusaContainer,
  wanted: ProductPlan[],
  surroundings: Surroundings
): Promise<void> {
  const known = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: wanted.map((p) => p.handle) })
  const handles = new Set(known.map((product) => product.handle))
  const missing = wanted.filter((plan) => !handles.has(plan.handle))
  if (!missing.length) {
    return
  }

  const itemIds = await inventoryItems(container)
  await createProductsWorkflow(container).run({
    input: {
      products: missing.map((plan) => ({
        title: plan.title,
        handle: plan.handle,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: surroundings.shippingProfileId,
        sales_channels: surroundings.channelIds.map((id) => ({ id })),
        options: [
          { title: plan.option, values: plan.variants.map((v) => v.option) },
        ],
        variants: plan.variants.map((variant) => ({
          title: variant.option,
          sku: variant.sku,
          options: { [plan.option]: variant.option },
          prices: pricesOf(variant.price),
          manage_inventory: isCounted(variant),
          ...(variant.contains && {
            inventory_items: Object.entries(variant.contains).map(
              ([sku, required_quantity]) => ({
                inventory_item_id: itemIds.get(sku)!,
                required_quantity,
              })
            ),
          }),
        })),
      })),
    },
  })
}

async function seedStock(
  container: MedusaContainer,
  warehouses: Record<Warehouse, string>
): Promise<void> {
  const itemIds = await inventoryItems(container)
  const known = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: [...itemIds.values()] })
  const places = new Set(
    known.map((l) => `${l.inventory_item_id} ${l.location_id}`)
  )

  const missing = plannedVariants()
    .flatMap(({ sku, stock }) =>
      Object.entries(stock ?? {}).map(([warehouse, stocked_quantity]) => ({
        inventory_item_id: itemIds.get(sku)!,
        location_id: warehouses[warehouse as Warehouse],
        stocked_quantity,
      }))
    )
    .filter((l) => !places.has(`${l.inventory_item_id} ${l.location_id}`))

  if (missing.length) {
    await createInventoryLevelsWorkflow(container).run({
      input: { inventory_levels: missing },
    })
  }
}

const plannedVariants = (): VariantPlan[] => plans.flatMap((p) => p.variants)

const isCounted = (variant: VariantPlan): boolean =>
  Boolean(variant.stock ?? variant.contains)

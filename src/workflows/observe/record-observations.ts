import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Observation } from "../../domain/order/snapshot"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"

/**
 * Writes down what Amazon said of some orders: the one way in for every source. The ids
 * (ours) of those about which there is news.
 */
export async function recordObservations(
  container: MedusaContainer,
  accountId: string,
  source: string,
  observations: Observation[]
): Promise<string[]> {
  if (observations.length === 0) {
    return []
  }
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  return amazon.recordObservations({
    accountId,
    source,
    now: amazon.now(),
    variantIdBySku: await matchNewSkus(container, accountId, observations),
    orders: observations.map(({ snapshot, personal }) => ({
      snapshot,
      sealedPersonal:
        personal && snapshot.channel === "amazon"
          ? amazon.sealPersonal(snapshot.amazonOrderId, personal)
          : null,
    })),
  })
}

/** SKUs that Amazon names for the first time are looked for among the shop's own. */
async function matchNewSkus(
  container: MedusaContainer,
  accountId: string,
  observations: Observation[]
): Promise<Record<string, string>> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const skus = [
    ...new Set(
      observations.flatMap(({ snapshot }) =>
        snapshot.lines.flatMap(({ sku }) => (sku === null ? [] : [sku]))
      )
    ),
  ]
  const known = new Set(
    (
      await amazon.listAmazonListings(
        { account_id: accountId, sku: skus },
        { select: ["sku"] }
      )
    ).map(({ sku }) => sku)
  )
  const unknown = skus.filter((sku) => !known.has(sku))
  if (unknown.length === 0) {
    return {}
  }
  const { data: variants } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variants",
      fields: ["id", "sku"],
      filters: { sku: unknown },
    })
  return Object.fromEntries(
    (variants as { id: string; sku: string | null }[]).flatMap(({ id, sku }) =>
      sku ? [[sku, id] as const] : []
    )
  )
}

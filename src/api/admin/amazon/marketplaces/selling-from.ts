import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../../modules/amazon"
import type AmazonModuleService from "../../../../modules/amazon/service"

/** Ids of the marketplaces that sell from a stock location: a list in a column is no filter. */
export async function marketplacesSellingFrom(
  scope: MedusaContainer,
  locationId: string
): Promise<string[]> {
  const marketplaces = await scope
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonMarketplaces({}, { select: ["id", "location_ids"] })
  return marketplaces
    .filter(({ location_ids: ids }) =>
      (ids as unknown as string[]).includes(locationId)
    )
    .map(({ id }) => id)
}

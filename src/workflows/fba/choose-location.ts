// The stock location that stands for Amazon's warehouses: one per account, and never one that the
// shop ships from itself.

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import type AmazonModuleService from "../../modules/amazon/service"
import type { StoredAccount } from "../accounts/retrieve-account"

export interface FbaSettings {
  /** Null: off. The location and its levels stay as they are. */
  fba_marketplace_id?: string | null
  fba_location_id?: string
}

interface Choice {
  container: MedusaContainer
  amazon: AmazonModuleService
  account: StoredAccount
}

/** The location's id; null when none is needed. */
export async function chooseLocation(
  choice: Choice,
  settings: FbaSettings
): Promise<string | null> {
  const { account } = choice
  const { fba_marketplace_id: marketplaceId, fba_location_id: named } = settings
  if (marketplaceId) {
    await throwIfNotSoldIn(choice, marketplaceId)
  }
  if (named !== undefined) {
    if (named !== account.fba_location_id) {
      await throwIfUnfit(choice, named)
    }
    return named
  }
  if (!marketplaceId) {
    return account.fba_location_id
  }
  const country = await countryOf(choice, marketplaceId)
  return ensureLocation(choice, country)
}

/** A marketplace is only connected where the seller takes part in it. */
async function throwIfNotSoldIn(
  { amazon, account }: Choice,
  marketplaceId: string
): Promise<void> {
  const marketplaces = await amazon.listAmazonMarketplaces(
    { account_id: account.id },
    { select: ["marketplace_id", "country_code"] }
  )
  if (!marketplaces.some((one) => one.marketplace_id === marketplaceId)) {
    const choices = marketplaces
      .map((one) => `${one.marketplace_id} (${one.country_code})`)
      .join(", ")
    throw refusal(
      account,
      `fba_marketplace_id: the account does not sell in ${marketplaceId}. Choose one of ${choices}.`
    )
  }
}

async function countryOf(
  { amazon, account }: Choice,
  marketplaceId: string
): Promise<string> {
  const [marketplace] = await amazon.listAmazonMarketplaces(
    { account_id: account.id, marketplace_id: marketplaceId },
    { select: ["country_code"], take: 1 }
  )
  return (marketplace?.country_code ?? "").toLowerCase()
}

/**
 * Everything at the location becomes the mirror's: what is counted there by hand would be lost,
 * and what is left at a former one would be sold a second time.
 */
async function throwIfUnfit(choice: Choice, id: string): Promise<void> {
  const { container, amazon, account } = choice
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id })
  if (!location) {
    throw refusal(
      account,
      `fba_location_id: there is no stock location ${id}. Create it under Settings, Locations & Shipping, or leave the field out to have one made.`
    )
  }
  const named = `the stock location "${location.name}" (${id})`
  const marketplaces = await amazon.listAmazonMarketplaces(
    {},
    { select: ["country_code", "location_ids"] }
  )
  const user = marketplaces.find((one) =>
    (one.location_ids as unknown as string[]).includes(id)
  )
  if (user) {
    throw refusal(
      account,
      `fba_location_id: ${named} is where orders of the marketplace ${user.country_code} are reserved. Amazon's warehouses need one of their own.`
    )
  }
  const [other] = await amazon.listAmazonAccounts(
    { fba_location_id: id, id: { $ne: account.id } },
    { select: ["name"], take: 1 }
  )
  if (other) {
    throw refusal(
      account,
      `fba_location_id: ${named} stands for the warehouses of the account "${other.name}" already. Each account needs one of its own.`
    )
  }
  if (await hasStock(container, id)) {
    throw refusal(
      account,
      `fba_location_id: there is stock at ${named}, which Amazon's figures would overwrite. Name one without stock, or leave the field out to have one made.`
    )
  }
  const former = account.fba_location_id
  if (former !== null && (await hasStock(container, former))) {
    throw refusal(
      account,
      `fba_location_id: Amazon's stock lies at the stock location ${former} now, and would be sold from both. Switch it off (fba_marketplace_id: null), delete that location under Settings, Locations & Shipping, and name the new one then.`
    )
  }
}

async function hasStock(
  container: MedusaContainer,
  locationId: string
): Promise<boolean> {
  const stocked = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels(
      // Operators work in this filter as in every other one; its type does not know it.
      {
        location_id: locationId,
        stocked_quantity: { $ne: 0 },
      },
      { select: ["id"], take: 1 }
    )
  return stocked.length > 0
}

/**
 * The one that the account has, brought back if it was deleted; or a new one. Its id is made of
 * the account's: whoever died after making it, or makes it at the same time, means the same one.
 */
async function ensureLocation(
  { container, account }: Choice,
  countryCode: string
): Promise<string> {
  const id = account.fba_location_id ?? `sloc_amazon_fba_${account.id}`
  if (await bringBack(container, id)) {
    return id
  }
  const location = {
    // Medusa honours it; its type does not know it.
    id,
    name: `Amazon FBA ${account.name}`,
    address: {
      address_1: "Amazon's warehouses",
      country_code: countryCode,
    },
  }
  try {
    await createStockLocationsWorkflow(container).run({
      input: { locations: [location] },
    })
  } catch (error) {
    if (!(await bringBack(container, id))) {
      throw error
    }
  }
  return id
}

/** Whether there is such a location, also one that was deleted. */
async function bringBack(
  container: MedusaContainer,
  id: string
): Promise<boolean> {
  const locations = container.resolve(Modules.STOCK_LOCATION)
  const [known] = await locations.listStockLocations(
    { id },
    { withDeleted: true }
  )
  if (known?.deleted_at) {
    await locations.restoreStockLocations([id])
  }
  return known !== undefined
}

const refusal = ({ name }: StoredAccount, why: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Failed to change the account "${name}": ${why} Nothing was changed.`
  )

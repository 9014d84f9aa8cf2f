// What pending orders hold back from the offer (mode reserve), part by part. While an order is
// being paid its hold turns into a reservation of Medusa's: what is reserved already is no
// longer counted as held, so that no unit is subtracted twice, whoever looks in between.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  readOfferHolds,
  type OfferHold,
} from "../../modules/amazon/store/offers/holds"
import { leftOf } from "../../domain/stock/quantity"
import { readReservations } from "../reconcile/read-stock"
import { loadKits } from "./load-kits"

export interface HeldPart {
  /** Line and part: the same hold, whenever it is read. */
  lineKey: string
  inventoryItemId: string
  quantity: number
  /** Where the order that holds it would be reserved; none: nobody has chosen. */
  locationIds: string[]
}

/** Of these inventory items. To be read before the inventory levels: read-shelves.ts says why. */
export async function readHeld(
  container: MedusaContainer,
  inventoryItemIds: ReadonlySet<string>
): Promise<HeldPart[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const holds = await amazon.inTransaction(readOfferHolds)
  if (holds.length === 0) {
    return []
  }
  const kits = await loadKits(
    container,
    holds.map(({ variant_id: id }) => id)
  )
  const concerned = holds.filter(({ variant_id: id }) =>
    kits
      .get(id)
      ?.parts.some((part) => inventoryItemIds.has(part.inventoryItemId))
  )
  const reserved = await readReservations(
    container,
    concerned.map(({ line_item_id: id }) => id)
  )
  const placeOf = await locationsOf(amazon)
  return concerned.flatMap((hold) =>
    (kits.get(hold.variant_id)?.parts ?? []).map((part) => ({
      lineKey: `${hold.line_item_id}/${part.inventoryItemId}`,
      inventoryItemId: part.inventoryItemId,
      quantity: leftOf(
        Math.ceil(hold.quantity * part.required),
        (reserved.get(hold.line_item_id) ?? [])
          .filter((one) => one.inventoryItemId === part.inventoryItemId)
          .reduce((sum, one) => sum + one.quantity, 0)
      ),
      locationIds: placeOf(hold),
    }))
  )
}

async function locationsOf(
  amazon: AmazonModuleService
): Promise<(hold: OfferHold) => string[]> {
  const marketplaces = await amazon.listAmazonMarketplaces(
    {},
    { select: ["account_id", "marketplace_id", "location_ids"] }
  )
  const keyOf = (one: { account_id: string; marketplace_id: string }) =>
    `${one.account_id}/${one.marketplace_id}`
  const byKey = new Map(
    marketplaces.map((one) => [
      keyOf(one),
      one.location_ids as unknown as string[],
    ])
  )
  return (hold) => byKey.get(keyOf(hold)) ?? []
}

// The orders that a change of settings would concern, page by page, each with what the
// reconciler's planner would do about it by the settings of now and by those of then.

import type { MedusaContainer } from "@medusajs/framework/types"
import { isCounted } from "../../../domain/stock/kit"
import type { MarketplaceSettings } from "../../../modules/amazon/store/claims"
import {
  countHeldBack,
  listConcerned,
  readConcerned,
  type PreviewedOrder,
} from "../../../modules/amazon/store/preview"
import { tablesOf } from "../../audit/tables"
import { loadProgress } from "../../reconcile/load-progress"
import { loadVariants, type ShopVariant } from "../../reconcile/load-variants"
import { planOrder } from "../../reconcile/plan-batch"
import { readLevels } from "../../reconcile/read-stock"
import type { OrderWork } from "../../reconcile/work"
import type { Shelves } from "./shelves"

/** As many snapshots as are in memory at once. */
const ordersPerPage = 500

export interface Switch {
  marketplace: { account_id: string; marketplace_id: string }
  now: MarketplaceSettings
  then: MarketplaceSettings
}

export interface ConsideredOrder {
  order: PreviewedOrder
  now: OrderWork
  then: OrderWork
}

/** Fills the shelves on the way, and with what is held back at the end. */
export async function* walkOrders(
  container: MedusaContainer,
  { marketplace, now, then }: Switch,
  shelves: Shelves
): AsyncGenerator<ConsideredOrder> {
  const tables = tablesOf(container)
  const catalogue = createCatalogue(container)
  const ids = (await listConcerned(tables, marketplace)).map(({ id }) => id)
  for (let start = 0; start < ids.length; start += ordersPerPage) {
    const page = await readConcerned(
      tables,
      ids.slice(start, start + ordersPerPage)
    )
    const variants = await catalogue.read(
      page.flatMap(({ lines }) => lines.map((line) => line.variant_id))
    )
    await readShelves(container, variants, then.location_ids, shelves)
    const progress = await loadProgress(container, page)
    for (const order of page) {
      const planBy = (settings: MarketplaceSettings) =>
        planOrder({ ...order, marketplace: settings }, variants, progress)
      yield { order, now: planBy(now), then: planBy(then) }
    }
  }
  const held = await countHeldBack(tables, then.location_ids)
  const variants = await catalogue.read(held.map((one) => one.variant_id))
  for (const { variant_id: id, units } of held) {
    const variant = variants.get(id)
    if (variant && isCounted(variant)) {
      shelves.holdBack(variant, units)
    }
  }
}

/** Each variant is read once, however many orders name it. */
function createCatalogue(container: MedusaContainer) {
  const asked = new Set<string>()
  const known = new Map<string, ShopVariant>()
  return {
    async read(
      ids: (string | null)[]
    ): Promise<ReadonlyMap<string, ShopVariant>> {
      const missing = new Set(
        ids.flatMap((id) => (id === null || asked.has(id) ? [] : id))
      )
      for (const [id, variant] of await loadVariants(container, missing)) {
        known.set(id, variant)
      }
      missing.forEach((id) => asked.add(id))
      return known
    },
  }
}

async function readShelves(
  container: MedusaContainer,
  variants: ReadonlyMap<string, ShopVariant>,
  locationIds: string[],
  shelves: Shelves
): Promise<void> {
  const items = shelves.missing(
    [...variants.values()]
      .filter(isCounted)
      .flatMap(({ parts }) => parts.map((part) => part.inventoryItemId))
  )
  shelves.add(items, await readLevels(container, items, locationIds))
}

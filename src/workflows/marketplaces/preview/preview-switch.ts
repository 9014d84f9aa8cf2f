// What a change of settings would do, before it is made: orders, units, SKUs and shelves, added
// up from the plans that the reconciler would make. Nothing is written, leased or locked.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import type { MarketplaceSettings } from "../../../modules/amazon/store/claims"
import { loadFacts } from "../load-facts"
import { findMistakes, type Mistake, type Settings } from "../settings"
import {
  retrieveMarketplace,
  settingsOf,
  type MarketplaceRow,
} from "../steps/change-settings"
import {
  considerOrder,
  toPreviewedMove,
  type PreviewedMove,
} from "./consider-order"
import { risksOf, type NamedArticle, type Risk } from "./risks"
import {
  availableOf,
  createShelves,
  type Article,
  type Available,
} from "./shelves"
import { createSkuMoves, type SkuMove, type UnmappedSku } from "./sku-moves"
import type { SwitchAct } from "./switch-acts"
import { createTotals, type ActTotal, type HeldTotals } from "./totals"
import { walkOrders } from "./walk-orders"

export type Policy = Pick<Settings, "pending_mode" | "preorders" | "fba_orders">

export interface PreviewSwitchInput {
  id: string
  /** What would be changed. */
  changes: Partial<Policy>
  /** Only orders of these acts are listed. @default all */
  acts?: SwitchAct[]
  offset: number
  limit: number
}

export interface SwitchPreview {
  marketplace_id: string
  from: Policy
  to: Policy
  /** Why the change would be refused; none: it would not. */
  mistakes: Mistake[]
  /** Orders with news that is still to be applied: their numbers may change by themselves. */
  in_progress: number
  acts: ActTotal[]
  held: HeldTotals
  skus: SkuMove[]
  inventory_items: MovedItem[]
  at_risk: Risk[]
  unmapped: UnmappedSku[]
}

export interface MovedItem {
  id: string
  sku: string | null
  /** Units more (+) or fewer (−) to sell there. */
  storefront: number
  offer: number
  available: Available | null
}

export async function previewSwitch(
  container: MedusaContainer,
  { id, changes, acts, offset, limit }: PreviewSwitchInput
): Promise<{
  preview: SwitchPreview
  orders: PreviewedMove[]
  count: number
}> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const row = await retrieveMarketplace(amazon, id, "preview")
  const before = settingsOf(row)
  const after = { ...before, ...changes }
  const now = toMarketplace(row, before, row.set_up_at)
  const then = toMarketplace(row, after, row.set_up_at ?? amazon.now())

  const shelves = createShelves()
  const totals = createTotals()
  const skus = createSkuMoves()
  const orders: PreviewedMove[] = []
  let count = 0
  let inProgress = 0
  const walk = walkOrders(container, { marketplace: row, now, then }, shelves)
  for await (const considered of walk) {
    const move = considerOrder(considered, then.location_ids, shelves)
    totals.add(move.act, move.lines)
    skus.add(move)
    inProgress += considered.order.is_due ? 1 : 0
    if (!acts || acts.includes(move.act)) {
      if (count >= offset && orders.length < limit) {
        orders.push(toPreviewedMove(considered, move))
      }
      count += 1
    }
  }

  const articles = await nameArticles(container, shelves.moved())
  return {
    preview: {
      marketplace_id: row.marketplace_id,
      from: policyOf(before),
      to: policyOf(after),
      mistakes: findMistakes(after, await loadFacts(container, after)),
      in_progress: inProgress,
      acts: totals.acts(after.pending_mode),
      held: totals.held(),
      skus: skus.moves(shelves),
      inventory_items: articles.map(toMovedItem),
      at_risk: risksOf(articles, after.location_ids.length > 0),
      unmapped: skus.unmapped(),
    },
    orders,
    count,
  }
}

const toMarketplace = (
  { id, country_code, currency_code }: MarketplaceRow,
  settings: Settings,
  setUpAt: Date | null
): MarketplaceSettings => ({
  id,
  country_code,
  currency_code,
  ...settings,
  set_up_at: setUpAt && setUpAt.toISOString(),
})

const policyOf = ({
  pending_mode,
  preorders,
  fba_orders,
}: Settings): Policy => ({
  pending_mode,
  preorders,
  fba_orders,
})

/** By SKU: an article's own is Medusa's, and may differ from those at Amazon. */
async function nameArticles(
  container: MedusaContainer,
  articles: Article[]
): Promise<NamedArticle[]> {
  if (articles.length === 0) {
    return []
  }
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems(
      { id: articles.map(({ inventoryItemId }) => inventoryItemId) },
      { select: ["id", "sku"] }
    )
  const skuOf = new Map(items.map(({ id, sku }) => [id, sku ?? null]))
  return articles
    .map((article) => ({
      article,
      sku: skuOf.get(article.inventoryItemId) ?? null,
    }))
    .sort((a, b) => ((a.sku ?? "") < (b.sku ?? "") ? -1 : 1))
}

const toMovedItem = ({ article, sku }: NamedArticle): MovedItem => ({
  id: article.inventoryItemId,
  sku,
  storefront: 0 - article.reservedChange,
  offer: 0 - article.reservedChange - article.heldBackChange,
  available: availableOf(article),
})

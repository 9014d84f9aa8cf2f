// One run of reading an account's listings: what it works with, and how what was read is
// written down.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { MatchRule } from "../../../domain/listing/match"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  writeListings,
  type CatalogueLook,
} from "../../../modules/amazon/store/catalogue/write-listings"
import type { AmazonGateway, ListedItem } from "../../../sp-api"
import type { Account } from "../../observe/read-account"
import { settleMs } from "../../offers/publishing"
import { matchListings } from "../match/match-listings"
import type { Journal } from "./journal"
import type { Pass } from "./progress"

export interface CatalogueReading {
  container: MedusaContainer
  amazon: AmazonModuleService
  gateway: AmazonGateway
  account: Account
  /** By which listings find their variants. */
  rules: MatchRule[]
  /** Up to when Amazon's orders have been read. */
  readUntil: string | null
  journal: Journal
  /** A job may not keep its slot for long. */
  hasTime: () => boolean
}

/** What comes next: null, there is more to do at once; or nothing before that moment. */
export type Next = Date | null

export const savePass = ({ journal }: CatalogueReading, pass: Pass) =>
  journal.save({ ...journal.progress, pass })

/** Barcodes make Amazon's answers many times as long. */
export const withBarcodes = ({ rules }: CatalogueReading): boolean =>
  rules.includes("barcode")

/** What Amazon said of these SKUs when it was asked about that marketplace. Maps them, too. */
export async function recordItems(
  { container, amazon, account, readUntil, rules }: CatalogueReading,
  marketplaceId: string,
  items: ListedItem[],
  look: CatalogueLook
): Promise<void> {
  const bySku = new Map(items.map((item) => [item.sku, item]))
  if (bySku.size === 0) {
    return
  }
  const unmapped = await amazon.inTransaction((manager) =>
    writeListings(manager, {
      accountId: account.id,
      marketplaceId,
      items: [...bySku.values()].map((item) => ({
        sku: item.sku,
        asin: item.asin,
        title: item.title,
        product_type: item.productType,
        fulfilled_by: item.fulfilledBy,
        shown: item.quantity,
        barcodes: item.barcodes,
      })),
      look,
      readUntil,
      settleMs,
    })
  )
  await matchListings(container, unmapped, rules)
}

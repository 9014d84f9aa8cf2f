// All listings as a CSV file that a spreadsheet opens right and that can be imported again.
// Page by page, since there may be 100,000 of them.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import Papa from "papaparse"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  pageMappings,
  type MappingOfListing,
} from "../../../modules/amazon/store/catalogue/list-mappings"
import { retrieveAccount } from "../../accounts/retrieve-account"
import { defuse } from "./cells"
import { columns, type Column } from "./read-table"

const perPage = 2000

/** Without it, Excel reads UTF-8 as the machine's own encoding. */
const byteOrderMark = "\uFEFF"

/** Of one account; without one, of all. Throws NOT_FOUND before the first piece. */
export async function exportListings(
  container: MedusaContainer,
  accountId?: string
): Promise<AsyncIterable<string>> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const accounts = await amazon.listAmazonAccounts(
    {},
    { select: ["id", "name"] }
  )
  const wanted = accountId
    ? [await retrieveAccount(amazon, accountId)]
    : accounts
  return write(
    container,
    wanted.map(({ id, name }) => ({
      id,
      // A name that two accounts share says nothing.
      label: accounts.filter((one) => one.name === name).length > 1 ? id : name,
    }))
  )
}

async function* write(
  container: MedusaContainer,
  accounts: { id: string; label: string }[]
): AsyncIterable<string> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  yield byteOrderMark + toLines([[...columns]])
  for (const { id, label } of accounts) {
    for (
      let afterSku: string | null | undefined = null;
      afterSku !== undefined;
    ) {
      const page: MappingOfListing[] = await amazon.inTransaction((manager) =>
        pageMappings(manager, id, {
          afterSku: afterSku ?? null,
          limit: perPage,
        })
      )
      afterSku = page.at(-1)?.sku
      const skus = await readVariantSkus(container, page)
      if (page.length > 0) {
        yield toLines(page.map((row) => toCells(row, label, skus)))
      }
    }
  }
}

const toLines = (rows: string[][]): string =>
  Papa.unparse(rows, { newline: "\r\n" }) + "\r\n"

/** By id; those that were deleted are not among them. */
async function readVariantSkus(
  container: MedusaContainer,
  listings: MappingOfListing[]
): Promise<Map<string, string | null>> {
  const ids = listings.flatMap(({ variant_id: id }) => id ?? [])
  if (ids.length === 0) {
    return new Map()
  }
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: ids }, { select: ["id", "sku"] })
  return new Map(variants.map(({ id, sku }) => [id, sku]))
}

function toCells(
  row: MappingOfListing,
  account: string,
  variantSkus: Map<string, string | null>
): string[] {
  const { variant_id: id } = row
  // One that was deleted would be refused when the file comes back.
  const isThere = id !== null && variantSkus.has(id)
  const cells: Record<Column, string | number | null> = {
    account,
    sku: row.sku,
    asin: row.asin,
    title: row.title,
    fulfilled_by: row.fulfilled_by,
    variant_sku: isThere ? readable(variantSkus.get(id) ?? "") : null,
    variant_id: isThere ? id : null,
    mapped_by: row.mapped_by,
    offering: row.offering,
    buffer: row.buffer,
    share: row.share,
    cap: row.cap,
  }
  return columns.map((column) => defuse(String(cells[column] ?? "")))
}

/** The import takes "none" for no variant, and spaces around a SKU for a slip: the id is enough. */
const readable = (sku: string): string =>
  sku.trim() !== sku || sku.toLowerCase() === "none" ? "" : sku

// What a file of mappings is compared with: the listings and the variants that it names.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  KnownForImport,
  MappingRow,
} from "../../../domain/listing/plan-import"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { mappingsOf } from "../../../modules/amazon/store/catalogue/list-mappings"

export async function loadKnown(
  container: MedusaContainer,
  account: { id: string; name: string },
  rows: MappingRow[]
): Promise<KnownForImport> {
  const listings = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .inTransaction((manager) =>
      mappingsOf(manager, account.id, valuesOf(rows, "sku"))
    )
  const products = container.resolve(Modules.PRODUCT)
  const list = (filters: { sku: string[] } | { id: string[] }) =>
    products.listProductVariants(filters, { select: ["id", "sku"] })
  const variants = [
    ...(await list({ sku: valuesOf(rows, "variant_sku") })),
    ...(await list({ id: valuesOf(rows, "variant_id") })),
  ]
  return {
    accounts: [{ accountId: account.id, name: account.name }],
    listings: listings.map((row) => ({
      listingId: row.id,
      accountId: row.account_id,
      sku: row.sku,
      variantId: row.variant_id,
      settings: {
        offering: row.offering,
        buffer: row.buffer,
        share: row.share,
        cap: row.cap,
      },
    })),
    variants: [
      ...new Map(
        variants.map(({ id, sku }) => [id, { variantId: id, sku }])
      ).values(),
    ],
  }
}

const valuesOf = (
  rows: MappingRow[],
  column: "sku" | "variant_sku" | "variant_id"
): string[] => [
  ...new Set(rows.map((row) => row[column]?.trim() ?? "").filter(Boolean)),
]

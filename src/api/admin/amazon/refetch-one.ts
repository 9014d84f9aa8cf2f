import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { AmazonEntity } from "./list-page"

/** What a sentence calls a row, and where the others are. */
const words: Record<AmazonEntity, [noun: string, list: string]> = {
  amazon_account: ["Amazon account", "/admin/amazon/accounts"],
  amazon_carrier: ["carrier rule", "/admin/amazon/carriers"],
  amazon_inspection: ["inspection", "/admin/amazon/inspections"],
  amazon_listing: ["Amazon listing", "/admin/amazon/listings"],
  amazon_marketplace: ["Amazon marketplace", "/admin/amazon/marketplaces"],
  amazon_return: ["return", "/admin/amazon/returns"],
  amazon_order: ["Amazon order", "/admin/amazon/orders"],
  amazon_shipment: ["shipment", "/admin/amazon/shipments"],
  amazon_outbound_order: ["outbound order", "/admin/amazon/outbound"],
  amazon_sync_run: ["reading", "/admin/amazon/sync/runs"],
}

/** One row as a route answers it, or NOT_FOUND with a sentence. */
export async function refetchOne<Row = unknown>(
  scope: MedusaContainer,
  entity: AmazonEntity,
  id: string,
  fields: string[]
): Promise<Row> {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters: { id } })
  const [row] = data as unknown as Row[]
  if (!row) {
    const [noun, list] = words[entity]
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to find ${noun} ${id}: there is none. GET ${list} lists them.`
    )
  }
  return row
}

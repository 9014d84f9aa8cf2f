import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type AmazonEntity =
  | "amazon_account"
  | "amazon_carrier"
  | "amazon_inspection"
  | "amazon_listing"
  | "amazon_marketplace"
  | "amazon_order"
  | "amazon_return"
  | "amazon_shipment"
  | "amazon_outbound_order"
  | "amazon_sync_run"

/** One page of a table of ours, as every list route answers it. */
export async function listPage(req: MedusaRequest, entity: AmazonEntity) {
  const { data, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity,
      fields: req.queryConfig.fields,
      filters: req.filterableFields,
      pagination: req.queryConfig.pagination,
    })
  const { skip = 0, take = 0 } = req.queryConfig.pagination
  return {
    rows: data as object[],
    count: metadata?.count ?? data.length,
    offset: skip,
    limit: take,
  }
}

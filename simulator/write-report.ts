// What is in a report when it is done.

import type { Job } from "./store/job-store"
import type { ListingStore } from "./store/listing-store"
import type { ReturnStore } from "./store/return-store"
import type { FlatFile } from "./world/flat-file"
import { writeListingsReport } from "./world/listings-report"
import { writeFbaReturns, writeMerchantReturns } from "./world/returns-report"

export const reportTypes = [
  "GET_MERCHANT_LISTINGS_ALL_DATA",
  "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE",
  "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA",
] as const
export type ReportType = (typeof reportTypes)[number]

type Sources = { listings: ListingStore; returns: ReturnStore }

/** Null: there is nothing to report, for which Amazon cancels a report of returns. */
export async function writeReport(
  { listings, returns }: Sources,
  job: Job
): Promise<FlatFile | null> {
  const { sellerId, type } = job
  const [marketplaceId = ""] = job.marketplaceIds
  if (type === "GET_MERCHANT_LISTINGS_ALL_DATA") {
    const found = await listings.select(
      "WHERE seller_id = $1 AND marketplace_ids @> ARRAY[$2::text] ORDER BY sku",
      [sellerId, marketplaceId]
    )
    return writeListingsReport(found, marketplaceId)
  }
  const isFba = type === "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA"
  const found = await returns.reported({
    sellerId,
    marketplaceId,
    fulfilledBy: isFba ? "AMAZON" : "MERCHANT",
    from: job.dataStart ?? job.createdAt,
    until: job.dataEnd ?? job.createdAt,
  })
  if (found.length === 0) {
    return null
  }
  return isFba
    ? writeFbaReturns(found, marketplaceId)
    : writeMerchantReturns(found, marketplaceId)
}

// Every listing of a marketplace, from the report that Amazon wrote of them.
//
// European reports are written in Cp1252, and Amazon itself puts a "?" for what that lacks, such
// as Polish letters (selling-partner-api-models#4888): that cannot be seen, nor undone, here.

import type { Ask } from "../ask"
import type { Documents } from "../documents"
import type { ListingPage } from "../listings-gateway"
import type { UnreadableError } from "../wire/unreadable"
import { isSku } from "../wire/values"
import { readReport } from "./read-report"
import { listingColumns, toReportListing } from "./report-listing"
import { findColumns } from "./report-columns"

type Listings = Pick<ListingPage, "listings" | "rejected">

export async function readListingsReport(
  ask: Ask,
  documents: Pick<Documents, "fetch">,
  documentId: string,
  marketplaceId: string
): Promise<Listings> {
  const read: Listings = { listings: [], rejected: [] }
  await readReport(
    { ask, documents, what: "read Amazon's report of all listings" },
    documentId,
    {
      findColumns: (header) => findColumns(header, listingColumns),
      readRow: (cells, columns) => {
        read.listings.push(toReportListing(cells, columns, marketplaceId))
      },
      reject: (error, row, cells, columns) => {
        const sku = isMoved(error) ? "" : (cells[columns["seller-sku"]] ?? "")
        read.rejected.push({
          sku: isSku(sku) ? sku : null,
          problem: `Row ${row}: ${error.problem}`,
        })
      },
    }
  )
  return read
}

/** None of its cells is what its column says. */
const isMoved = ({ path }: UnreadableError): boolean => path === "(row)"

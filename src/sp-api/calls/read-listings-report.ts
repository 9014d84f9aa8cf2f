// Every listing of a marketplace, from the report that Amazon wrote of them. Reports API
// 2021-06-30, getReportDocument, and the table that lies behind its answer.
//
// European reports are written in Cp1252, and Amazon itself puts a "?" for what that lacks, such
// as Polish letters (selling-partner-api-models#4888): that cannot be seen, nor undone, here.

import type { Ask } from "../ask"
import { unreadableDocument } from "../document-text"
import type { Documents, FetchedDocument } from "../documents"
import type { ListingPage } from "../listings-gateway"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { documentAnswer } from "../wire/documents"
import { UnreadableError } from "../wire/unreadable"
import { isSku } from "../wire/values"
import { assertPathSegment } from "./path-segment"
import { findColumns, toReportListing, type Columns } from "./report-listing"
import { readRows } from "./report-rows"

type Listings = Pick<ListingPage, "listings" | "rejected">

const what = "read Amazon's report of all listings"

export async function readListingsReport(
  ask: Ask,
  documents: Pick<Documents, "fetch">,
  documentId: string,
  marketplaceId: string
): Promise<Listings> {
  const subject = {
    operation: "getReportDocument",
    what,
  } as const satisfies Subject
  assertPathSegment(documentId, what, "a document")
  const answer = await ask({
    ...subject,
    request: ({ reports }, options) =>
      reports.getReportDocument({ reportDocumentId: documentId }, options),
  })

  const document = await documents.fetch(
    what,
    readAnswer(documentAnswer, answer, subject)
  )
  return readListings(document, marketplaceId)
}

async function readListings(
  document: FetchedDocument,
  marketplaceId: string
): Promise<Listings> {
  let columns: Columns | null = null
  let row = 0
  const read: Listings = { listings: [], rejected: [] }
  for await (const rows of readRows(document.text)) {
    for (const cells of rows) {
      row++
      if (columns) {
        readRow(row, cells, columns, marketplaceId, read)
      } else {
        columns = readHeader(document, cells)
      }
    }
  }
  if (!columns) {
    throw unreadableDocument(document.subject, "it is empty.")
  }
  return read
}

function readHeader({ subject }: FetchedDocument, cells: string[]): Columns {
  try {
    return findColumns(cells)
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw unreadableDocument(subject, error.problem, error.path)
    }
    throw error
  }
}

function readRow(
  row: number,
  cells: string[],
  columns: Columns,
  marketplaceId: string,
  read: Listings
): void {
  try {
    read.listings.push(toReportListing(cells, columns, marketplaceId))
  } catch (error) {
    if (!(error instanceof UnreadableError)) {
      throw error
    }
    const sku =
      error.path === "(row)" ? "" : (cells[columns["seller-sku"]] ?? "")
    read.rejected.push({
      sku: isSku(sku) ? sku : null,
      problem: `Row ${row}: ${error.problem}`,
    })
  }
}

// A table that Amazon wrote, row by row. Reports API 2021-06-30, getReportDocument, and the text
// that lies behind its answer. One row that cannot be read does not stop the others.

import type { Ask } from "../ask"
import { unreadableDocument } from "../document-text"
import type { Documents, FetchedDocument } from "../documents"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { documentAnswer } from "../wire/documents"
import { UnreadableError } from "../wire/unreadable"
import { assertPathSegment } from "./path-segment"
import { readRows } from "./report-rows"

export interface ReportReader<Columns> {
  /** Throws an UnreadableError. */
  findColumns(header: readonly string[]): Columns
  /** Throws an UnreadableError. */
  readRow(cells: readonly string[], columns: Columns): void
  /** `row` counts from 1, the header included, as in a table of a seller. */
  reject(
    error: UnreadableError,
    row: number,
    cells: readonly string[],
    columns: Columns
  ): void
}

export async function readReport<Columns>(
  source: { ask: Ask; documents: Pick<Documents, "fetch">; what: string },
  documentId: string,
  reader: ReportReader<Columns>
): Promise<void> {
  const { ask, documents, what } = source
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

  await readTable(
    await documents.fetch(what, readAnswer(documentAnswer, answer, subject)),
    reader
  )
}

async function readTable<Columns>(
  document: FetchedDocument,
  reader: ReportReader<Columns>
): Promise<void> {
  let columns: Columns | null = null
  let row = 0
  for await (const rows of readRows(document.text)) {
    for (const cells of rows) {
      row++
      if (columns) {
        readRow(reader, row, cells, columns)
      } else {
        columns = readHeader(document, cells, reader)
      }
    }
  }
  if (!columns) {
    throw unreadableDocument(document.subject, "it is empty.")
  }
}

function readHeader<Columns>(
  { subject }: FetchedDocument,
  cells: string[],
  reader: ReportReader<Columns>
): Columns {
  try {
    return reader.findColumns(cells)
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw unreadableDocument(subject, error.problem, error.path)
    }
    throw error
  }
}

function readRow<Columns>(
  reader: ReportReader<Columns>,
  row: number,
  cells: string[],
  columns: Columns
): void {
  try {
    reader.readRow(cells, columns)
  } catch (error) {
    if (!(error instanceof UnreadableError)) {
      throw error
    }
    reader.reject(error, row, cells, columns)
  }
}

// How Amazon prints a report: tabs between the cells, nothing quoted, the alphabet of the region.

import { toWindows1252 } from "./windows-1252"

export type FlatFile = { contentType: string; content: Buffer }

const JAPAN = "A1VC38T7YXB528"

/** Columns that this Amazon has nothing to say in stay empty. */
export function printFlatFile<Column extends string>(
  columns: readonly Column[],
  rows: readonly Partial<Record<Column, string>>[],
  marketplaceId: string
): FlatFile {
  const text = [
    columns,
    ...rows.map((cells) => columns.map((column) => cells[column] ?? "")),
  ]
    .map((cells) => `${cells.map(flat).join("\t")}\r\n`)
    .join("")
  return marketplaceId === JAPAN
    ? {
        contentType: "text/plain; charset=UTF-8",
        content: Buffer.from(text, "utf8"),
      }
    : {
        contentType: "text/plain; charset=windows-1252",
        content: toWindows1252(text),
      }
}

/** What would break a row becomes a space. */
const flat = (cell: string): string => cell.replace(/[\t\r\n]+/g, " ")

// A table that Amazon wrote as text: one row per line, tabs between the cells, no quotes. Rows
// come in blocks of whole lines, as the text does.

import Papa from "papaparse"
import type { DocumentText } from "../document-text"

/** Empty lines are left out. */
export async function* readRows(text: DocumentText): AsyncIterable<string[][]> {
  let begun: string[] = []
  for await (const piece of text) {
    const end = piece.lastIndexOf("\n")
    if (end < 0) {
      begun.push(piece)
      continue
    }
    yield toRows(begun.join("") + piece.slice(0, end))
    begun = [piece.slice(end + 1)]
  }
  yield toRows(begun.join(""))
}

const toRows = (lines: string): string[][] =>
  Papa.parse<string[]>(lines.replaceAll("\r", ""), {
    delimiter: "\t",
    newline: "\n",
    // A quotation mark is an inch in a title: only this mode takes it for a character like others.
    fastMode: true,
    skipEmptyLines: true,
  }).data

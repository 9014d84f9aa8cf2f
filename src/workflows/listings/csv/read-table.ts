// A CSV file as people and spreadsheets write it: which column is which, and what is wrong with
// the table before anybody looks at a cell.

import Papa from "papaparse"
import type { MappingRow } from "../../../domain/listing/plan-import"
import { wrongLine, type LineMistake } from "../../../domain/listing/read-cells"
import { message, type Message } from "../../../domain/words/say"
import { plain } from "./cells"

/** Of the file that is exported, in that order. */
export const columns = [
  "account",
  "sku",
  "asin",
  "title",
  "fulfilled_by",
  "variant_sku",
  "variant_id",
  "mapped_by",
  "offering",
  "buffer",
  "share",
  "cap",
] as const
export type Column = (typeof columns)[number]

/** Only there to be read: changing them changes nothing. */
const ignored = new Set<string>(["asin", "title", "fulfilled_by", "mapped_by"])

/** A German Excel writes semicolons, and copying from a sheet gives tabs. */
const separators = [";", "\t", ","] as const

export interface TableMistake {
  line: number
  mistakes: LineMistake[]
}

export interface Table {
  rows: MappingRow[]
  /** Lines that are no rows at all. */
  mistakes: TableMistake[]
}

export function readTable(csv: string): Table {
  const text = csv.replace(/^\uFEFF/, "")
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
  })
  const [header = [], ...lines] = data
  const names = header.map((name) => name.trim().toLowerCase())
  const mistakes = headerMistakes(names)
  if (mistakes.length > 0) {
    return { rows: [], mistakes: [{ line: 1, mistakes }] }
  }
  const table: Table = { rows: [], mistakes: [] }
  // It knows of nothing else that could be wrong, save for quotation marks.
  const broken = new Set(errors.map(({ row = 0 }) => row))
  lines.forEach((cells, index) => {
    // As spreadsheets count: the heading is line 1.
    const line = index + 2
    if (broken.has(index + 1)) {
      table.mistakes.push(wrong(line, message("table.open_quote")))
    } else if (cells.length > names.length) {
      table.mistakes.push(
        wrong(
          line,
          message("table.too_many_cells", {
            found: cells.length,
            expected: names.length,
          })
        )
      )
    } else if (cells.some((cell) => cell.trim() !== "")) {
      addRow(table, line, names, cells)
    }
  })
  return table
}

/** Headings hold no separators of their own. */
function separatorOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? ""
  const counts = separators.map((one) => heading.split(one).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ","
}

function headerMistakes(names: string[]): LineMistake[] {
  const known = new Set<string>(columns)
  const unknown = names.filter((name) => !known.has(name))
  const twice = names.find((name, index) => names.indexOf(name) < index)
  const among = columns.join(", ")
  return [
    ...(names.includes("sku")
      ? []
      : [message("table.no_sku_column", { columns: among })]),
    ...(names.includes("sku") ? unknown : []).map((value) =>
      message("table.unknown_column", { value, columns: among })
    ),
    ...(twice === undefined
      ? []
      : [message("table.column_twice", { value: twice })]),
  ].map((mistake) => wrongLine(1, mistake))
}

/** Editors leave out empty cells at the end; an empty setting would change something. */
function addRow(
  table: Table,
  line: number,
  names: string[],
  cells: string[]
): void {
  if (cells.length < names.length) {
    table.mistakes.push(
      wrong(
        line,
        message("table.too_few_cells", {
          found: cells.length,
          expected: names.length,
        })
      )
    )
    return
  }
  const row: MappingRow = { line, sku: "" }
  names.forEach((name, index) => {
    if (!ignored.has(name)) {
      row[name as Exclude<keyof MappingRow, "line">] = plain(cells[index] ?? "")
    }
  })
  table.rows.push(row)
}

const wrong = (line: number, mistake: Message): TableMistake => ({
  line,
  mistakes: [wrongLine(line, mistake)],
})

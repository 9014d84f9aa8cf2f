// The results as tables, for the terminal and for the document.

import { causes } from "./causes"
import { sumOf, type Row } from "./results"
import { causesInWords, wordsOf } from "./words"

export type Table = string[][]

/** One delay: who oversold how many. The first line is the heading. */
export function tableOf(rows: Row[], seeds: number): Table {
  const heading = [
    "numbers are sent by",
    ...Array.from({ length: seeds }, (_, nth) => `sale ${nth + 1}`),
    "oversold",
    "delivered",
    "left over",
    "numbers sent",
  ]
  return [
    heading,
    ...rows.map((row) => [
      wordsOf[row.name].title,
      ...row.counts.map(({ oversold }) => String(oversold)),
      ...(["oversold", "sold", "forgone", "sent"] as const).map((of) =>
        String(sumOf(row, of))
      ),
    ]),
  ]
}

/** Why the plugin oversold, one column for each of these rows. */
export const causesTable = (rows: Row[]): Table => [
  ["why", ...rows.map(({ delaySeconds }) => inWords(delaySeconds))],
  ...causes.map((cause) => [
    causesInWords[cause],
    ...rows.map((row) => String(row.causes[cause])),
  ]),
]

export const inWords = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`

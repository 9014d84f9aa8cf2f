// The results on the terminal.

import { sumOf, type Row } from "./results"
import { causesTable, inWords, tableOf, type Table } from "./tables"
import { wordsOf } from "./words"

export function printResults(rows: Row[]): void {
  console.log(
    "\nThe storefront reserves its units in Medusa as completing a cart does (createReservationsWorkflow without backorders)."
  )
  for (const delay of new Set(rows.map(({ delaySeconds }) => delaySeconds))) {
    const here = rows.filter(({ delaySeconds }) => delaySeconds === delay)
    console.log(`\nA number takes effect after ${inWords(delay)}:`)
    print(tableOf(here, here[0]?.counts.length ?? 0))
  }
  const own = rows.filter(({ name }) => name === "import")
  if (own.some((row) => sumOf(row, "oversold") > 0)) {
    console.log("\nWhy the plugin oversold, importing pending orders:")
    print(causesTable(own))
  }
  console.log(
    `\nIn one moment of 10 s Amazon takes 55 numbers. ${busiestOf(rows)}`
  )
}

/** The quota is lifted while time stands still: whether it would have been in the way. */
const busiestOf = (rows: Row[]): string =>
  [...new Set(rows.map(({ name }) => name))]
    .map((name) => {
      const most = rows
        .filter((row) => row.name === name)
        .flatMap(({ counts }) => counts.map(({ busiest }) => busiest))
      return `${wordsOf[name].title}: at most ${Math.max(...most)}.`
    })
    .join(" ")

function print(table: Table): void {
  const widthOf = (column: number) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0))
  for (const row of table) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column)))).join("  ")}`
    )
  }
}

// docs/oversell.md, from the results of a whole run.

import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import { sumOf, type Row, type RowName } from "./results"
import { saleOf } from "./scenario"
import { causesTable, inWords, tableOf, type Table } from "./tables"
import { wordsOf } from "./words"

const path = join(__dirname, "..", "..", "docs", "oversell.md")

/** Its path, from the root of the repository. */
export async function writeDocument(rows: Row[]): Promise<string> {
  const config = await resolveConfig(path)
  await writeFile(
    path,
    await format(documentOf(rows), { ...config, filepath: path })
  )
  return "docs/oversell.md"
}

const documentOf = (rows: Row[]): string =>
  [
    "# A flash sale on two channels",
    "How many units a shop sells that it does not have, when buyers come to its storefront and to Amazon at once. Written by `npm run oversell -- --write`; without `--write` the tables are only printed.",
    ...saleSection(),
    ...resultSections(rows),
    ...causesSection(rows),
    ...rulesSection(),
  ].join("\n\n")

function saleSection(): string[] {
  const { saleSeconds } = saleOf(1, { products: 50, unitsEach: 20 })
  return [
    "## The sale",
    `1,000 units: 20 of each of 50 products, offered in full on both channels. In ${inWords(saleSeconds)} some 1,200 buyers come, half of them in the first third, half of them to Amazon, each for one to three units of one product, and all together for twice as much as there is. Nothing is restocked. One in ten orders at Amazon is cancelled after 5 to 25 minutes; the others are paid after 30 to 90, when the sale is over. Amazon's list of orders lags two minutes and is read every five.`,
    "Each sale is a seed: its buyers come at the same seconds whoever sells to them. The shop is a real Medusa, whose own stock check decides what the storefront sells; Amazon is the simulated one.",
  ]
}

function resultSections(rows: Row[]): string[] {
  const delays = [...new Set(rows.map(({ delaySeconds }) => delaySeconds))]
  const here = (delay: number) =>
    rows.filter(({ delaySeconds }) => delaySeconds === delay)
  const names = here(delays[0] ?? 0).map(({ name }) => name)
  return [
    "## What came of it",
    "Amazon promises no time in which a number takes effect. That time decides how much is sold twice, so here are several.",
    ...delays.flatMap((delay) => [
      `### A number takes effect after ${inWords(delay)}`,
      markdownOf(tableOf(here(delay), here(delay)[0]?.counts.length ?? 0)),
    ]),
    "**sale 1** and so on, and **oversold**, their sum: units that were sold at the storefront, or ordered at Amazon and not cancelled, beyond the 20 of a product. **delivered**: what can be. **left over**: units on the shelf at the end of the sale for which somebody had come and been sent away. **numbers sent**: how often Amazon was told one. The three sales together have 3,000 units.",
    names.map(lineOf).join("\n"),
  ]
}

const lineOf = (name: RowName): string =>
  `- **${wordsOf[name].title}**: ${wordsOf[name].sentence}`

function causesSection(rows: Row[]): string[] {
  const own = rows.filter(({ name }) => name === "import")
  const avoidable = own.reduce((sum, { causes }) => sum + causes.unexplained, 0)
  const bound = rows
    .filter(({ name }) => name === "everything")
    .map((row) => `${sumOf(row, "oversold")} at ${inWords(row.delaySeconds)}`)
  return [
    "## Why the plugin still oversells",
    `The bound for everybody is ${bound.join(", ")}, in three sales of 1,000 units: so many Amazon sells before anything that is sent can take effect. What _import_ oversells, unit by unit, and why:`,
    markdownOf(causesTable(own)),
    avoidable === 0
      ? "Every unit has one of the first four reasons: it was sold before a number could take effect, or before an order could be read."
      : `${avoidable} units have none of the first four reasons: the plugin could have kept them.`,
  ]
}

const rulesSection = (): string[] => [
  "## How to read it",
  [
    "- Time moves in steps of 10 s: buyers first, one after the other, then orders are read if it is time, then numbers are sent. Clocks stand still meanwhile, so that the result does not depend on the machine.",
    "- A bound is one for sellers who offer all that is left. Who offers less than he has oversells less, and leaves more over: the plugin's buffer does that.",
    "- Both bounds are computed in memory. After each sale that was really played, Amazon's part of it is computed the same way, and each of its buyers must have been served or sent away as he really was.",
    "- The storefront reserves units as completing a cart does: the same call of the inventory module, under the same lock, without backorders. Carts and payments are left out.",
    "- Amazon's quota for numbers (five a second) is lifted, since none comes back while clocks stand still. The script prints the most that were sent in one step.",
  ].join("\n"),
]

const markdownOf = ([heading = [], ...rows]: Table): string =>
  [heading, heading.map((_, column) => (column ? "---:" : "---")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")

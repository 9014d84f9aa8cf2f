// What was measured, for people and for machines.

import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises"
import { cpus, loadavg, totalmem, type as osName } from "node:os"
import { join } from "node:path"
import { describePostgres } from "./databases"
import { figureIds, figures, limitText, verdictOn } from "./figures"
import type { FigureId } from "./figures"
import type { Measured } from "./measured"

const folder = join(__dirname, "results")

interface Line {
  figure: string
  measured: string
  owed: string
  aim: string
  verdict: string
}

const heading: Line = {
  figure: "figure",
  measured: "measured",
  owed: "owed",
  aim: "aim",
  verdict: "verdict",
}

export function printTable(results: Measured[]): void {
  const lines = [heading, ...linesOf(numbersOf(results))]
  const widthOf = (column: keyof Line): number =>
    Math.max(...lines.map((line) => line[column].length))
  for (const line of lines) {
    const columns = Object.keys(heading) as (keyof Line)[]
    console.log(
      columns.map((name) => line[name].padEnd(widthOf(name))).join("  ")
    )
  }
}

/** The path of the file for people, from the repository's root. */
export async function writeResults(
  results: Measured[],
  startedAt: Date
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const numbers = numbersOf(results)
  const at = startedAt.toISOString()
  const name = `${at.slice(0, 10)}.md`
  // A second run on the same day is a second chapter.
  await appendFile(
    join(folder, name),
    [
      `# Benchmarks of ${at.slice(0, 16).replace("T", " ")} UTC`,
      ...(await describeSurroundings()),
      ...tableOf(linesOf(numbers)),
      ...results.flatMap(describeResult),
      "",
    ].join("\n") + "\n"
  )
  await writeLatest(numbers)
  return `benchmarks/results/${name}`
}

/** Figures that were not measured this time keep their last number. */
async function writeLatest(
  numbers: Partial<Record<FigureId, number>>
): Promise<void> {
  const file = join(folder, "latest.json")
  const known = JSON.parse(
    await readFile(file, "utf8").catch(() => "{}")
  ) as typeof numbers
  const all = { ...known, ...numbers }
  const ordered = Object.fromEntries(
    figureIds.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))
  )
  await writeFile(file, JSON.stringify(ordered, null, 2) + "\n")
}

function numbersOf(results: Measured[]): Partial<Record<FigureId, number>> {
  const all = Object.assign(
    {},
    ...results.map((one) => one.figures)
  ) as Partial<Record<FigureId, number>>
  return Object.fromEntries(
    Object.entries(all).map(([id, value]) => [id, Number(value.toPrecision(4))])
  )
}

const linesOf = (numbers: Partial<Record<FigureId, number>>): Line[] =>
  figureIds.flatMap((id) => {
    const measured = numbers[id]
    const { unit, owed, aim } = figures[id]
    return measured === undefined
      ? []
      : [
          {
            figure: id,
            measured: `${measured} ${unit}`,
            owed: limitText(owed),
            aim: limitText(aim),
            verdict: verdictOn({ owed, aim }, measured),
          },
        ]
  })

const tableOf = (lines: Line[]): string[] => [
  "",
  "| figure | what | measured | owed | aim | verdict |",
  "|---|---|---|---|---|---|",
  ...lines.map(
    ({ figure, measured, owed, aim, verdict }) =>
      `| \`${figure}\` | ${figures[figure as FigureId].what} | ${measured} | ${owed} | ${aim} | ${verdict} |`
  ),
]

const describeResult = ({ figures: own, settings, times }: Measured) => [
  "",
  `## ${Object.keys(own).join(", ")}`,
  "",
  ...settings,
  "",
  ...times.map(
    ({ who, msPerOrder }) =>
      `- ${who}, ms per order: ${msPerOrder.map((ms) => ms.toFixed(3)).join(", ")}`
  ),
]

async function describeSurroundings(): Promise<string[]> {
  const postgres = await describePostgres()
  const medusa = JSON.parse(
    await readFile(require.resolve("@medusajs/medusa/package.json"), "utf8")
  ) as { version: string }
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    "",
    "All on one machine; the numbers to keep are the ratios, taken in one run.",
    "",
    `- Machine: ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${gigabytes} GB, ${osName()}; load at the end ${loadavg()[0]?.toFixed(1)}`,
    `- Node ${process.versions.node}, Medusa ${medusa.version}, Postgres ${postgres.version}`,
    `- Postgres: ${postgres.settings.join(", ")}`,
    "- Medusa: one process, in-memory event bus, locking and workflow engine; subscribers run, scheduled jobs only where it is said",
  ]
}

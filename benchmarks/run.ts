// `npm run bench -- <id>…`: runs those figures, without an id all of them. scripts/bench.ts
// starts it beside a Postgres of its own.

import { answerParent, tasks } from "./process/answer"
import { askProcess } from "./process/ask"
import { copyShop, createDatabase, shopTemplate } from "./databases"
import { figureIds } from "./figures"
import type { FigureId } from "./figures"
import { measurementNames, measurementOf } from "./measurements"
import type { MeasurementName } from "./measurements"
import type { Measured } from "./measured"
import { printTable, writeResults } from "./report"

if (tasks.isChild) {
  answerParent()
} else {
  main().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
}

async function main(): Promise<void> {
  const wanted = idsFrom(process.argv.slice(2))
  const startedAt = new Date()
  await askProcess({
    task: "prepare",
    databaseUrl: await createDatabase(shopTemplate),
  })

  const results: Measured[] = []
  let hasFailed = false
  for (const name of measurementNames) {
    const own = measurementOf(name).figures
    if (own.some((id) => wanted.includes(id))) {
      console.log(`Measuring ${own.join(", ")} …`)
      try {
        const measured = await measure(name)
        results.push(measured)
        console.log(measured.figures)
      } catch (error) {
        // The others are worth having all the same.
        console.error(error)
        hasFailed = true
      }
    }
  }
  printTable(results)
  const file = await writeResults(results, startedAt)
  console.log(`Written to ${file}.`)
  process.exit(hasFailed ? 1 : 0)
}

/** In a process and a database of its own: no measurement disturbs another. */
async function measure(measurement: MeasurementName): Promise<Measured> {
  return askProcess({
    task: "measure",
    databaseUrl: await copyShop(`bench_${measurement.replaceAll("-", "_")}`),
    measurement,
    heapMb: measurementOf(measurement).heapMb,
  })
}

function idsFrom(words: string[]): readonly FigureId[] {
  const unknown = words.filter((word) => !figureIds.some((id) => id === word))
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(", ")}. There are ${figureIds.join(", ")}.`
    )
    process.exit(2)
  }
  return words.length > 0 ? (words as FigureId[]) : figureIds
}

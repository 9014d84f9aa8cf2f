// `npm run bench -- <id>…`: runs those figures, without an id all of them. scripts/bench.ts
// starts it beside a Postgres of its own.

import { answerParent, tasks } from "./process/answer"
import { askProcess } from "./process/ask"
import { copyShop, createDatabase, shopTemplate } from "./databases"
import { figureIds } from "./figures"
import type { FigureId } from "./figures"
import { measurementNames, measurements } from "./measurements"
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
  for (const name of measurementNames) {
    if (measurements[name].figures.some((id) => wanted.includes(id))) {
      console.log(`Measuring ${measurements[name].figures.join(", ")} …`)
      results.push(await measure(name))
    }
  }
  printTable(results)
  const file = await writeResults(results, startedAt)
  console.log(`Written to ${file}.`)
}

/** In a process and a database of its own: no measurement disturbs another. */
async function measure(
  measurement: (typeof measurementNames)[number]
): Promise<Measured> {
  return askProcess({
    task: "measure",
    databaseUrl: await copyShop(`bench_${measurement.replaceAll("-", "_")}`),
    measurement,
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

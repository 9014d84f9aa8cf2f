// npm run oversell -- [--seeds 1,2,3] [--delays 10,30,120] [--contender import,naive]
//                     [--skus 50] [--units 20] [--write]
//
// A flash sale with buyers at the storefront and on Amazon at once, played by a real Medusa and
// the simulated Amazon: once by what simple connectors do, once by the plugin in each of its
// modes. Counts the units that were sold and are not there, and tells why. --write puts the
// tables into docs/oversell.md. Ends with 1 if the plugin, importing pending orders, oversold a
// unit that it could have kept. The whole takes about ten minutes on two cores.

import { Client } from "pg"
import { contenders } from "./oversell/contenders"
import type { History } from "./oversell/history"
import { playKnowing } from "./oversell/knowing"
import {
  answerParent,
  isMarketProcess,
  prepareInProcess,
  startMarket,
  type MarketProcess,
} from "./oversell/market-process"
import type { Play } from "./oversell/play"
import { printResults } from "./oversell/print"
import { readOptions, type Options } from "./oversell/read-options"
import { rowOf, type Row } from "./oversell/results"
import { saleOf } from "./oversell/scenario"
import { shortestWith } from "./oversell/tell-story"
import { writeDocument } from "./oversell/write-document"
import { forgetful, startPostgres } from "./postgres"
import { whenAskedToStop } from "./stopping"

/** As many as play at the same time: one for each of two cores. */
const marketCount = 2

if (isMarketProcess) {
  answerParent()
} else {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const startedAt = performance.now()
  const played = await playAll(playsOf(options))
  const rows = options.delays.flatMap((delay) => rowsAt(delay, options, played))
  printResults(rows)
  const story = shortestWith(
    [...played]
      .filter(([{ contender }]) => contender === "import")
      .map(([, history]) => history),
    "unexplained"
  )
  if (story) {
    console.log(
      "\nThe shortest way to a unit that need not have been oversold:"
    )
    story.forEach((line) => console.log(`  ${line}`))
  }
  if (options.isWritten) {
    console.log(`\nWritten to ${await writeDocument(rows)}.`)
  }
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  console.log(`\nThat took ${minutes} minutes.`)
  process.exit(story ? 1 : 0)
}

function playsOf({
  delays,
  seeds,
  contenders: wanted,
  ...size
}: Options): Play[] {
  return delays.flatMap((delaySeconds) =>
    wanted.flatMap((contender) =>
      seeds.map((seed) => ({
        contender,
        delaySeconds,
        scenario: saleOf(seed, size),
      }))
    )
  )
}

function rowsAt(
  delaySeconds: number,
  { seeds, ...size }: Options,
  played: Map<Play, History>
): Row[] {
  const real = contenders.map((contender) =>
    rowOf(
      contender,
      delaySeconds,
      [...played]
        .filter(
          ([play]) =>
            play.contender === contender && play.delaySeconds === delaySeconds
        )
        .map(([, history]) => history)
    )
  )
  const bounds = (["reads", "everything"] as const).map((knowledge) =>
    rowOf(
      knowledge,
      delaySeconds,
      seeds.map((seed) =>
        playKnowing(saleOf(seed, size), delaySeconds, knowledge)
      )
    )
  )
  return [...real, ...bounds].filter(({ counts }) => counts.length > 0)
}

/** In the order of the plays. */
async function playAll(plays: Play[]): Promise<Map<Play, History>> {
  const postgres = await startPostgres({
    name: "oversell",
    settings: forgetful,
  })
  const markets: MarketProcess[] = []
  const close = async () => {
    markets.forEach((market) => market.stop())
    await postgres.stop()
  }
  whenAskedToStop(() => close().finally(() => process.exit(130)))
  try {
    await postgres.createDatabase("shop")
    await prepareInProcess(postgres.url("shop"))
    for (let nth = 0; nth < Math.min(marketCount, plays.length); nth++) {
      await copyDatabase(postgres.url(), "shop", `shop_${nth}`)
      await postgres.createDatabase(`amazon_${nth}`)
      markets.push(
        await startMarket({
          shopUrl: postgres.url(`shop_${nth}`),
          amazonUrl: postgres.url(`amazon_${nth}`),
        })
      )
    }
    return await playSideBySide(markets, plays)
  } finally {
    await close()
  }
}

async function playSideBySide(
  markets: MarketProcess[],
  plays: Play[]
): Promise<Map<Play, History>> {
  const waiting = [...plays]
  const histories = new Map<Play, History>()
  await Promise.all(
    markets.map(async (market) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const startedAt = performance.now()
        histories.set(next, await market.play(next))
        const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
        const { contender, scenario, delaySeconds } = next
        console.log(
          `played ${contender}, seed ${scenario.seed}, delay ${delaySeconds} s … ${seconds} s`
        )
      }
    })
  )
  return new Map(
    plays.flatMap((play) => {
      const history = histories.get(play)
      return history ? [[play, history] as const] : []
    })
  )
}

async function copyDatabase(
  url: string,
  template: string,
  name: string
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  await client.end()
}

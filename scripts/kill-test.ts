// npm run kill-test -- [--orders 500] [--articles 150] [--kills 30] [--seed 1] [--only orders|quantities|parcels]
//
// Kills Medusa with SIGKILL while it imports pending Amazon orders, so many times; then a
// third as often while some are cancelled, while the others are paid, and while paid ones are
// cancelled. Each time it is started again. In the end nothing may be missing, doubled or
// different from a shop that nobody killed. Then another shop is killed as often while it tells
// Amazon how many units there are: in the end Amazon must show exactly those, and must never
// have been told an old number after a new one. A third shop is killed as often while it ships, from
// its own warehouse and from Amazon's: nothing may leave twice, and nothing may be forgotten. Prints
// each death, and what was found after each stage; ends with 1 if anything was. Takes about twenty
// minutes on two cores.
//
// Starts a Postgres of its own, unless TEST_DATABASE_URL_BASE names one.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { Client } from "pg"
import {
  makeEmptyShop,
  tellKillStory,
  type Amazon,
  type Verdict,
} from "../integration-tests/http/crash/kill-story"
import type { Kill } from "../integration-tests/http/crash/kill-stage"
import {
  brokenOff,
  tellPublisherStory,
  type SellerVerdict,
} from "../integration-tests/http/crash/publisher-story"
import {
  startShop,
  type ShopEnvironment,
} from "../integration-tests/http/crash/start-shop"
import { createControlClient } from "../simulator/client"
import { killWhileShipping } from "./kill-parcels"
import { freePort } from "./ports"
import { forgetful, startPostgres } from "./postgres"

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "500" },
    articles: { type: "string", default: "150" },
    kills: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
})

void main()

async function main(): Promise<void> {
  const base = process.env.TEST_DATABASE_URL_BASE
  const postgres = base
    ? null
    : await startPostgres({ name: "kill-test", settings: forgetful })
  const databases = createDatabases(base ?? postgres?.url("") ?? "")
  const simulator = await startSimulatorProcess(
    await databases.createDatabase("amazon")
  )
  try {
    const faults = await runStories(simulator.url, databases)
    console.log(
      faults === 0 ? "\nNothing differs." : "\nThere are differences."
    )
    process.exitCode = faults === 0 ? 0 : 1
  } finally {
    await simulator.stop()
    await databases.drop()
    await postgres?.stop()
  }
}

/** How many faults were found. */
async function runStories(url: string, databases: Databases): Promise<number> {
  const environment = { amazonUrl: url, lwaUrl: `${url}/auth/o2/token` }
  const emptyShopUrl = await databases.createDatabase("shop")
  await makeEmptyShop(environment, emptyShopUrl)
  let faults = 0
  const isWanted = (what: string) => ["", what].includes(values.only)
  if (isWanted("orders")) {
    const verdicts = await importOrders(environment, emptyShopUrl, databases)
    faults += verdicts.reduce((sum, verdict) => sum + faultsOf(verdict), 0)
  }
  if (isWanted("quantities")) {
    const databaseUrl = await databases.copyDatabase(emptyShopUrl, "seller")
    faults += await tellQuantities({ ...environment, databaseUrl })
  }
  if (isWanted("parcels")) {
    const databaseUrl = await databases.copyDatabase(emptyShopUrl, "shipper")
    faults += await killWhileShipping(
      { ...environment, databaseUrl },
      { kills: Number(values.kills), seed: Number(values.seed) },
      printRow
    )
  }
  return faults
}

function importOrders(
  environment: Amazon,
  emptyShopUrl: string,
  { copyDatabase }: Databases
): Promise<Verdict[]> {
  const orders = Number(values.orders)
  const kills = Number(values.kills)
  const fewer = Math.ceil(kills / 3)
  printRow("stage", "kill", "where it died", "batch of", "orders done")
  return tellKillStory(
    {
      environment,
      amazon: createControlClient(environment.amazonUrl),
      emptyShopUrl,
      copyDatabase,
      onKill: printKill,
      onVerdict: printVerdict,
    },
    {
      orders,
      cancelled: {
        pending: Math.floor(orders * 0.4),
        paid: Math.floor(orders * 0.1),
      },
      kills: { import: kills, cancel: fewer, pay: fewer, cancelPaid: fewer },
      batchSizes: [25, 10, 60],
      seed: Number(values.seed),
    }
  )
}

async function tellQuantities(environment: ShopEnvironment): Promise<number> {
  printRow("stage", "kill", "where it died", "shelves counted")
  const verdict = await tellPublisherStory(
    {
      environment,
      amazon: createControlClient(environment.amazonUrl),
      firstLife: await startShop(environment),
      onKill: ({ number, where, counts }) =>
        printRow("quantities", number, where, counts),
    },
    {
      articles: Number(values.articles),
      kills: Number(values.kills),
      seed: Number(values.seed),
    }
  )
  return printNumbers(verdict)
}

type Databases = ReturnType<typeof createDatabases>

function createDatabases(base: string) {
  const origin = base.replace(/\/$/, "")
  const created: string[] = []
  const run = async (statement: string) => {
    const client = new Client({ connectionString: `${origin}/postgres` })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const create = async (name: string, template = "") => {
    const database = `kill_test_${name}_${process.pid}`
    await run(`CREATE DATABASE "${database}" ${template}`)
    created.push(database)
    return `${origin}/${database}`
  }
  return {
    createDatabase: (name: string) => create(name),
    copyDatabase: (url: string, name: string) =>
      create(name, `TEMPLATE "${url.slice(url.lastIndexOf("/") + 1)}"`),
    async drop() {
      for (const database of created) {
        await run(`DROP DATABASE "${database}" WITH (FORCE)`)
      }
    },
  }
}

async function startSimulatorProcess(databaseUrl: string) {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(__dirname, "..", "simulator", "main.ts")],
    {
      env: {
        ...process.env,
        SIMULATOR_DATABASE_URL: databaseUrl,
        SIMULATOR_PORT: String(port),
        TSX_TSCONFIG_PATH: join(__dirname, "..", "tsconfig.check.json"),
      },
      stdio: ["ignore", "pipe", "inherit"],
    }
  )
  await once(child.stdout, "data")
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill("SIGTERM")
      await once(child, "exit")
    },
  }
}

const faultsOf = ({ broken, drift, differentRows, ...units }: Verdict) =>
  Object.keys(broken).length +
  drift.length +
  differentRows.length +
  (sameUnits(units) ? 0 : 1)

const sameUnits = ({
  reserved,
  expected,
}: Pick<Verdict, "reserved" | "expected">): boolean =>
  JSON.stringify(reserved) === JSON.stringify(expected)

function printKill({ stage, number, where, batchSize, applied }: Kill): void {
  printRow(stage, number, where, batchSize, applied)
}

function printRow(...cells: (string | number)[]): void {
  const widths = [12, 5, 20, 9]
  console.log(
    cells
      .map((cell, index) => String(cell).padEnd(widths[index] ?? 0))
      .join(" ")
  )
}

function printVerdict(verdict: Verdict): void {
  const { stage, kills, orders, broken, drift, tookMs } = verdict
  console.log(
    `\n${stage}: ${kills.length} kills, ${orders} orders; ` +
      `${tookMs.twin} ms without a kill, ${tookMs.lastLife} ms in the last life.\n` +
      `  drift: ${drift.length} differences, broken invariants: ${JSON.stringify(broken)}\n` +
      `  reserved ${sameUnits(verdict) ? "exactly as ordered" : "otherwise than ordered"}: ` +
      `${JSON.stringify(verdict.reserved)}\n` +
      `  rows that differ from the shop that nobody killed: ${verdict.differentRows.length}`
  )
  verdict.differentRows
    .slice(0, 20)
    .forEach((row) => console.log(`  ${row.slice(0, 300)}`))
  drift.slice(0, 20).forEach((one) => console.log(`  ${JSON.stringify(one)}`))
  console.log("")
}

/** Prints what Amazon was told; the number of faults. */
function printNumbers(verdict: SellerVerdict): number {
  const { figures, cautious, left, invalidAnswers } = verdict
  const faults = Object.entries({
    "shown otherwise than counted": verdict.wrong,
    "told after a newer one": verdict.outOfOrder,
    "never right, and too high": verdict.unwanted,
    "never right, too low, and more than calls that broke off":
      verdict.cautious.slice(brokenOff * verdict.kills.length),
    "told by two feeds": verdict.doubledFeeds,
    "asked for, and not there": verdict.unknownRoutes,
    "left to do": Object.entries(left).map(
      ([name, count]) => `${count} ${name}`
    ),
  })
  console.log(
    `\nquantities: ${values.kills} kills, ${values.articles} articles; Amazon took ` +
      `${figures.patches} numbers in patches and ${figures.inFeeds} in ${figures.feeds} feeds ` +
      `(${figures.documents} documents), ${figures.repeats} of them twice.`
  )
  for (const [name, found] of faults) {
    console.log(`  ${name}: ${found.length}`)
    found.slice(0, 20).forEach((one) => console.log(`    ${one.slice(0, 500)}`))
  }
  console.log(
    `  never right, and too low: ${cautious.length}\n` +
      `  answers that Amazon's models do not allow: ${invalidAnswers}\n`
  )
  return faults.reduce((sum, [, found]) => sum + found.length, invalidAnswers)
}

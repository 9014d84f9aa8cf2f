// npm run kill-test -- [--orders 500] [--kills 30] [--seed 1]
//
// Kills Medusa with SIGKILL while it imports pending Amazon orders, so many times; then a
// third as often while some are cancelled, while the others are paid, and while paid ones are
// cancelled. Each time it is started again. In the end nothing may be missing, doubled or
// different from a shop that nobody killed. Prints each death, and what was found after each
// stage; ends with 1 if anything was. Takes about ten minutes on two cores.
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
  type Verdict,
} from "../integration-tests/http/crash/kill-story"
import type { Kill } from "../integration-tests/http/crash/kill-stage"
import { createControlClient } from "../simulator/client"
import { freePort } from "./ports"
import { forgetful, startPostgres } from "./postgres"

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "500" },
    kills: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
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
    const verdicts = await runStory(simulator.url, databases)
    const isFlawless = verdicts.every((verdict) => faultsOf(verdict) === 0)
    console.log(isFlawless ? "\nNothing differs." : "\nThere are differences.")
    process.exitCode = isFlawless ? 0 : 1
  } finally {
    await simulator.stop()
    await databases.drop()
    await postgres?.stop()
  }
}

async function runStory(
  url: string,
  databases: ReturnType<typeof createDatabases>
): Promise<Verdict[]> {
  const environment = { amazonUrl: url, lwaUrl: `${url}/auth/o2/token` }
  const emptyShopUrl = await databases.createDatabase("shop")
  await makeEmptyShop(environment, emptyShopUrl)
  const orders = Number(values.orders)
  const kills = Number(values.kills)
  const fewer = Math.ceil(kills / 3)
  printRow("stage", "kill", "where it died", "batch of", "orders done")
  return tellKillStory(
    {
      environment,
      amazon: createControlClient(url),
      emptyShopUrl,
      copyDatabase: databases.copyDatabase,
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

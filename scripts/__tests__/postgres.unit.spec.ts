import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { startPostgres } from "../postgres"
import type { Postgres } from "../postgres"

jest.setTimeout(30_000)

const count = async (postgres: Postgres, database: string): Promise<number> => {
  const client = new Client({ connectionString: postgres.url(database) })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from cup"
  )
  await client.end()
  return rows[0]?.n ?? -1
}

const fill = async (postgres: Postgres, database: string): Promise<void> => {
  const client = new Client({ connectionString: postgres.url(database) })
  await client.connect()
  await client.query("create table cup as select 1 as tea")
  await client.end()
}

const name = `spec-${process.pid}`
const persistent = { name, persistent: true }

it("leaves nothing behind when it was started for one run only", async () => {
  const postgres = await startPostgres({ name: "spec" })
  expect(await postgres.createDatabase("shop")).toBe(true)
  expect(await postgres.createDatabase("shop")).toBe(false)

  await postgres.stop()

  expect(existsSync(postgres.dataDir)).toBe(false)
})

it("finds its data again, also after a restart of the whole machine", async () => {
  const first = await startPostgres(persistent)
  await first.createDatabase("shop")
  await fill(first, "shop")
  await first.stop()
  // The process id that a machine's end left in the file now belongs to us.
  writeFileSync(join(first.dataDir, "postmaster.pid"), `${process.pid}\n`)

  const second = await startPostgres(persistent)
  const cups = await count(second, "shop")
  await second.stop()
  rmSync(second.dataDir, { recursive: true })

  expect(cups).toBe(1)
})

it("ends with the process that started it, even when that is killed", async () => {
  const script = `
    require("tsx/cjs")
    require("./scripts/postgres.ts")
      .startPostgres({ name: "spec" })
      .then((postgres) => console.log(postgres.url()))
    setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ["-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [url] = (await once(owner.stdout, "data")) as [Buffer]

  owner.kill("SIGKILL")

  await expect(untilRefused(url.toString().trim())).resolves.toBe(
    "ECONNREFUSED"
  )
})

async function untilRefused(url: string): Promise<string> {
  for (;;) {
    const client = new Client({ connectionString: url })
    client.on("error", () => undefined)
    try {
      await client.connect()
      await client.end()
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === "ECONNREFUSED") {
        return code
      }
    }
  }
}

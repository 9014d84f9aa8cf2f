// Migrating a database and filling the shop takes Medusa a quarter of a minute. The first spec
// file of a run does it, and everybody works with a copy.

import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { createDatabase, databaseUrl, inDatabase } from "./databases"

const template = "shop_template"
/** Any number that nobody else on the test server locks. */
const lock = 20_260_701

const repository = join(__dirname, "..", "..")

/** The database of a shop that has its catalogue and its stock, and no orders; its address. */
export async function copyShop(): Promise<string> {
  await inDatabase("postgres", async (client) => {
    // Gone with the connection, however this ends.
    await client.query("SELECT pg_advisory_lock($1)", [lock])
    const known = await client.query(
      "SELECT FROM pg_database WHERE datname = $1",
      [template]
    )
    if (!known.rowCount) {
      const draft = `${template}_draft`
      await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
      await client.query(`CREATE DATABASE "${draft}"`)
      await openShop(databaseUrl(draft))
      await client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`)
    }
  })
  return createDatabase("shop", template)
}

/** In a process of its own, which takes its connections with it. */
async function openShop(url: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", join(__dirname, "open-shop.ts")],
    {
      cwd: repository,
      env: {
        ...process.env,
        NODE_OPTIONS: "--no-warnings",
        TSX_TSCONFIG_PATH: join(repository, "tsconfig.check.json"),
        DATABASE_URL: url,
      },
    }
  )
}

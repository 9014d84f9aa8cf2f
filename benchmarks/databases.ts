// Databases on the Postgres that scripts/bench.ts has started.

import { Client } from "pg"

const base = (): string => {
  const url = process.env.BENCH_DATABASE_URL_BASE
  if (!url) {
    throw new Error(
      "Failed to find Postgres: start the benchmarks with `npm run bench`."
    )
  }
  return url
}

export const databaseUrl = (name: string): string => `${base()}/${name}`

/** Made once, with its catalogue; every measurement starts from a copy. */
export const shopTemplate = "bench_shop"

/** An empty database; its URL. */
export const createDatabase = (name: string): Promise<string> =>
  replaceDatabase(name, "template1")

/** A shop without orders; its URL. Nobody may be connected to the template. */
export const copyShop = (name: string): Promise<string> =>
  replaceDatabase(name, shopTemplate)

async function replaceDatabase(
  name: string,
  template: string
): Promise<string> {
  await inDatabase("postgres", async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  return databaseUrl(name)
}

/** As autovacuum would have done in a shop that has been open for longer. */
export const analyze = (name: string): Promise<void> =>
  inDatabase(name, async (client) => {
    await client.query("VACUUM ANALYZE")
  })

/** Postgres's own name, and the settings that are not its defaults. */
export const describePostgres = (): Promise<{
  version: string
  settings: string[]
}> =>
  inDatabase("postgres", async (client) => {
    const { rows } = await client.query<{ name: string; value: string }>(
      `SELECT name, current_setting(name) AS value FROM pg_settings
        WHERE name IN ('jit', 'fsync', 'synchronous_commit', 'full_page_writes',
                       'shared_buffers', 'work_mem', 'max_connections')
        ORDER BY name`
    )
    const version = await client.query<{ server_version: string }>(
      "SHOW server_version"
    )
    return {
      version: version.rows[0]?.server_version ?? "",
      settings: rows.map(({ name, value }) => `${name} ${value}`),
    }
  })

async function inDatabase<Result>(
  name: string,
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl(name) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

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

export const createDatabase = (name: string): Promise<void> =>
  withAdmin(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${name}"`)
  })

/** Nobody may be connected to the original. */
export const copyDatabase = (from: string, to: string): Promise<void> =>
  withAdmin(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${to}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${to}" TEMPLATE "${from}"`)
  })

/** Postgres's own name, and the settings that are not its defaults. */
export const describePostgres = (): Promise<{
  version: string
  settings: string[]
}> =>
  withAdmin(async (client) => {
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

async function withAdmin<Result>(
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

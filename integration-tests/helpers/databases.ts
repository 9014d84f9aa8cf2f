import { randomUUID } from "node:crypto"
import { Client } from "pg"

const base = (): string => {
  const url = process.env.TEST_DATABASE_URL_BASE
  if (!url) {
    throw new Error(
      "Failed to find the test server: TEST_DATABASE_URL_BASE is missing. Run the suite with `npm test`, which starts Postgres."
    )
  }
  return url
}

export const databaseUrl = (database: string): string => `${base()}/${database}`

/** A new database on the test server, empty or a copy; its address. */
export async function createDatabase(
  name: string,
  template = "template1"
): Promise<string> {
  const database = `${name}_${randomUUID().slice(0, 8)}`
  await inDatabase("postgres", (client) =>
    client.query(`CREATE DATABASE "${database}" TEMPLATE "${template}"`)
  )
  return databaseUrl(database)
}

export async function inDatabase<Result>(
  database: string,
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl(database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

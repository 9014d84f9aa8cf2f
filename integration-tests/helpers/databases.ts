import { randomUUID } from "node:crypto"
import { Client } from "pg"

/** A new, empty database on the test server; its address. */
export async function createDatabase(name: string): Promise<string> {
  const base = process.env.TEST_DATABASE_URL_BASE
  if (!base) {
    throw new Error(
      "Failed to create a test database: TEST_DATABASE_URL_BASE is missing. Run the suite with `npm test`, which starts Postgres."
    )
  }
  const database = `${name}_${randomUUID().slice(0, 8)}`
  const client = new Client({ connectionString: `${base}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE "${database}"`)
  await client.end()
  return `${base}/${database}`
}

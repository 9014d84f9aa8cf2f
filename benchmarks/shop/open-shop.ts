// Medusa in this process, on one database.

import { Client } from "pg"
import { freePort } from "../../scripts/ports"
import { startMedusa } from "../../scripts/shop/start-medusa"
import type { ServedBench } from "../measured"
import { buildAdmin } from "./build-admin"
import { prepareShop } from "./prepare-shop"

export interface OpenOptions {
  databaseUrl: string
  /** Creates the tables first. @default false */
  isEmpty?: boolean
  /** Scheduled jobs run. @default false: one that woke up would be part of what is measured */
  hasJobs?: boolean
  /** Bundles the admin and serves it. @default false */
  hasAdmin?: boolean
}

export interface OpenShop extends ServedBench {
  close(): Promise<void>
}

/** The port for what is thrown away; nobody listens. */
const nowhere = "http://127.0.0.1:9"

export async function openShop({
  databaseUrl,
  isEmpty = false,
  hasJobs = false,
  hasAdmin = false,
}: OpenOptions): Promise<OpenShop> {
  process.env.MEDUSA_WORKER_MODE = hasJobs ? "shared" : "server"
  // Until a measurement says where Amazon is, no job finds the real one.
  process.env.AMAZON_API_URL ??= nowhere
  process.env.AMAZON_TOKEN_URL ??= nowhere
  // What Medusa does with its driver is not the reader's business.
  process.noDeprecation = true
  if (hasAdmin) {
    buildAdmin()
  }
  const { url, container, stop } = await startMedusa({
    databaseUrl,
    port: await freePort(),
    hasMigrations: isEmpty,
    hasAdmin,
  })
  const sql = new Client({ connectionString: databaseUrl })
  await sql.connect()
  return {
    container,
    adminUrl: `${url}/app`,
    shop: await prepareShop(container),
    sql,
    async close() {
      await sql.end()
      await stop()
    },
  }
}

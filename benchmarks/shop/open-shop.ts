// Medusa in this process, on one database.

import { Client } from "pg"
import { freePort } from "../../scripts/ports"
import { startMedusa } from "../../scripts/shop/start-medusa"
import type { Bench } from "../measured"
import { prepareShop } from "./prepare-shop"

export interface OpenOptions {
  databaseUrl: string
  /** Creates the tables first. @default false */
  isEmpty?: boolean
}

export interface OpenShop extends Bench {
  close(): Promise<void>
}

export async function openShop({
  databaseUrl,
  isEmpty = false,
}: OpenOptions): Promise<OpenShop> {
  // A job that wakes up in the middle would be part of what is measured.
  process.env.MEDUSA_WORKER_MODE = "server"
  // What Medusa does with its driver is not the reader's business.
  process.noDeprecation = true
  const { container, stop } = await startMedusa({
    databaseUrl,
    port: await freePort(),
    hasMigrations: isEmpty,
  })
  const sql = new Client({ connectionString: databaseUrl })
  await sql.connect()
  return {
    container,
    shop: await prepareShop(container),
    sql,
    async close() {
      await sql.end()
      await stop()
    },
  }
}

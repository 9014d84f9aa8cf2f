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
  /** Jobs and subscribers run too. @default false */
  hasBackground?: boolean
}

export interface OpenShop extends Bench {
  close(): Promise<void>
}

export async function openShop({
  databaseUrl,
  isEmpty = false,
  hasBackground = false,
}: OpenOptions): Promise<OpenShop> {
  // A job that wakes up in the middle would be part of what is measured.
  process.env.MEDUSA_WORKER_MODE = hasBackground ? "shared" : "server"
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

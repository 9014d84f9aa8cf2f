import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { Client } from "pg"
import { freePort } from "./ports"
import { accountForPostgres } from "./postgres/account"
import { findBinaries } from "./postgres/binaries"
import {
  initialize,
  isInitialized,
  launch,
  throwIfInUse,
} from "./postgres/cluster"
import {
  clusterDir,
  removeAbandonedClusters,
  throwAwayName,
} from "./postgres/places"
import { stopTethered } from "./tether"

export interface PostgresOptions {
  /** The cluster's name; `demo` lives in `.data/demo`. */
  name: string
  /** @default a free port */
  port?: number
  /** Keeps the data for the next start. @default false */
  persistent?: boolean
  /** Forgets what an earlier start kept. @default false */
  fresh?: boolean
  /** Added to ours, as in postgresql.conf. */
  settings?: Record<string, string>
}

export interface Postgres {
  host: "localhost"
  port: number
  user: "postgres"
  password: "postgres"
  dataDir: string
  url(database?: string): string
  /** Says whether it had to be created. */
  createDatabase(name: string): Promise<boolean>
  stop(): Promise<void>
}

/** For data that may be lost with the power: tests and benchmarks. */
export const forgetful = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
}

const always = {
  listen_addresses: "localhost",
  unix_socket_directories: "",
  max_connections: "200",
  // Compiling Medusa's wide order SELECT takes a second, running it does not.
  jit: "off",
  lc_messages: "C",
}

/** Starts a Postgres of our own: nothing to install, nothing left behind. */
export async function startPostgres(
  options: PostgresOptions
): Promise<Postgres> {
  const account = accountForPostgres()
  removeAbandonedClusters(options.name)
  const dataDir = clusterDir(
    options.persistent ? options.name : throwAwayName(options.name),
    account
  )
  const cluster = { dataDir, account, binaries: findBinaries(account) }

  await throwIfInUse(dataDir)
  if (options.fresh) {
    await emptyDir(dataDir)
  }
  if (!isInitialized(dataDir)) {
    initialize(cluster, "postgres")
  }
  const port = options.port ?? (await freePort())
  const child = await launch(cluster, port, { ...always, ...options.settings })

  const url = (database = "postgres"): string =>
    `postgres://postgres:postgres@localhost:${port}/${database}`

  return {
    host: "localhost",
    port,
    user: "postgres",
    password: "postgres",
    dataDir,
    url,
    createDatabase: (name) => createDatabase(url(), name),
    async stop() {
      await stopTethered(child)
      if (!options.persistent) {
        await rm(dataDir, { recursive: true, force: true })
      }
    },
  }
}

async function createDatabase(url: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query(
      "select from pg_database where datname = $1",
      [name]
    )
    if (known.rowCount) {
      return false
    }
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}

/** The directory itself stays: it belongs to whom Postgres runs as. */
async function emptyDir(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    await rm(join(dir, name), { recursive: true, force: true })
  }
}

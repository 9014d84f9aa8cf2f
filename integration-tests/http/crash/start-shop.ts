// Starts Medusa as a process of its own, tells it what to do, and sees it die.

import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import type { Sku } from "../../../scripts/shop/seed/assortment"
import type { Phase } from "../../../src/domain/order/decide"
import type { Death } from "./markers"

export interface Goal {
  phase: Phase
  orders: number
}

export interface Work {
  act: "work"
  goal: Goal
  batchSize: number
  /** How far the plugin's clock is ahead: leases of the dead run out by time. */
  aheadMs: number
  death: Death | null
}

/** Articles that Amazon lists, showing what the shop has of each. */
export interface List {
  act: "list"
  skus: string[]
  quantity: number
}

/** Units of a SKU that lie on its shelf from now on. */
export interface Count {
  sku: string
  quantity: number
}

export interface Round {
  counts: Count[]
  /** Counted while the first ones are being told. */
  meanwhile: Count[]
  /** Everybody's clock moves on so far when nothing is left to do. */
  thenMs: number
}

export interface Sell {
  act: "sell"
  rounds: Round[]
  feedFrom: number
  death: Death | null
}

/** One of the shop's own, of goods that lie in Amazon's warehouses. */
export interface StorefrontOrder {
  sku: Sku
  quantity: number
  /** Staff do not look at it before this batch is up. */
  batch: number
  /** Staff let Amazon ship it, and then change their mind. */
  isToBeCanceled: boolean
}

export interface Open {
  act: "open"
  orders: StorefrontOrder[]
}

export interface Pack {
  act: "pack"
  /** So many, and how far everybody's clock moves on after each, in milliseconds. */
  rounds: number[]
  /** The last batch of the shop's own orders that staff look at. */
  upTo: number
  death: Death | null
}

export type Command =
  { act: "seed" } | { act: "audit" } | Work | List | Sell | Open | Pack

export interface ShopEnvironment {
  databaseUrl: string
  amazonUrl: string
  lwaUrl: string
}

interface Message {
  ready?: true
  where?: string
  done?: unknown
  failed?: string
}

/** What became of a command: an answer, or the last step before the death. */
export type Outcome<T> = { done: T } | { diedAt: string }

export interface ShopProcess {
  tell<T>(command: Command): Promise<Outcome<T>>
  stop(): Promise<void>
}

const repository = join(__dirname, "..", "..", "..")

export async function startShop(
  environment: ShopEnvironment,
  { withMigrations = false } = {}
): Promise<ShopProcess> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      join(__dirname, "shop-process.ts"),
      ...(withMigrations ? ["--migrate"] : []),
    ],
    {
      cwd: repository,
      env: {
        ...process.env,
        NODE_ENV: "test",
        NODE_OPTIONS: "--no-warnings",
        TSX_TSCONFIG_PATH: join(repository, "tsconfig.check.json"),
        LOG_LEVEL: "error",
        DATABASE_URL: environment.databaseUrl,
        AMAZON_API_URL: environment.amazonUrl,
        AMAZON_TOKEN_URL: environment.lwaUrl,
        MEDUSA_ADMIN_DISABLED: "true",
        MEDUSA_LOCKING: "postgres",
      },
      stdio: ["pipe", "ignore", "pipe", "pipe"],
    }
  )
  let where = "booting"
  let said = ""
  let answer: (message: Message) => void = () => undefined
  const { input, complaints, reports } = pipesOf(child)
  complaints.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  reports.on("line", (line) => {
    const message = JSON.parse(line) as Message
    if (message.where === undefined) {
      answer(message)
    } else {
      where = message.where
    }
  })
  const ended = Promise.all([once(child, "exit"), once(reports, "close")])
  const death = ended.then((): Message => ({}))
  const next = () =>
    Promise.race([
      new Promise<Message>((resolve) => {
        answer = resolve
      }),
      death,
    ])

  const booted = await next()
  if (!booted.ready) {
    throw new Error(`Failed to start Medusa: ${said || "it ended at once."}`)
  }
  return {
    async tell<T>(command: Command) {
      const answered = next()
      input.write(`${JSON.stringify(command)}\n`)
      const message = await answered
      if ("failed" in message) {
        throw new Error(`Failed to ${command.act}: ${message.failed ?? ""}`)
      }
      if ("done" in message) {
        return { done: message.done as T }
      }
      if (child.signalCode !== "SIGKILL") {
        throw new Error(`Medusa ended by itself ${where}: ${said}`)
      }
      return { diedAt: where }
    },
    async stop() {
      input.end()
      await ended
    },
  }
}

function pipesOf({ stdio }: ChildProcess) {
  const [input, , complaints, reports] = stdio
  return {
    input: input as Writable,
    complaints: complaints as Readable,
    reports: createInterface({ input: reports as Readable }),
  }
}

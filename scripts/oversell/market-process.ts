// A market of its own in a process of its own: sales that do not wait for each other.

import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import type { History } from "./history"
import { openMarket, prepareShop, type MarketDatabases } from "./open-market"
import { play, type Play } from "./play"

type Task =
  | { task: "prepare"; shopUrl: string }
  | { task: "sell"; databases: MarketDatabases }

type Answer =
  | { is: "ready" }
  | { is: "played"; history: History }
  | { is: "failed"; why: string }

const entry = join(__dirname, "..", "oversell.ts")

export const isMarketProcess = process.env.OVERSELL_TASK !== undefined

/** Ends with whoever has asked. */
export function answerParent(): void {
  process.once("disconnect", () => process.exit())
  doTask(JSON.parse(process.env.OVERSELL_TASK ?? "null") as Task).catch(
    (error: unknown) => tell({ is: "failed", why: sentenceOf(error) })
  )
}

async function doTask(task: Task): Promise<void> {
  if (task.task === "prepare") {
    await prepareShop(task.shopUrl)
    return tell({ is: "ready" })
  }
  const market = await openMarket(task.databases)
  process.on("message", (wish: Play) => {
    play(market, wish).then(
      (history) => tell({ is: "played", history }),
      (error: unknown) => tell({ is: "failed", why: sentenceOf(error) })
    )
  })
  tell({ is: "ready" })
}

const tell = (answer: Answer): void => void process.send?.(answer)

const sentenceOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message)
    : JSON.stringify(error)

export async function prepareInProcess(shopUrl: string): Promise<void> {
  const child = start({ task: "prepare", shopUrl })
  const gone = new Promise((resolve) => child.once("exit", resolve))
  await nextAnswer(child)
  child.disconnect()
  // The database is copied next, and nobody may be connected to it then.
  await gone
}

export interface MarketProcess {
  play(wish: Play): Promise<History>
  stop(): void
}

export async function startMarket(
  databases: MarketDatabases
): Promise<MarketProcess> {
  const child = start({ task: "sell", databases })
  await nextAnswer(child)
  return {
    async play(wish) {
      child.send(wish)
      const answer = await nextAnswer(child)
      if (answer.is !== "played") {
        throw new Error("Failed to play: the answer tells of no sale.")
      }
      return answer.history
    },
    stop: () => child.disconnect(),
  }
}

const start = (task: Task): ChildProcess =>
  fork(entry, [], {
    execArgv: ["--import", "tsx"],
    env: {
      LOG_LEVEL: "error",
      NODE_ENV: "production",
      ...process.env,
      // A job that wakes up by itself would play along.
      MEDUSA_WORKER_MODE: "server",
      NODE_NO_WARNINGS: "1",
      OVERSELL_TASK: JSON.stringify(task),
    },
    // What Medusa remarks on when it starts is nobody's business here.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })

async function nextAnswer(child: ChildProcess): Promise<Answer> {
  let said = ""
  const listen = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stderr?.on("data", listen)
  const answer = await new Promise<Answer>((resolve) => {
    const onMessage = (message: unknown) => {
      child.off("exit", onExit)
      resolve(message as Answer)
    }
    const onExit = (code: number | null) => {
      child.off("message", onMessage)
      resolve({ is: "failed", why: `The process ended with ${code}.` })
    }
    child.once("message", onMessage)
    child.once("exit", onExit)
  })
  child.stderr?.off("data", listen)
  if (answer.is === "failed") {
    throw new Error(`Failed to play: ${answer.why}\n${said}`)
  }
  return answer
}

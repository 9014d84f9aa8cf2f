// Starts a process for a task and waits for its answer.

import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import type { Measured } from "../measured"
import type { Answer, ImportRequest, Task } from "./task"

const entry = join(__dirname, "..", "run.ts")

export async function askProcess(
  task: Extract<Task, { task: "measure" }>
): Promise<Measured>
export async function askProcess(
  task: Extract<Task, { task: "prepare" }>
): Promise<undefined>
export async function askProcess(task: Task): Promise<Measured | undefined> {
  const child = startProcess(task)
  const gone = new Promise((resolve) => child.once("exit", resolve))
  const answer = await nextAnswer(child)
  child.disconnect()
  // The next one copies a database that this one is connected to.
  await gone
  return "measured" in answer ? answer.measured : undefined
}

export interface Importer {
  /** Milliseconds per order. */
  importOrders(request: ImportRequest): Promise<number>
  stop(): void
}

/** A process that has the shop open and imports whenever it is asked to. */
export async function startImporter(databaseUrl: string): Promise<Importer> {
  const child = startProcess({ task: "import", databaseUrl })
  await nextAnswer(child)
  return {
    async importOrders(request) {
      child.send(request)
      const answer = await nextAnswer(child)
      return "imported" in answer ? answer.imported : NaN
    },
    stop: () => child.disconnect(),
  }
}

function startProcess(task: Task): ChildProcess {
  const heapMb = task.task === "measure" ? task.heapMb : undefined
  return fork(entry, [], {
    execArgv: [
      ...process.execArgv,
      ...(heapMb ? [`--max-old-space-size=${heapMb}`] : []),
    ],
    env: { ...process.env, BENCH_TASK: JSON.stringify(task) },
    // Express and the migrations remark on things that are nobody's business here.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
}

async function nextAnswer(child: ChildProcess): Promise<Answer> {
  let said = ""
  const listen = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stderr?.on("data", listen)
  const answer = await new Promise<Answer>((resolve) => {
    child.once("message", (message) => resolve(message as Answer))
    child.once("exit", (code) =>
      resolve({ failed: `Failed to measure: the process ended with ${code}.` })
    )
  })
  child.stderr?.off("data", listen)
  if ("failed" in answer) {
    throw new Error(`${answer.failed}\n${said}`)
  }
  return answer
}

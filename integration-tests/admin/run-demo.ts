// The demo as a newcomer starts it: the command of the README, in a process of its own.

import { spawn, type ChildProcess } from "node:child_process"
import { rmSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"

export interface Demo {
  adminUrl: string
  simulatorUrl: string
  publishableKey: string
  stop(): Promise<void>
}

/** Slow machines need a while to bundle the admin for the first time. */
const patienceMs = 240_000

/** @param words of the command: `--unconnected` */
export async function runDemo(...words: string[]): Promise<Demo> {
  const name = `demo-test-${process.pid}`
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "demo", "--fresh", ...words],
    {
      // The suite's own settings are not a newcomer's.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DEMO_NAME: name,
        DEMO_MEDUSA_PORT: String(await freePort()),
        DEMO_SIMULATOR_PORT: String(await freePort()),
      },
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  const stop = async () => {
    await stopped(child)
    rmSync(join(".data", name), { recursive: true, force: true })
  }
  try {
    const output = await readUntil(child, "What to watch")
    const find = (pattern: RegExp) => pattern.exec(output)?.[1] ?? ""
    return {
      adminUrl: find(/^Admin +(\S+)/m),
      simulatorUrl: find(/^Simulated Amazon +(\S+)/m),
      publishableKey: find(/x-publishable-api-key: (\w+)/),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function readUntil(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ""
    const give = (why: string) =>
      reject(new Error(`The demo ${why}. It said:\n${output}`))
    const timer = setTimeout(() => give("did not start in time"), patienceMs)
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(words)) {
        clearTimeout(timer)
        resolve(output)
      }
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("exit", () => give("ended before it was ready"))
  })
}

/** As Ctrl-C does it. */
async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) {
    return
  }
  child.removeAllListeners("exit")
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGINT")
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        resolve(typeof address === "object" ? (address?.port ?? 0) : 0)
      )
    })
  })
}

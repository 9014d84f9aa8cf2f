import { spawn } from "node:child_process"
import type { ChildProcess, SpawnOptions } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * Runs a server for as long as file descriptor 3 stays open. We hold its other
 * end, so the server also ends when we are killed, and a terminal's Ctrl-C
 * reaches it only through us, after Medusa has closed its connections.
 */
const UNTIL_WE_ARE_GONE =
  '(read -r line <&3; kill -INT "$$") & exec "$@" 3<&- </dev/null'

/** Resolves when the server has said `ready`, rejects with what it said if not. */
export async function startTethered(
  command: [string, ...string[]],
  ready: string,
  options: Pick<SpawnOptions, "uid" | "gid" | "cwd"> = {}
): Promise<ChildProcess> {
  const child = spawn("sh", ["-c", UNTIL_WE_ARE_GONE, "sh", ...command], {
    ...options,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  })

  await new Promise<void>((resolve, reject) => {
    let said = ""
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes(ready)) {
        for (const stream of [child.stdout, child.stderr]) {
          stream?.off("data", listen).resume()
        }
        resolve()
      }
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("error", reject)
    child.once("exit", () => reject(new Error(said.trim())))
  })
  return child
}

/** Lets go, and waits until the server has put its things away. */
export async function stopTethered(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve())
  })
  child.stdio[3]?.destroy()
  const inTime = await Promise.race([
    gone.then(() => true),
    sleep(20_000, false, { ref: false }),
  ])
  if (!inTime) {
    child.kill("SIGQUIT")
    await gone
  }
}

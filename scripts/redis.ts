import { spawnSync } from "node:child_process"
import { freePort } from "./ports"
import { startTethered, stopTethered } from "./tether"

export interface Redis {
  url: string
  stop(): Promise<void>
}

/** A Redis that remembers nothing; undefined where none is installed. */
export async function startRedis(): Promise<Redis | undefined> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    return undefined
  }

  const port = await freePort()
  const child = await startTethered(
    [
      "redis-server",
      ...["--port", String(port)],
      ...["--bind", "127.0.0.1"],
      ...["--save", ""],
      ...["--appendonly", "no"],
    ],
    "Ready to accept connections"
  )
  return {
    url: `redis://localhost:${port}`,
    stop: () => stopTethered(child),
  }
}

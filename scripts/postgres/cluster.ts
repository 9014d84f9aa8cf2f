import { spawnSync } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import {
  existsSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startTethered } from "../tether"
import type { Account } from "./account"
import type { Binaries } from "./binaries"
import { isAlive } from "./places"

/** A cluster on disk, and the programs and the account that run it. */
export interface Cluster {
  dataDir: string
  binaries: Binaries
  account: Account | undefined
}

export function initialize(cluster: Cluster, password: string): void {
  const passwordFile = join(tmpdir(), `postgres-password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o644 })
  try {
    const { status, stderr } = spawnSync(
      cluster.binaries.initdb,
      [
        `--pgdata=${cluster.dataDir}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        // Loopback only; hashing a password takes 5 ms of each connection.
        "--auth=password",
        "--encoding=UTF8",
        // Sorts alike on every machine, whatever locales that has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
        "--no-instructions",
      ],
      { ...cluster.account, encoding: "utf8" }
    )
    if (status !== 0) {
      rmSync(cluster.dataDir, { recursive: true, force: true })
      throw new Error(`Failed to create ${cluster.dataDir}: ${stderr.trim()}`)
    }
  } finally {
    unlinkSync(passwordFile)
  }
}

export const isInitialized = (dataDir: string): boolean =>
  existsSync(join(dataDir, "PG_VERSION"))

export function launch(
  cluster: Cluster,
  port: number,
  settings: Record<string, string>
): Promise<ChildProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ])
  return startTethered(
    [
      cluster.binaries.postgres,
      ...["-D", cluster.dataDir],
      ...["-p", String(port)],
      ...flags,
    ],
    "database system is ready to accept connections",
    { ...cluster.account, cwd: cluster.dataDir }
  )
}

/**
 * Makes sure that nobody runs this cluster. A Postgres whose owner was killed
 * ends by itself within a moment; a file it left behind is removed when its
 * process id has since been given to another program (Postgres would refuse
 * to start, and does so after every restart of a container).
 */
export async function throwIfInUse(dataDir: string): Promise<void> {
  const file = join(dataDir, "postmaster.pid")
  for (let attempt = 0; attempt < 50; attempt++) {
    const pid = pidIn(file)
    if (pid === undefined) {
      return
    }
    if (!isAlive(pid) || !commandOf(pid).includes(dataDir)) {
      rmSync(file, { force: true })
      return
    }
    await sleep(200)
  }
  throw new Error(
    `Failed to start Postgres on ${dataDir}: process ${pidIn(file)} is using it. ` +
      "Is the demo running in another terminal? Stop it there first."
  )
}

function pidIn(file: string): number | undefined {
  const line = existsSync(file) && readFileSync(file, "utf8").split("\n")[0]
  return line ? Number(line) : undefined
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8")
  } catch {
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], {
      encoding: "utf8",
    }).stdout
  }
}

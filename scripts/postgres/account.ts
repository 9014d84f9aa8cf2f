import { spawnSync } from "node:child_process"

/** The user that Postgres runs as; undefined means "the one we are". */
export interface Account {
  uid: number
  gid: number
}

/**
 * Postgres refuses to run as root. For root we borrow an account that every
 * Unix already has, instead of adding one to somebody's machine.
 */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) {
    return undefined
  }

  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name)
    const gid = idOf("-g", name)
    if (uid !== undefined && gid !== undefined) {
      return { uid, gid }
    }
  }
  throw new Error(
    "Failed to start Postgres: it cannot run as root, and there is no user " +
      "`postgres` or `nobody` to run as. Start this as a normal user."
  )
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" })
  return status === 0 ? Number(stdout.trim()) : undefined
}

// The admin as a shop bundles it for its server: src/admin in Medusa's dashboard.

import { spawnSync } from "node:child_process"
import { cpSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"

const repository = resolve(__dirname, "..", "..")
const bundle = join(repository, ".medusa", "admin")
/** Where Medusa looks when it runs in production. */
const served = join(repository, "public", "admin")

/** Half a minute. */
export function buildAdmin(): void {
  const { status, stderr } = spawnSync(
    "node_modules/.bin/medusa",
    ["build", "--admin-only"],
    {
      cwd: repository,
      encoding: "utf8",
      env: { ...process.env, MEDUSA_ADMIN_DISABLED: "true" },
    }
  )
  if (status !== 0) {
    throw new Error(`Failed to bundle the admin: ${stderr.slice(-2000)}`)
  }
  rmSync(served, { recursive: true, force: true })
  cpSync(bundle, served, { recursive: true })
}

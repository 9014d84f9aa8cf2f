// `npm run demo`, `npm test`, … start here, also in a clone that has never seen
// `npm ci`. That is why this file is plain JavaScript without dependencies.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const commands = [
  "demo",
  "test",
  "check",
  "bench",
  "build",
  "kill-test",
  "oversell",
  "screenshots",
]
const repository = join(import.meta.dirname, "..")
const [command, ...rest] = process.argv.slice(2)

if (!commands.includes(command)) {
  console.error(`Usage: node scripts/run.mjs ${commands.join("|")} [arguments]`)
  process.exit(2)
}

process.chdir(repository)
installPackages()

// The command runs in this process: no signal or exit code has to be passed on.
process.argv = [process.argv[0], join(repository, "scripts", command), ...rest]
process.env.TSX_TSCONFIG_PATH = join(repository, "tsconfig.check.json")
// Medusa counts how it is used; our tests and demos are nobody's use.
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
await import("tsx")
createRequire(import.meta.url)(`./${command}.ts`)

function installPackages() {
  if (existsSync("node_modules/.package-lock.json")) {
    return
  }
  console.log("Installing packages (npm ci), about a minute …")
  // Started by npm, we are told where it is: it need not be on the PATH.
  const npm = process.env.npm_execpath
  const [program, ...before] = npm ? [process.execPath, npm] : ["npm"]
  const npmRun = (...words) =>
    spawnSync(
      program,
      [...before, ...words, "--include=dev", "--no-audit", "--no-fund"],
      { stdio: "inherit" }
    ).status

  let status = npmRun("ci")
  if (status !== 0) {
    console.log("That failed; trying `npm install` …")
    status = npmRun("install", "--no-save")
  }
  if (status !== 0) {
    console.error("Failed to install packages: see what npm says above.")
    process.exit(status ?? 1)
  }
}

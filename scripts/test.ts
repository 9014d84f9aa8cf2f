import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { findChromium } from "./chromium"
import { forgetful, startPostgres } from "./postgres"
import type { Postgres } from "./postgres"
import { startRedis } from "./redis"
import type { Redis } from "./redis"
import { whenAskedToStop } from "./stopping"

/** The part of Jest's `--json` report that is counted here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  /** Files that broke before any of their tests could run. */
  numRuntimeErrorTestSuites: number
}

const reportFile = join(tmpdir(), `amazon-tests-${process.pid}.json`)

void main()

async function main(): Promise<void> {
  const postgres = await startPostgres({ name: "test", settings: forgetful })
  const redis = await startRedis()
  const stop = async () => {
    await Promise.all([postgres.stop(), redis?.stop()])
  }

  const status = await runJest(environment(postgres, redis))
  await stop()
  const line = verdict()
  rmSync(reportFile, { force: true })
  // Written to a pipe, the last line is lost if we exit before it is through.
  process.exitCode = status
  process.stdout.write(`${line}\n`, () => process.exit(status))
}

function environment(postgres: Postgres, redis?: Redis): NodeJS.ProcessEnv {
  const chromium = findChromium()
  return {
    LOG_LEVEL: "error",
    ...(redis && { REDIS_URL: redis.url }),
    ...(chromium && { CHROMIUM_PATH: chromium }),
    ...process.env,
    NODE_ENV: "test",
    // Medusa imports its configuration dynamically, which Jest's sandbox
    // allows only with this flag.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`,
    // By name: at 127.0.0.1 Medusa's test runner insists on SSL, and hangs.
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
    TEST_DATABASE_URL_BASE: postgres.url("").replace(/\/$/, ""),
  }
}

async function runJest(env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--json",
      `--outputFile=${reportFile}`,
      "--forceExit",
      // While a story waits for Postgres or a browser, another one works: two leave two cores idle
      // for a quarter of the time.
      `--maxWorkers=${Math.max(3, Math.floor(availableParallelism() / 2))}`,
      ...process.argv.slice(2),
    ],
    // With --json Jest reports on stderr: here it belongs before the verdict.
    // Its own group, since Jest leaves its workers running when it is killed.
    { env, stdio: ["inherit", 1, 1], detached: true }
  )
  whenAskedToStop(() => child.pid && process.kill(-child.pid, "SIGTERM"))
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1))
  })
}

function verdict(): string {
  if (!existsSync(reportFile)) {
    return "0 passed, 1 failed"
  }
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as Report
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  const skipped = report.numPendingTests
  return (
    `${report.numPassedTests} passed, ${failed} failed` +
    (skipped ? `, ${skipped} skipped` : "")
  )
}

import { spawn } from "node:child_process"
import { forgetful, startPostgres } from "./postgres"
import { whenAskedToStop } from "./stopping"

void main()

/**
 * `npm run bench -- <id>…` runs those figures, without an id all of them. They
 * run in a process of their own, so that memory measured there is theirs alone.
 */
async function main(): Promise<void> {
  const postgres = await startPostgres({
    name: "bench",
    settings: { ...forgetful, shared_buffers: "512MB" },
  })
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      ...["--import", "tsx"],
      "benchmarks/run.ts",
      ...process.argv.slice(2),
    ],
    {
      stdio: "inherit",
      env: {
        LOG_LEVEL: "error",
        NODE_ENV: "production",
        ...process.env,
        DB_HOST: postgres.host,
        DB_PORT: String(postgres.port),
        DB_USERNAME: postgres.user,
        DB_PASSWORD: postgres.password,
        BENCH_DATABASE_URL_BASE: postgres.url("").replace(/\/$/, ""),
      },
    }
  )
  whenAskedToStop(() => child.kill("SIGTERM"))

  const code = await new Promise<number>((resolve) => {
    child.once("exit", (status) => resolve(status ?? 1))
  })
  await postgres.stop()
  process.exit(code)
}

// npx tsx simulator/main.ts

import { startSimulator } from "./index"

const DEFAULT_PORT = 9777

async function main(): Promise<void> {
  const databaseUrl = process.env["SIMULATOR_DATABASE_URL"]
  if (!databaseUrl) {
    throw new Error(
      "Failed to start the simulator: SIMULATOR_DATABASE_URL is missing. " +
        "Give it an empty Postgres database, such as postgres://postgres:postgres@localhost:5432/amazon."
    )
  }
  const simulator = await startSimulator({
    databaseUrl,
    port: Number(process.env["SIMULATOR_PORT"] ?? DEFAULT_PORT),
    validate: process.env["SIMULATOR_VALIDATE"] !== "false",
    log: (line) => console.log(line),
  })
  console.log(
    `The simulated Amazon is at ${simulator.url} (sign-in: ${simulator.lwaUrl}).`
  )
  const stop = (): void => {
    simulator.stop().then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

// A simulated Amazon on localhost. It shares no code with src/: what one side gets wrong, the other notices.

import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import type { SimulatorControl } from "./control"
import { createApp } from "./create-app"
import { loadModels } from "./models"
import { routes } from "./routes"
import { SimulatedAmazon } from "./simulated-amazon"
import { openDatabase } from "./store/open-database"
import { Validation } from "./validation"
import { WorldControl } from "./world-control"

export type * from "./control"
export { createControlClient } from "./client"
export { application, marketplaces, sellers } from "./world/marketplaces"

export type SimulatorOptions = {
  /** The database exists already; its tables are the simulator's business. */
  databaseUrl: string
  /** @default 0, which is any free port */
  port?: number
  /** The folder with Amazon's models. @default AMAZON_MODELS_PATH, else ../shared/spapi-models; null is off */
  modelsPath?: string | null
  /** Compare every exchange with Amazon's models. @default true; false is for benchmarks */
  validate?: boolean
  log?: (line: string) => void
}

export type Simulator = {
  readonly url: string
  readonly lwaUrl: string
  readonly modelsLoaded: boolean
  readonly exchangesValidated: number
  readonly control: SimulatorControl
  stop(): Promise<void>
}

export async function startSimulator(
  options: SimulatorOptions
): Promise<Simulator> {
  const log = options.log ?? (() => undefined)
  const validation = new Validation(findModels(options, log), log)
  const database = await openDatabase(options.databaseUrl)
  const amazon = new SimulatedAmazon(database, validation, log)
  await amazon.start()
  const control = new WorldControl(amazon, validation)

  const server = createServer(createApp(amazon, control, validation, log))
  // Benchmarks keep connections open; a short keep-alive would cut them between two calls.
  server.keepAliveTimeout = 60_000
  server.listen(options.port ?? 0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    lwaUrl: `${url}/auth/o2/token`,
    modelsLoaded: validation.models !== null,
    get exchangesValidated() {
      return validation.exchanges
    },
    control,
    async stop() {
      const closed = once(server, "close")
      server.close()
      server.closeAllConnections()
      await closed
      await amazon.stop()
      await database.destroy()
    },
  }
}

function findModels(
  { modelsPath, validate = true }: SimulatorOptions,
  log: (line: string) => void
) {
  if (!validate || modelsPath === null) {
    return null
  }
  const folder =
    modelsPath ??
    process.env["AMAZON_MODELS_PATH"] ??
    path.resolve(__dirname, "..", "..", "shared", "spapi-models")
  const models = loadModels(folder, routes)
  if (!models) {
    log(
      "Amazon's models are not there: exchanges are not validated. AMAZON_MODELS_PATH says where to look."
    )
  }
  return models
}

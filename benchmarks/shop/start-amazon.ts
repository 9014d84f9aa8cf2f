// The simulated Amazon in a process of its own, so that its memory is not counted as ours.

import { freePort } from "../../scripts/ports"
import { startTethered, stopTethered } from "../../scripts/tether"
import { createControlClient } from "../../simulator"
import type { SimulatorControl } from "../../simulator"

export interface Amazon {
  control: SimulatorControl
  /** For the plugin's option of the same name. */
  endpoint: { api: string; token: string }
  stop(): Promise<void>
}

export async function startAmazon(databaseUrl: string): Promise<Amazon> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    SIMULATOR_DATABASE_URL: databaseUrl,
    SIMULATOR_PORT: String(port),
    SIMULATOR_VALIDATE: "false",
  })
  const child = await startTethered(
    [process.execPath, "--import", "tsx", "simulator/main.ts"],
    "The simulated Amazon is at"
  )
  return {
    control: createControlClient(url),
    endpoint: { api: url, token: `${url}/auth/o2/token` },
    stop: () => stopTethered(child),
  }
}

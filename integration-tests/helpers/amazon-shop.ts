// A shop that sells on Amazon: Medusa with its real routes, Postgres, and the simulated
// Amazon. Every test begins with the same calm shop, connected, in mode import.

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { seedShop, type Shop } from "../../scripts/shop/seed-shop"
import { startSimulator, type Simulator } from "../../simulator"
import { createDatabase } from "./databases"
import { createWorld, type World } from "./world"

export type { World } from "./world"

jest.setTimeout(120_000)

export interface ShopOptions {
  /** How pending orders are treated at first. @default "import" */
  mode?: "import" | "reserve" | "off"
  /** False: nothing is connected yet. @default true */
  isConnected?: boolean
  /** Set while the shop starts. */
  env?: Record<string, string>
}

/** Boots the shop once for all the stories told in `tell`; each begins afresh. */
export function inAmazonShop(
  tell: (world: World) => void,
  { mode = "import", isConnected = true, env = {} }: ShopOptions = {}
): void {
  let simulator: Simulator
  beforeAll(async () => {
    simulator = await startSimulator({
      databaseUrl: await createDatabase("simulator"),
    })
    process.env.AMAZON_API_URL = simulator.url
    process.env.AMAZON_TOKEN_URL = simulator.lwaUrl
    process.env.AMAZON_CONSENT_URL = simulator.url
    process.env.MEDUSA_ADMIN_DISABLED = "true"
    Object.assign(process.env, env)
  })
  afterAll(async () => {
    await simulator.stop()
  })
  medusaIntegrationTestRunner({
    inApp: true,
    cwd: process.cwd(),
    dbName: `shop_${process.pid}_${Date.now()}`,
    testSuite: ({ api, getContainer }) => {
      const state: { shop?: Shop; container?: MedusaContainer } = {}
      const world = createWorld(api, state, () => simulator.control)
      beforeAll(async () => {
        state.container = getContainer()
        // Time passes only when a story says so: no job starts by itself.
        await new WorkflowScheduler().clear()
        state.shop = await seedShop(getContainer())
        await simulator.control.reset()
        await world.logIn()
        if (isConnected) {
          await world.connect("eu", mode)
        }
        // What still runs would be part of every story's beginning.
        await world.settle()
      })
      beforeEach(async () => {
        state.container = getContainer()
        await simulator.control.reset()
        world.clock.reset()
      })
      afterEach(async () => {
        world.stopListening()
        await world.settle()
      })
      tell(world)
    },
  })
}

// A shop that sells on Amazon: Medusa with its real routes, Postgres, and the simulated
// Amazon. Every test begins with the same calm shop, connected, in mode import.

import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { seedShop } from "../../scripts/shop/seed-shop"
import { startSimulator, type Simulator } from "../../simulator"
import { rememberCalm, type Calm } from "./calm"
import { createDatabase } from "./databases"
import type { State } from "./requests"
import { copyShop } from "./shop-database"
import { apiOf, startShop, workflowsDone, type OpenShop } from "./start-shop"
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
  let shop: OpenShop
  let databaseUrl: string
  let calm: Calm | undefined
  const state: State = {}
  const world = createWorld(
    apiOf(() => shop.url),
    state,
    () => simulator.control
  )

  beforeAll(async () => {
    simulator = await startSimulator({
      databaseUrl: await createDatabase("simulator"),
    })
    process.env.AMAZON_API_URL = simulator.url
    process.env.AMAZON_TOKEN_URL = simulator.lwaUrl
    process.env.AMAZON_CONSENT_URL = simulator.url
    Object.assign(process.env, env)
    databaseUrl = await copyShop()
    // A module that only this shop has is not in the copy.
    shop = await startShop(databaseUrl, Object.keys(env).length > 0)
    state.container = shop.container
    world.clock.hurry()
    // Time passes only when a story says so: no job starts by itself.
    await new WorkflowScheduler().clear()
    state.shop = await seedShop(shop.container)
    await simulator.control.reset()
    await world.logIn()
    if (isConnected) {
      await world.connect("eu", mode)
    }
    // What still runs would be part of every story's beginning.
    await world.settle()
  })
  afterAll(async () => {
    await calm?.forget()
    await shop.stop()
    await simulator.stop()
  })
  beforeEach(async () => {
    if (!calm) {
      // What the spec file prepares for all its stories has happened; what follows from it is
      // not cut off in the middle.
      await world.settle()
      await workflowsDone(shop.container)
      calm = await rememberCalm(databaseUrl)
    }
    await calm.restore()
    await simulator.control.reset()
    world.clock.reset()
  })
  afterEach(async () => {
    world.stopListening()
    await world.settle()
    await workflowsDone(shop.container)
  })
  tell(world)
}

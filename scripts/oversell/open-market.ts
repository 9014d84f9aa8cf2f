// The market place: a real Medusa with the plugin, and a simulated Amazon, both in this process.

import type { MedusaContainer } from "@medusajs/framework/types"
import { startSimulator, type SimulatorControl } from "../../simulator"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { freePort } from "../ports"
import { seedShop, type Shop } from "../shop/seed-shop"
import { startMedusa } from "../shop/start-medusa"
import { freezeClock, type FrozenClock } from "./frozen-clock"

export interface Market {
  container: MedusaContainer
  amazon: AmazonModuleService
  control: SimulatorControl
  shop: Shop
  clock: FrozenClock
  close(): Promise<void>
}

export interface MarketDatabases {
  shopUrl: string
  amazonUrl: string
}

export async function openMarket({
  shopUrl,
  amazonUrl,
}: MarketDatabases): Promise<Market> {
  const simulator = await startSimulator({
    databaseUrl: amazonUrl,
    validate: false,
  })
  process.env.AMAZON_API_URL = simulator.url
  process.env.AMAZON_TOKEN_URL = simulator.lwaUrl
  const { container, stop } = await startMedusa({
    databaseUrl: shopUrl,
    port: await freePort(),
    hasMigrations: false,
  })
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const { control } = simulator
  // In time that stands still no quota comes back; count.ts tells whether one was in the way.
  await control.setLimits({ enabled: false })
  // Orders of the sale before are no business of the next one's account.
  amazon.options.firstReadingMs = 0
  return {
    container,
    amazon,
    control,
    shop: await seedShop(container),
    clock: await freezeClock(amazon, control),
    async close() {
      await stop()
      await simulator.stop()
    },
  }
}

/** The shop's tables and what it is made of; every process sells from a copy. */
export async function prepareShop(databaseUrl: string): Promise<void> {
  const { container, stop } = await startMedusa({
    databaseUrl,
    port: await freePort(),
  })
  await seedShop(container)
  await stop()
}

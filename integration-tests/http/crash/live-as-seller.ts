// What a shop process does that tells Amazon quantities: its shelves are counted, its events and
// jobs follow, and the clock moves on when nothing is left to do.

import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createControlClient } from "../../../simulator"
import pollOrders from "../../../src/jobs/poll-orders"
import refreshOffers from "../../../src/jobs/refresh-offers"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import type AmazonModuleService from "../../../src/modules/amazon/service"
import { changeAccountWorkflow } from "../../../src/workflows/accounts/change-account"
import { publisherIdle } from "../../../src/workflows/offers/wake-publisher"
import { publishOffersWorkflow } from "../../../src/workflows/publish-offers"
import { readListingsWorkflow } from "../../../src/workflows/read-listings"
import type { Count, List, Round, Sell } from "./start-shop"

/** Long enough for counts to be on their way to Amazon, by an event and a wake-up call. */
const wokenMs = 400
/** Longer than the lease of a publisher that was killed. */
const mourningMs = 2.5 * 60_000

export async function listArticles(
  container: MedusaContainer,
  { skus, quantity }: Pick<List, "skus" | "quantity">
): Promise<void> {
  await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Article",
          status: ProductStatus.PUBLISHED,
          options: [{ title: "Number", values: skus }],
          variants: skus.map((sku) => ({
            title: sku,
            sku,
            options: { Number: sku },
            prices: [],
          })),
        },
      ],
    },
  })
  const [berlin] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: "Berlin" })
  const items = await itemsOf(container, skus)
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: berlin?.id ?? "",
        stocked_quantity: quantity,
      })),
    },
  })
  await offerAtAmazon(container, { skus, quantity })
}

async function offerAtAmazon(
  container: MedusaContainer,
  { skus, quantity }: Pick<List, "skus" | "quantity">
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const [account] = await amazon.listAmazonAccounts({})
  await amazonOf().list(skus.map((sku) => ({ sku, quantity })))
  await changeAccountWorkflow(container).run({
    input: { id: account?.id ?? "", offering: "stock" },
  })
  for (let isComplete = false; !isComplete;) {
    const { result } = await readListingsWorkflow(container).run({ input: {} })
    isComplete = result.every((run) => run.is_complete)
  }
}

/** Round by round, with what happens by itself in a shop. */
export async function sell(
  container: MedusaContainer,
  { rounds, feedFrom }: Pick<Sell, "rounds" | "feedFrom">
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  amazon.options.feedFrom = feedFrom
  await followClock(amazon)
  for (const round of rounds) {
    await live(container, amazon, round)
    await letPass(amazon, round.thenMs)
  }
}

async function live(
  container: MedusaContainer,
  amazon: AmazonModuleService,
  { counts, meanwhile }: Round
): Promise<void> {
  const leased = await amazon.listAmazonTasks({
    lease_until: { $gt: amazon.now() },
  })
  await pollOrders(container)
  await countShelves(container, counts)
  if (leased.length > 0) {
    await sleep(wokenMs)
    await letPass(amazon, mourningMs)
  }
  await Promise.all([
    sleep(wokenMs).then(() => countShelves(container, meanwhile)),
    publishAll(container),
  ])
  await publishAll(container)
}

/** A round takes seconds; what takes longer goes in a circle. */
const patienceMs = 120_000

/** As the jobs do, until nothing is left to do at this moment. */
async function publishAll(container: MedusaContainer): Promise<void> {
  const startedAt = performance.now()
  for (let quiet = 0; quiet < 2;) {
    await pollOrders(container)
    await refreshOffers(container)
    await publisherIdle(container)
    const { result } = await publishOffersWorkflow(container).run({ input: {} })
    const done = result.reduce(
      (sum, run) => sum + run.computed + run.patched + run.in_feeds,
      0
    )
    quiet = done === 0 ? quiet + 1 : 0
    if (performance.now() - startedAt > patienceMs) {
      throw new Error(
        `The publisher finds no end: ${JSON.stringify(result)}. Look at what it sends again and again.`
      )
    }
    // Events arrive in their own time.
    await sleep(50)
  }
}

async function countShelves(
  container: MedusaContainer,
  counts: Count[]
): Promise<void> {
  if (counts.length === 0) {
    return
  }
  const inventory = container.resolve(Modules.INVENTORY)
  const units = new Map(counts.map(({ sku, quantity }) => [sku, quantity]))
  const items = await itemsOf(container, [...units.keys()])
  const skus = new Map(items.map(({ id, sku }) => [id, sku ?? ""]))
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: [...skus.keys()] },
    { take: counts.length }
  )
  await inventory.updateInventoryLevels(
    levels.map(({ id, inventory_item_id: item, location_id }) => ({
      id,
      inventory_item_id: item,
      location_id,
      stocked_quantity: units.get(skus.get(item) ?? "") ?? 0,
    }))
  )
}

const itemsOf = (container: MedusaContainer, skus: string[]) =>
  container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: skus }, { take: skus.length })

export async function letPass(
  amazon: AmazonModuleService,
  ms: number
): Promise<void> {
  await amazonOf().advanceClock(ms)
  await followClock(amazon)
}

/** The shop's clock shows what Amazon's shows, also after a restart. */
export async function followClock(amazon: AmazonModuleService): Promise<void> {
  const { now } = await amazonOf().state()
  const aheadMs = Date.parse(now) - Date.now()
  amazon.options.clock = () => new Date(Date.now() + aheadMs)
}

const amazonOf = () => createControlClient(process.env.AMAZON_API_URL ?? "")

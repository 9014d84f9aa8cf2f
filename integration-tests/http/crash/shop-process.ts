// A Medusa process without its web server, that does what it is told on its standard input,
// one JSON command per line, and reports on file descriptor 3. Started by start-shop.ts.

import { createInterface } from "node:readline"
import { resolve } from "node:path"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import load from "@medusajs/medusa/loaders/index"
import express from "express"
import { seedShop } from "../../../scripts/shop/seed-shop"
import { startMedusa } from "../../../scripts/shop/start-medusa"
import { application, sellers } from "../../../simulator/world/marketplaces"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import type AmazonModuleService from "../../../src/modules/amazon/service"
import { connectAccountWorkflow } from "../../../src/workflows/accounts/connect-account"
import { auditDriftWorkflow } from "../../../src/workflows/audit/audit-drift"
import { pollOrdersWorkflow } from "../../../src/workflows/poll-orders"
import { reconcileOrdersWorkflow } from "../../../src/workflows/reconcile-orders"
import { pack } from "./live-as-packer"
import { listArticles, sell } from "./live-as-seller"
import { createMarkers, report, watchAll } from "./markers"
import { openParcels } from "./open-parcels"
import type { Command, Goal } from "./start-shop"
import { watchParcels } from "./watch-parcels"

const markers = createMarkers()

void main()

async function main(): Promise<void> {
  const container = await boot(process.argv.includes("--migrate"))
  // Time passes only when the story says so: no job starts by itself.
  await new WorkflowScheduler().clear()
  watchAll(container, markers)
  report({ ready: true })
  for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line) as Command
    try {
      report({ done: (await obey(container, command)) ?? null })
    } catch (error) {
      report({ failed: error instanceof Error ? error.stack : String(error) })
    }
  }
  process.exit(0)
}

async function boot(withMigrations: boolean): Promise<MedusaContainer> {
  if (withMigrations) {
    const databaseUrl = process.env.DATABASE_URL ?? ""
    return (await startMedusa({ databaseUrl, port: 0 })).container
  }
  const { container } = await load({
    directory: resolve(__dirname, "..", "..", ".."),
    expressApp: express(),
    skipLoadingEntryPoints: true,
  })
  return container
}

async function obey(
  container: MedusaContainer,
  command: Command
): Promise<unknown> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  switch (command.act) {
    case "seed":
      return seed(container, amazon)
    case "work": {
      amazon.options.clock = () => new Date(Date.now() + command.aheadMs)
      amazon.options.batchSize = command.batchSize
      markers.start(command.death)
      const startedAt = performance.now()
      await work(container, command.goal)
      markers.end()
      return {
        ticks: markers.ticks,
        tookMs: Math.round(performance.now() - startedAt),
      }
    }
    case "list":
      return listArticles(container, command)
    case "sell":
      markers.start(command.death)
      await sell(container, command)
      return markers.end()
    case "open":
      return openParcels(container, command)
    case "pack": {
      watchParcels(container, markers)
      markers.start(command.death)
      const refusals = await pack(container, command)
      markers.end()
      return refusals
    }
    case "audit": {
      const { result } = await auditDriftWorkflow(container).run({ input: {} })
      return result
    }
  }
}

/** Longer than any stage takes: what is not done by then waits for something that never comes. */
const patienceMs = 150_000

/** Reads and applies, as fast as it can, until the goal is reached. */
async function work(container: MedusaContainer, goal: Goal): Promise<void> {
  const startedAt = performance.now()
  while (!(await isReached(container, goal))) {
    if (performance.now() - startedAt > patienceMs) {
      throw new Error(
        `${goal.orders} orders should be ${goal.phase}: ${await complaints(container)}`
      )
    }
    await pollOrdersWorkflow(container).run({ input: {} })
    await reconcileOrdersWorkflow(container).run({ input: {} })
  }
}

async function complaints(container: MedusaContainer): Promise<string> {
  const orders = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonOrders(
      { last_error: { $ne: null } },
      { select: ["amazon_order_id", "last_error"], take: 5 }
    )
  return orders
    .map((order) => `${order.amazon_order_id}: ${order.last_error ?? ""}`)
    .join("; ")
}

/** So many orders are in that phase, nothing is due and everything is told. */
async function isReached(
  container: MedusaContainer,
  { phase, orders }: Goal
): Promise<boolean> {
  const connection = container.resolve<{
    raw(statement: string, values: unknown[]): Promise<{ rows: unknown[] }>
  }>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw(
    `SELECT (SELECT count(*) FROM amazon_order WHERE phase = ?)::int AS there,
            (SELECT count(*) FROM amazon_order WHERE applied_revision < revision)::int
            + (SELECT count(*) FROM amazon_order_event WHERE told_at IS NULL)::int AS left`,
    [phase]
  )
  const [row] = rows as { there: number; left: number }[]
  return row?.there === orders && row.left === 0
}

async function seed(
  container: MedusaContainer,
  amazon: AmazonModuleService
): Promise<void> {
  const shop = await seedShop(container)
  await fillShelves(container)
  const [seller] = sellers
  const { result: account } = await connectAccountWorkflow(container).run({
    input: {
      name: "Amazon",
      region: "eu",
      seller_id: seller?.sellerId ?? "",
      sealed_credentials: amazon.sealCredentials({
        clientId: application.clientId,
        clientSecret: application.clientSecret,
        refreshToken: seller?.refreshToken ?? "",
      }),
    },
  })
  await amazon.updateAmazonMarketplaces({
    selector: { account_id: account.id },
    data: {
      pending_mode: "import",
      sales_channel_id: shop.channels.amazon,
      region_id: shop.regions.germany,
      location_ids: [
        shop.warehouses.berlin,
        shop.warehouses.hamburg,
      ] as unknown as Record<string, unknown>,
      shipping_option_id: shop.shipping.optionId,
      set_up_at: amazon.now(),
    },
  })
}

/** Plenty of everything: which order finds a shelf empty must not depend on a crash. */
async function fillShelves(container: MedusaContainer): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels({}, { take: 100 })
  await inventory.updateInventoryLevels(
    levels.map(({ id, inventory_item_id, location_id }) => ({
      id,
      inventory_item_id,
      location_id,
      stocked_quantity: 100_000,
    }))
  )
}

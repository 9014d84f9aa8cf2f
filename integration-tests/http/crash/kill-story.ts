// The whole story: pending orders are imported, some are cancelled, the others are paid, and
// some of those are cancelled too; all the while the shop is killed and started again. A twin
// that nobody kills lives through the same, to compare with.

import type { SimulatorControl } from "../../../simulator"
import {
  brokenInvariants,
  differentRows,
  orderedUnits,
  readRows,
  reservedUnits,
  type Units,
} from "./inspect-shop"
import { killWhile, type Kill, type Killing } from "./kill-stage"
import { placeVaried } from "./place-varied"
import { startShop, type ShopEnvironment, type ShopProcess } from "./start-shop"

export interface StoryPlan {
  orders: number
  /** So many of the pending ones are cancelled, and so many of the paid ones. */
  cancelled: { pending: number; paid: number }
  kills: { import: number; cancel: number; pay: number; cancelPaid: number }
  batchSizes: readonly number[]
  seed: number
}

export interface Verdict {
  stage: string
  kills: Kill[]
  orders: number
  broken: Record<string, number>
  /** What the audit route would answer. */
  drift: unknown[]
  reserved: Units
  expected: Units
  /** Rows that the twin does not have, or has otherwise. */
  differentRows: string[]
  /** Without a kill, and the last life with them. */
  tookMs: { twin: number; lastLife: number }
}

export type Amazon = Omit<ShopEnvironment, "databaseUrl">

export interface Stages {
  environment: Amazon
  amazon: SimulatorControl
  /** An empty shop that is connected to that Amazon; it is copied, and stays as it is. */
  emptyShopUrl: string
  copyDatabase(url: string, name: string): Promise<string>
  onKill?: (kill: Kill) => void
  onVerdict?: (verdict: Verdict) => void
}

/** A shop with plenty of stock and no orders, in the given database. */
export async function makeEmptyShop(
  environment: Amazon,
  databaseUrl: string,
  { withMigrations = true } = {}
): Promise<void> {
  const shop = await startShop(
    { ...environment, databaseUrl },
    { withMigrations }
  )
  await shop.tell({ act: "seed" })
  await shop.stop()
}

export async function tellKillStory(
  { environment, amazon, emptyShopUrl, copyDatabase, ...listen }: Stages,
  plan: StoryPlan
): Promise<Verdict[]> {
  const databaseUrl = await copyDatabase(emptyShopUrl, "killed")
  const twinUrl = await copyDatabase(emptyShopUrl, "twin")
  const twin = await startShop({ ...environment, databaseUrl: twinUrl })

  const killing: Killing = {
    environment: { ...environment, databaseUrl },
    amazon,
    aheadMs: 0,
    survivor: null,
    ...(listen.onKill && { onKill: listen.onKill }),
  }
  // Two shops read the account of one seller.
  await amazon.setLimits({ enabled: false })
  const verdicts: Verdict[] = []
  for (const stage of stagesOf(plan, amazon)) {
    await stage.happen()
    const alive = await twin.tell<{ ticks: number; tookMs: number }>({
      act: "work",
      goal: stage.goal,
      batchSize: plan.batchSizes[0] ?? 25,
      aheadMs: killing.aheadMs,
      death: null,
    })
    if (!("done" in alive)) {
      throw new Error(`The twin died ${alive.diedAt}, and nobody killed it.`)
    }
    const { kills, survivor, survivorMs } = await killWhile(
      killing,
      { ...stage, batchSizes: plan.batchSizes, seed: plan.seed },
      alive.done.ticks
    )
    const verdict = {
      stage: stage.name,
      kills,
      ...(await inspect(killing, survivor, twinUrl, stage.name)),
      tookMs: { twin: alive.done.tookMs, lastLife: survivorMs },
    }
    listen.onVerdict?.(verdict)
    verdicts.push(verdict)
  }
  await Promise.all([twin.stop(), killing.survivor?.stop()])
  return verdicts
}

/** What happens at Amazon, and where the orders are when the shop has followed. */
function stagesOf(plan: StoryPlan, amazon: SimulatorControl) {
  const { orders, cancelled, kills, seed } = plan
  return [
    {
      name: "import",
      kills: kills.import,
      goal: { phase: "placeholder" as const, orders },
      happen: () => placeVaried(amazon, orders, seed),
    },
    {
      name: "cancel",
      kills: kills.cancel,
      goal: { phase: "canceled" as const, orders: cancelled.pending },
      happen: () =>
        amazon.cancelMany({ limit: cancelled.pending, by: "AMAZON" }),
    },
    {
      name: "pay",
      kills: kills.pay,
      goal: {
        phase: "completed" as const,
        orders: orders - cancelled.pending,
      },
      happen: () => amazon.payMany({ limit: orders }),
    },
    {
      name: "cancel paid",
      // Core has begun to cancel, with a change of the order that is still open.
      firstDeath: "after lock",
      kills: kills.cancelPaid,
      goal: {
        phase: "canceled" as const,
        orders: cancelled.pending + cancelled.paid,
      },
      happen: () =>
        amazon.cancelMany({ status: "UNSHIPPED", limit: cancelled.paid }),
    },
  ].filter((stage) => stage.kills > 0)
}

async function inspect(
  { environment, amazon }: Killing,
  shop: ShopProcess,
  twinUrl: string,
  stage: string
): Promise<Omit<Verdict, "stage" | "kills" | "tookMs">> {
  const { databaseUrl } = environment
  const audit = await shop.tell<{ differences: unknown[] }>({ act: "audit" })
  const [count] = await readRows<{ orders: number }>(
    databaseUrl,
    `SELECT count(*)::int AS orders FROM "order"`
  )
  return {
    orders: count?.orders ?? 0,
    broken: await brokenInvariants(databaseUrl),
    drift: "done" in audit ? audit.done.differences : [audit],
    reserved: await reservedUnits(databaseUrl),
    expected: await orderedUnits(amazon),
    differentRows: await differentRows(
      databaseUrl,
      twinUrl,
      stage === "cancel paid"
    ),
  }
}

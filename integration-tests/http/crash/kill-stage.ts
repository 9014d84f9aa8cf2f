// One stage of a life with crashes: a shop has something to do, and is killed again and again
// while it does it.

import { createRandom, type Random } from "../../../simulator/world/random"
import type { SimulatorControl } from "../../../simulator"
import { readRows } from "./inspect-shop"
import type { Death } from "./markers"
import {
  startShop,
  type Goal,
  type ShopEnvironment,
  type ShopProcess,
} from "./start-shop"

export interface Stage {
  name: string
  goal: Goal
  kills: number
  /** Orders applied together; some sizes take turns, so that crashes hit large and small ones. */
  batchSizes: readonly number[]
  seed: number
  /** Where the first life ends; the others end anywhere. */
  firstDeath?: string
}

export interface Kill {
  stage: string
  number: number
  /** The last step that began or ended before the death. */
  where: string
  batchSize: number
  /** Orders whose outcome was written down when it died. */
  applied: number
}

export interface StageResult {
  kills: Kill[]
  /** The life that was let live, and how long it still worked. */
  survivor: ShopProcess
  survivorMs: number
}

/** Between two lives. Leases of the dead run out meanwhile, and Amazon's calls come back. */
const restartMs = 60 * 60_000

export interface Killing {
  environment: ShopEnvironment
  amazon: SimulatorControl
  /** How far the shop's clock is ahead; moves on with every restart. */
  aheadMs: number
  /** Was let live at the end of the stage before, and goes on with the next one. */
  survivor: ShopProcess | null
  onKill?: (kill: Kill) => void
}

/** Kills the shop so often while it works towards the goal, then lets it get there. */
export async function killWhile(
  killing: Killing,
  stage: Stage,
  ticks: number
): Promise<StageResult> {
  const { databaseUrl } = killing.environment
  const random = createRandom(stage.seed)
  const kills: Kill[] = []
  const before = await countApplied(databaseUrl, stage.goal)
  let applied = before
  const chooseDeath = (): Death =>
    stage.firstDeath !== undefined && kills.length === 0
      ? { at: stage.firstDeath, delayMs: 0 }
      : {
          afterTicks: chooseTicks(
            random,
            ticks * (1 - (applied - before) / (stage.goal.orders - before)),
            stage.kills - kills.length
          ),
          delayMs: Math.floor(random() * 40),
        }
  for (let life = 0; ; life += 1) {
    const batchSize = stage.batchSizes[life % stage.batchSizes.length] ?? 25
    const isLast = kills.length === stage.kills
    const shop = killing.survivor ?? (await startShop(killing.environment))
    killing.survivor = null
    killing.aheadMs += restartMs
    await killing.amazon.advanceClock(restartMs)
    const outcome = await shop.tell<{ tookMs: number }>({
      act: "work",
      goal: stage.goal,
      batchSize,
      aheadMs: killing.aheadMs,
      death: isLast ? null : chooseDeath(),
    })
    if ("done" in outcome) {
      killing.survivor = shop
      return { kills, survivor: shop, survivorMs: outcome.done.tookMs }
    }
    applied = await countApplied(databaseUrl, stage.goal)
    const kill = {
      stage: stage.name,
      number: kills.length + 1,
      where: outcome.diedAt,
      batchSize,
      applied: applied - before,
    }
    kills.push(kill)
    killing.onKill?.(kill)
  }
}

/** About half a batch is lost with each death, and done again. */
const lostTicks = 6

/**
 * How many steps the next life has: on average so many that the kills that are left are spread
 * over the steps that are left, and never so many that all is done before.
 */
function chooseTicks(
  random: Random,
  ticksLeft: number,
  killsLeft: number
): number {
  const share = ticksLeft / (killsLeft + 1) + lostTicks
  return 1 + Math.floor(random() * Math.min(2 * share, 0.7 * ticksLeft))
}

async function countApplied(
  databaseUrl: string,
  { phase }: Goal
): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    databaseUrl,
    `SELECT count(*)::int AS count FROM amazon_order
      WHERE phase = '${phase}' AND applied_revision = revision`
  )
  return row?.count ?? 0
}

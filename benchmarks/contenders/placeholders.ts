// Placeholders to complete or to cancel, made in bulk for whichever contender comes next.

import type { Observation } from "../../src/domain/order/snapshot"
import type { Bench } from "../measured"
import { pendingOrders } from "../shop/make-orders"
import { checkPhase, importOurs } from "./ours"
import { importByPlatform, readyOrders } from "./platform-import"
import type { ReadyOrder } from "./platform-import"

/** As our own path leaves them. */
export async function ourPlaceholders(
  bench: Bench,
  count: number
): Promise<Observation[]> {
  const observations = pendingOrders(count, bench.shop.variants)
  await importOurs(bench, observations)
  await checkPhase(bench, observations, "placeholder")
  return observations
}

export interface PlainPlaceholder {
  observation: Observation
  ready: ReadyOrder
}

/** The same in Medusa, but nothing of ours knows them, and no open change locks them. */
export async function plainPlaceholders(
  bench: Bench,
  count: number
): Promise<PlainPlaceholder[]> {
  const observations = pendingOrders(count, bench.shop.variants)
  const ready = await readyOrders(bench, observations)
  await importByPlatform(bench, ready, 200, false)
  return observations.map((observation, n) => ({
    observation,
    ready: ready[n]!,
  }))
}

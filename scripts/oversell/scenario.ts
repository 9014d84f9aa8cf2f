// A flash sale: who wants what, where and when. The same seed brings the same buyers at the
// same seconds, whoever sells to them.

import { between, createRandom, pick } from "../../simulator/world/random"

/** Seconds since the sale began. */
export type Moment = number

export const channels = ["storefront", "amazon"] as const
export type Channel = (typeof channels)[number]

export interface Buyer {
  at: Moment
  channel: Channel
  /** Which of the products, from 0. */
  product: number
  /** All of them or none. */
  units: number
  /** Of Amazon's buyers: seconds until Amazon has verified the payment … */
  paysAfter: number
  /** … or, instead, until the buyer cancels. */
  cancelsAfter: number | null
}

export interface Scenario {
  seed: number
  products: number
  /** Of each product, when the sale begins. */
  unitsEach: number
  /** Everything happens at multiples of it: buyers first, then whoever answers to them. */
  stepSeconds: number
  saleSeconds: number
  /** Orders are read every so many seconds … */
  readEverySeconds: number
  /** … and lists show what happened so long ago. */
  lagSeconds: number
}

/** As Amazon and the plugin are by default. */
export const saleOf = (
  seed: number,
  { products, unitsEach }: Pick<Scenario, "products" | "unitsEach">
): Scenario => ({
  seed,
  products,
  unitsEach,
  stepSeconds: 10,
  saleSeconds: 30 * 60,
  readEverySeconds: 5 * 60,
  lagSeconds: 2 * 60,
})

const wantedPerUnit = 2
const cancelShare = 0.1

/** In the order in which they come; within a moment, channels mix. */
export function buyersOf(scenario: Scenario): Buyer[] {
  const { seed, products, unitsEach, stepSeconds, saleSeconds } = scenario
  const random = createRandom(seed)
  const onGrid = (seconds: number) =>
    Math.floor(seconds / stepSeconds) * stepSeconds
  const minutes = (min: number, max: number) =>
    onGrid(between(random, min * 60, max * 60))
  const all = Array.from({ length: products }, (_, product) => product)
  const buyers: Buyer[] = []
  for (let wanted = 0; wanted < wantedPerUnit * products * unitsEach;) {
    const buyer: Buyer = {
      // Half of them come in the first third.
      at: onGrid(saleSeconds * random() ** 1.5),
      channel: pick(random, channels),
      product: pick(random, all),
      units: pick(random, [1, 1, 1, 2, 2, 3]),
      paysAfter: minutes(30, 90),
      cancelsAfter: random() < cancelShare ? minutes(5, 25) : null,
    }
    buyers.push(buyer)
    wanted += buyer.units
  }
  return buyers.sort((a, b) => a.at - b.at)
}

/** When orders are read: every few minutes, and when the sale begins nobody knows. */
export function readingsOf({
  seed,
  stepSeconds,
  saleSeconds,
  readEverySeconds,
}: Scenario): Moment[] {
  const random = createRandom(seed + 1_000_000)
  const steps = Math.floor(readEverySeconds / stepSeconds)
  const first = -stepSeconds * between(random, 1, steps - 1)
  const readings: Moment[] = []
  for (let at = first; at < saleSeconds; at += readEverySeconds) {
    readings.push(at)
  }
  return readings
}

/** Moment by moment, who comes then. */
export function scheduleOf(
  scenario: Scenario
): { now: Moment; buyers: Buyer[] }[] {
  const { stepSeconds, saleSeconds } = scenario
  const schedule = Array.from(
    { length: Math.ceil(saleSeconds / stepSeconds) },
    (_, step) => ({ now: step * stepSeconds, buyers: [] as Buyer[] })
  )
  for (const buyer of buyersOf(scenario)) {
    schedule[buyer.at / stepSeconds]?.buyers.push(buyer)
  }
  return schedule
}

// The story of a seller whose shelves change all the time while his shop tells Amazon: a few
// numbers by calls of their own, many by feeds. The shop is killed wherever it is, started again,
// and in the end let live.

import type { SimulatorControl } from "../../../simulator"
import {
  between,
  createRandom,
  pick,
  type Random,
} from "../../../simulator/world/random"
import { inspectPublisher, type PublisherVerdict } from "./inspect-publisher"
import { theBeginning, type Death } from "./markers"
import {
  startShop,
  type Count,
  type Round,
  type ShopEnvironment,
  type ShopProcess,
} from "./start-shop"

export interface SellerPlan {
  articles: number
  kills: number
  seed: number
}

export interface SellerKill {
  number: number
  /** The last step that began or ended before the death. */
  where: string
  /** Shelves that were counted in that life, or would have been. */
  counts: number
}

export interface Seller {
  /** A shop without orders, connected to that Amazon. */
  environment: ShopEnvironment
  amazon: SimulatorControl
  /** The shop, as it runs already. */
  firstLife: ShopProcess
  onKill?: (kill: SellerKill) => void
}

export type SellerVerdict = PublisherVerdict & { kills: SellerKill[] }

/**
 * A kill breaks off so many calls at most. A raise among them that never arrived looks like units
 * that were sold at Amazon: too little is told until Amazon's orders have been read.
 */
export const brokenOff = 5

/** Fewer numbers are told one by one, and of more the hundred most urgent ones. */
const feedFrom = 20
const startWith = 60
const mostUnits = 250
const few = 40
const minute = 60_000

export async function tellPublisherStory(
  seller: Seller,
  plan: SellerPlan
): Promise<SellerVerdict> {
  const { environment, amazon, firstLife } = seller
  const random = createRandom(plan.seed)
  const shelves = createShelves(plan.articles, random)
  const kills: SellerKill[] = []
  await amazon.reset()
  // Amazon's own rates would only make it last: five numbers a second.
  await amazon.setLimits({ bucketSpeed: 100 })
  let shop = firstLife
  await shop.tell({ act: "list", skus: shelves.skus, quantity: startWith })
  while (kills.length < plan.kills) {
    const where = places[kills.length % places.length] ?? theBeginning
    const death = await live(seller, shop, { where, shelves, random })
    const kill = { number: kills.length + 1, ...death }
    kills.push(kill)
    seller.onKill?.(kill)
    // The lease of the dead is still in force, or has run out; what they did not tell is old.
    await amazon.advanceClock(minute * pick(random, [0.5, 2.5, 6, 40]))
    shop = await startShop(environment)
  }
  await shop.tell({ act: "sell", rounds: untilRest, feedFrom, death: null })
  await shop.stop()
  const { databaseUrl } = environment
  const verdict = await inspectPublisher(databaseUrl, amazon, shelves.counted)
  return { kills, ...verdict }
}

async function live(
  { amazon }: Seller,
  shop: ShopProcess,
  {
    where,
    shelves,
    random,
  }: { where: string; shelves: Shelves; random: Random }
): Promise<Omit<SellerKill, "number">> {
  await amazon.setListings({
    patchDelayMs: pick(random, [0, 0, minute]),
    // A feed that is to be followed to its end is short; others overlap what comes after them.
    feedDelayMs: minute * pick(random, [0, 2.5, isAboutEnd(where) ? 1 : 12]),
  })
  const { now } = await amazon.state()
  const rounds = roundsOf(shelves, random, isAboutFeeds(where), now)
  const outcome = await shop.tell({
    act: "sell",
    rounds,
    feedFrom,
    death: deathAt(where, random),
  })
  if ("done" in outcome) {
    throw new Error(`The shop was to die ${where}, and is alive.`)
  }
  return {
    where: outcome.diedAt,
    counts: rounds.reduce((sum, round) => sum + countsOf(round).length, 0),
  }
}

/**
 * What was begun is brought to an end: a feed under way leaves no room for the next one, and a
 * number that has not settled none for a raise.
 */
const calm = (minutes: number): Round => ({
  counts: [],
  meanwhile: [],
  thenMs: minutes * minute,
})

/** Half an hour until events that were lost are made up for; then five minutes for each number to settle. */
const untilRest = [31, 6, 6, 6, 6, 6, 6, 0].map((minutes) => calm(minutes))

/** Where it dies, in turns: the narrowest places first, and often at no place in particular. */
const places = [
  "in patch",
  "after hand in",
  theBeginning,
  "after upload",
  "after patch",
  "in hand in",
  "in feed result",
  theBeginning,
  "in feed status",
  "after feed result",
  "in look",
  "in upload",
  theBeginning,
  "after feed status",
  "after look",
]

const isAboutFeeds = (where: string): boolean =>
  /feed|upload|hand in/.test(where)

const isAboutEnd = (where: string): boolean => where.includes("feed")

function deathAt(at: string, random: Random): Death {
  if (at === theBeginning) {
    return { at, delayMs: between(random, 0, 4000) }
  }
  return {
    at,
    // Five are on their way at the same time, and a look is good for twenty.
    times: at.endsWith("patch") ? between(random, 1, 8) : 1,
    // At once as often as in the middle of a statement.
    delayMs: random() < 0.6 ? 0 : between(random, 1, 40),
  }
}

/** A flood of changes, if there is to be a feed, and then a few with each step of the clock. */
function roundsOf(
  shelves: Shelves,
  random: Random,
  withFeed: boolean,
  now: string
): Round[] {
  const isFlood = withFeed || random() < 0.3
  const rounds = [0, 1, 2, 3].map((round) => ({
    counts:
      round === 0 && isFlood
        ? shelves.turn(shelves.skus.length - between(random, 0, 20), now)
        : shelves.change(9, now),
    meanwhile: shelves.change(between(random, 2, 9), now),
    thenMs: minute * pick(random, [1, 3, 6]),
  }))
  return withFeed ? [calm(6), ...rounds] : rounds
}

const countsOf = ({ counts, meanwhile }: Round): Count[] => [
  ...counts,
  ...meanwhile,
]

type Shelves = ReturnType<typeof createShelves>

/** No shelf ever has the same number of units twice, so that a number tells when it was right. */
function createShelves(articles: number, random: Random) {
  const skus = Array.from(
    { length: articles },
    (_, n) => `ARTICLE-${String(n + 1).padStart(3, "0")}`
  )
  const counted = new Map(
    skus.map((sku) => [sku, [{ quantity: startWith, at: "" }]])
  )

  const count = (sku: string, at: string, wanted: number): Count => {
    const before = counted.get(sku) ?? []
    const quantity = freeNumber(
      before.map((one) => one.quantity),
      wanted
    )
    counted.set(sku, [...before, { quantity, at }])
    return { sku, quantity }
  }
  const some = (howMany: number): string[] =>
    shuffled(skus, random).slice(0, howMany)
  const upOrDown = (sku: string): number => {
    const units = counted.get(sku)?.at(-1)?.quantity ?? 0
    return units > few
      ? between(random, 0, units - 1)
      : between(random, units + 1, mostUnits)
  }

  return {
    skus,
    counted,
    /** So many of them, to anything, sometimes to nothing. */
    change: (howMany: number, at: string): Count[] =>
      some(howMany).map((sku) =>
        count(sku, at, random() < 0.1 ? 0 : between(random, 1, mostUnits))
      ),
    /** What there is plenty of is sold, and what there is little of comes in. */
    turn: (howMany: number, at: string): Count[] =>
      some(howMany).map((sku) => count(sku, at, upOrDown(sku))),
  }
}

function freeNumber(taken: readonly number[], wanted: number): number {
  if (taken.length > mostUnits) {
    throw new Error(
      `Failed to count a shelf once more: every number up to ${mostUnits} was there. Kill less often, or list more articles.`
    )
  }
  let quantity = wanted
  while (taken.includes(quantity)) {
    quantity = (quantity + 1) % (mostUnits + 1)
  }
  return quantity
}

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

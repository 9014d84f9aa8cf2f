// The story of a shop that ships: Amazon's orders from its own warehouse, and the storefront's from
// Amazon's. It is killed wherever it is, started again, and in the end let live.

import type { SimulatorControl } from "../../../simulator"
import {
  between,
  createRandom,
  pick,
  type Random,
} from "../../../simulator/world/random"
import { inspectParcels, type ParcelsVerdict } from "./inspect-parcels"
import { theBeginning, type Death } from "./markers"
import {
  startShop,
  type ShopEnvironment,
  type ShopProcess,
  type StorefrontOrder,
} from "./start-shop"

export interface ShipperPlan {
  kills: number
  seed: number
  /** New orders in each life, of Amazon's and of the storefront's. */
  ordersPerLife: number
}

export interface ShipperKill {
  number: number
  /** The last step that began or ended before the death. */
  where: string
  /** Where it was to die. */
  planned: string
}

export interface Shipper {
  /** A shop without orders, connected to that Amazon. */
  environment: ShopEnvironment
  amazon: SimulatorControl
  /** The shop, as it runs already. */
  firstLife: ShopProcess
  onKill?: (kill: ShipperKill) => void
}

export type ShipperVerdict = ParcelsVerdict & {
  kills: ShipperKill[]
  /** What staff were refused in the last life. */
  refusals: string[]
  /** Where the ledger, Medusa's reservations and its counters differ. */
  drift: unknown[]
}

interface Audit {
  differences: unknown[]
}

const minute = 60_000

export async function tellShipperStory(
  shipper: Shipper,
  plan: ShipperPlan
): Promise<ShipperVerdict> {
  const { environment, amazon, firstLife } = shipper
  const random = createRandom(plan.seed)
  const kills: ShipperKill[] = []
  await amazon.reset()
  await amazon.setLimits({ bucketSpeed: 100 })
  await amazon.setOutbound({
    planMs: 3 * minute,
    processMs: 6 * minute,
    shipMs: 10 * minute,
    deliverMs: 60 * minute,
  })
  let shop = firstLife
  const orders = storefrontOrders(plan, random)
  await shop.tell({ act: "open", orders })
  while (kills.length < plan.kills) {
    const number = kills.length + 1
    await orderAtAmazon(amazon, plan.ordersPerLife, random)
    const planned = places[kills.length % places.length] ?? theBeginning
    const outcome = await shop.tell({
      act: "pack",
      rounds: [2, pick(random, [2, 5, 11]), 6].map((some) => some * minute),
      upTo: number,
      death: deathAt(planned, random),
    })
    if ("done" in outcome) {
      throw new Error(`The shop was to die ${planned}, and is alive.`)
    }
    const kill = { number, where: outcome.diedAt, planned }
    kills.push(kill)
    shipper.onKill?.(kill)
    // The leases of the dead are still in force, or have run out; Amazon packs meanwhile.
    await amazon.advanceClock(minute * pick(random, [0.5, 2.5, 6, 12]))
    shop = await startShop(environment)
  }
  const last = await shop.tell<string[]>({
    act: "pack",
    rounds: untilRest,
    upTo: plan.kills,
    death: null,
  })
  const audit = await shop.tell<Audit>({ act: "audit" })
  await shop.stop()
  return {
    kills,
    refusals: "done" in last ? last.done : [],
    drift: "done" in audit ? audit.done.differences : [],
    ...(await inspectParcels(environment.databaseUrl, amazon, {
      wanted: orders,
      kills: kills.length,
    })),
  }
}

/** Lost events are made up for, read-backs come due, and parcels of Amazon's reach their doors. */
const untilRest = [3, 3, 6, 12, 12, 35, 65, 125, 125, 125, 0].map(
  (minutes) => minutes * minute
)

/** Where it dies, in turns: the narrowest places first, and often at no place in particular. */
const places = [
  "after ask",
  "after confirm",
  "after count canceled",
  "in ask",
  "after fulfil",
  "after call off",
  theBeginning,
  "in confirm",
  "in count shipped",
  "after read back",
  "in fulfil",
  theBeginning,
  "after take",
  theBeginning,
  "after ship",
  "after count fulfilled",
  theBeginning,
  "in call off",
  "in read back",
  "after follow",
  "after cancel fulfilment",
  "after note",
]

function deathAt(at: string, random: Random): Death {
  if (at === theBeginning) {
    return { at, delayMs: between(random, 0, 2500) }
  }
  if (at === "after note") {
    return { at, times: between(random, 1, 60), delayMs: 0 }
  }
  return {
    at,
    times: isRare(at) ? 1 : between(random, 1, 3),
    // At once as often as in the middle of a statement.
    delayMs: random() < 0.6 ? 0 : between(random, 1, 40),
  }
}

const isRare = (at: string): boolean => /cancel|call off/.test(at)

/** In each life the last one is canceled. */
function storefrontOrders(
  { kills, ordersPerLife }: ShipperPlan,
  random: Random
): StorefrontOrder[] {
  const skus = ["MUG-BLUE", "POT-CAST"] as const
  return Array.from({ length: kills * ordersPerLife }, (_, index) => ({
    sku: pick(random, skus),
    quantity: between(random, 1, 3),
    batch: Math.floor(index / ordersPerLife) + 1,
    isToBeCanceled: index % ordersPerLife === ordersPerLife - 1,
  }))
}

async function orderAtAmazon(
  amazon: SimulatorControl,
  count: number,
  random: Random
): Promise<void> {
  const skus = ["TEA-GREEN-100", "TEA-BLACK-100", "MUG-WHITE"]
  for (let left = count; left > 0; left -= 1) {
    await amazon.place({
      status: "UNSHIPPED",
      lines: [{ sku: pick(random, skus), quantity: between(random, 1, 3) }],
    })
  }
}

// Buyers who come by themselves. What each of them will do is decided, by seed, when he orders, and
// kept with the order: a restart forgets nobody.

import type {
  BuyersPlan,
  CatalogueEntry,
  PlaceLine,
  PlaceOrder,
} from "./control"
import { findMarketplace } from "./world/marketplaces"
import type { PlannedAct, SimulatedOrder } from "./world/order"
import type { Random } from "./world/random"
import { between, pick, randomFor } from "./world/random"

const MINUTE = 60_000

export const defaultCatalogue: CatalogueEntry[] = [
  { sku: "TEA", title: "Simulated green tea, 100 g" },
  {
    sku: "TEAPOT",
    title: "Simulated teapot",
    unitPrice: { JP: "4800", DE: "39.90" },
  },
  { sku: "CUP", title: "Simulated cup" },
]

export type BuyersState = {
  plan: BuyersPlan
  running: boolean
  placed: number
  /** Simulated milliseconds. */
  nextOrderAt: number
}

export const startState = (plan: BuyersPlan, now: number): BuyersState => ({
  plan,
  running: true,
  placed: 0,
  nextOrderAt: now,
})

/** How many orders have fallen due, and the state after them. */
export function takeDue(
  state: BuyersState,
  now: number,
  most: number
): { due: number; state: BuyersState } {
  if (!state.running || state.nextOrderAt > now) {
    return { due: 0, state }
  }
  const every = MINUTE / state.plan.ordersPerMinute
  const due = Math.min(most, Math.floor((now - state.nextOrderAt) / every) + 1)
  return {
    due,
    state: {
      ...state,
      placed: state.placed + due,
      nextOrderAt: state.nextOrderAt + due * every,
    },
  }
}

/** The wish of the n-th buyer: the same seed and n always wish the same. */
export function wishOf(plan: BuyersPlan, index: number): PlaceOrder {
  const random = randomFor(plan.seed ?? 1, index)
  const marketplaceId = pick(random, plan.marketplaceIds ?? ["DE"])
  const count = between(random, 1, 2)
  const catalogue = plan.skus ?? defaultCatalogue
  return {
    marketplaceId,
    lines: linesFrom(catalogue, marketplaceId, count, random),
  }
}

/** What that buyer does later: pays or cancels; some drop a line half way. */
export function withPlan(
  plan: BuyersPlan,
  index: number,
  order: SimulatedOrder
): SimulatedOrder {
  const random = randomFor((plan.seed ?? 1) + 1_000_003, index)
  const [min, max] = plan.payAfterMs ?? [30 * MINUTE, 90 * MINUTE]
  const decidesAfter = between(random, min, max)
  const at = (ms: number): string =>
    new Date(Date.parse(order.createdTime) + ms).toISOString()
  const cancels = random() < (plan.cancelShare ?? 0)
  const isRefused = random() < 0.5
  const drops = random() < (plan.dropLineShare ?? 0)
  const acts: PlannedAct[] = []
  const last = order.lines.at(-1)
  if (drops && last && order.lines.length > 1) {
    acts.push({
      at: at(Math.floor(decidesAfter / 2)),
      act: "drop-line",
      orderItemId: last.orderItemId,
    })
  }
  acts.push(
    cancels
      ? {
          at: at(decidesAfter),
          act: "cancel",
          by: isRefused ? "AMAZON" : "BUYER",
          reason: isRefused ? "PAYMENT_DECLINED" : "BUYER_CANCELLED",
        }
      : { at: at(decidesAfter), act: "pay" }
  )
  return { ...order, plan: acts }
}

export function linesFrom(
  catalogue: CatalogueEntry[],
  marketplaceId: string,
  count: number,
  random: Random
): PlaceLine[] {
  const country = findMarketplace(marketplaceId)?.key ?? marketplaceId
  return Array.from({ length: count }, () => {
    const entry = pick(random, catalogue)
    const price =
      typeof entry.unitPrice === "string"
        ? entry.unitPrice
        : entry.unitPrice?.[country]
    return {
      sku: entry.sku,
      quantity: between(random, 1, 2),
      ...(entry.asin && { asin: entry.asin }),
      ...(entry.title && { title: entry.title }),
      ...(price && { unitPrice: price }),
    }
  })
}

// Plays one sale with one contender on the real things, and tells what happened.

import type { SimulatedOrder } from "../../simulator"
import { settingsOf, type ContenderName } from "./contenders"
import { stands, type History, type Sent, type Visit } from "./history"
import { sendBareNumbers } from "./naive"
import type { Market } from "./open-market"
import { openSale, type Stall } from "./open-sale"
import { markVariants, readOrders, sendNumbers } from "./plugin"
import { differencesOf } from "./replay"
import { readingsOf, scheduleOf } from "./scenario"
import type { Buyer, Moment, Scenario } from "./scenario"
import { sellAtStorefront } from "./storefront"

export interface Play {
  contender: ContenderName
  scenario: Scenario
  delaySeconds: number
}

const hourMs = 60 * 60_000

export async function play(market: Market, wish: Play): Promise<History> {
  const { control, clock } = market
  const { contender, scenario, delaySeconds } = wish
  const readings = readingsOf(scenario)
  await control.setClock({ visibilityLagMs: scenario.lagSeconds * 1000 })
  await control.setListings({ patchDelayMs: delaySeconds * 1000 })
  const stall = await openSale(market, scenario, settingsOf[contender])
  const seller = sellerFor(contender, market, stall)
  const before = (await control.submissions({ limit: 100_000 })).length

  const startMs = clock.nowMs - (readings[0] ?? 0) * 1000
  await seller.read()
  await clock.advance(startMs - clock.nowMs)
  const visits: Visit[] = []
  for (const { now, buyers } of scheduleOf(scenario)) {
    await clock.advance(startMs + now * 1000 - clock.nowMs)
    for (const buyer of buyers) {
      const isServed = await serve(market, stall, buyer)
      visits.push({ ...buyer, isServed })
      if (isServed && buyer.channel === "storefront") {
        await seller.sold(buyer.product)
      }
    }
    await (readings.includes(now) ? seller.read() : seller.rest())
  }
  const sent = await sentSince(market, stall, before, startMs)
  const history = { scenario, delaySeconds, visits, sent, readings }
  throwIfDifferent(history)
  await throwIfOtherwiseCanceled(market, stall, history)
  return history
}

/** What a contender does about what happens. */
interface Seller {
  /** Units of a product were sold at the storefront just now. */
  sold(product: number): Promise<void>
  /** It is time to read Amazon's orders. */
  read(): Promise<void>
  /** Nobody else comes in this moment. */
  rest(): Promise<void>
}

function sellerFor(
  contender: ContenderName,
  market: Market,
  stall: Stall
): Seller {
  const { wares } = stall
  if (contender === "naive") {
    return {
      sold: (product) =>
        sendBareNumbers(market, stall, wares.slice(product, product + 1)),
      async read() {
        await readOrders(market, stall)
        await sendBareNumbers(market, stall, wares)
      },
      rest: () => Promise.resolve(),
    }
  }
  let changed = new Set<string>()
  let nextAtMs = 0
  const seller: Seller = {
    async sold(product) {
      changed.add(wares[product]?.variantId ?? "")
    },
    async read() {
      await readOrders(market, stall)
      wares.forEach(({ variantId }) => changed.add(variantId))
      await seller.rest()
    },
    async rest() {
      const variantIds = [...changed]
      changed = new Set()
      if (variantIds.length > 0) {
        await markVariants(market, variantIds)
      }
      if (variantIds.length > 0 || nextAtMs <= market.clock.nowMs) {
        nextAtMs = await sendNumbers(market, stall)
      }
    },
  }
  return seller
}

async function serve(
  market: Market,
  stall: Stall,
  buyer: Buyer
): Promise<boolean> {
  const { channel, product, units, paysAfter, cancelsAfter } = buyer
  if (channel === "storefront") {
    return sellAtStorefront(market, stall, buyer)
  }
  const order: SimulatedOrder | null = await market.control.buy({
    lines: [{ sku: stall.wares[product]?.sku ?? "", quantity: units }],
    ...(cancelsAfter === null
      ? { payAfterMs: paysAfter * 1000 }
      : { cancelAfterMs: cancelsAfter * 1000 }),
  })
  return order !== null
}

async function sentSince(
  { control }: Market,
  { wares }: Stall,
  before: number,
  startMs: number
): Promise<Sent[]> {
  const numberOf = new Map(wares.map(({ sku }, product) => [sku, product]))
  const since = (time: string): Moment => (Date.parse(time) - startMs) / 1000
  return (await control.submissions({ limit: 100_000 }))
    .slice(before)
    .map(({ sku, quantity, receivedAt, appliesAt }) => ({
      product: numberOf.get(sku) ?? -1,
      quantity: quantity ?? 0,
      at: since(receivedAt),
      inForceAt: since(appliesAt),
    }))
}

function throwIfDifferent(history: History): void {
  const [first] = differencesOf(history)
  if (first) {
    throw new Error(
      `Failed to understand Amazon: its buyer of ${first.units} of product ${first.product} after ${first.at} s was ${first.isServed ? "served" : "sent away"}, and replay.ts says otherwise.`
    )
  }
}

/** All pay or cancel in the end, as they meant to. */
async function throwIfOtherwiseCanceled(
  { control, clock }: Market,
  stall: Stall,
  history: History
): Promise<void> {
  await clock.advance(3 * hourMs)
  const standing = history.visits.filter(
    (visit) => visit.channel === "amazon" && stands(visit)
  )
  const found = new Set<string>()
  for (const { sku } of stall.wares) {
    const { orders } = await control.orders({ sku, limit: 10_000 })
    orders
      .filter(({ status }) => status === "UNSHIPPED")
      .forEach(({ orderId }) => found.add(orderId))
  }
  if (found.size !== standing.length) {
    throw new Error(
      `Failed to count Amazon's orders: ${found.size} are paid, and ${standing.length} buyers meant to pay.`
    )
  }
  await clock.advance(hourMs)
}

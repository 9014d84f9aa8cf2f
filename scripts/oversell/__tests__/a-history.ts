// Small sales for tests: one product, told event by event.

import type { History, Sent, Visit } from "../history"
import { saleOf, type Moment } from "../scenario"

export const amazonSells = (
  at: Moment,
  units: number,
  cancelsAfter: number | null = null
): Visit => ({
  at,
  channel: "amazon",
  product: 0,
  units,
  paysAfter: 3600,
  cancelsAfter,
  isServed: true,
})

export const storefrontSells = (at: Moment, units: number): Visit => ({
  ...amazonSells(at, units),
  channel: "storefront",
})

/** A number that takes effect half a minute later. */
export const told = (at: Moment, quantity: number): Sent => ({
  product: 0,
  quantity,
  at,
  inForceAt: at + 30,
})

export const aHistory = (
  unitsEach: number,
  history: Partial<Pick<History, "visits" | "sent" | "readings">>
): History => ({
  scenario: saleOf(1, { products: 1, unitsEach }),
  delaySeconds: 30,
  visits: [],
  sent: [],
  readings: [-10, 290, 590],
  ...history,
})

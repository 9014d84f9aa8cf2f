// What the customer pays for a speed: Amazon's fee, and what the shop adds to it.

import { exact, isDecimal } from "../money/decimal"
import type { Decimal } from "../order/snapshot"
import type { Speed } from "./speed"

/** What Amazon says of one speed. */
export interface SpeedQuote {
  speed: Speed
  isFulfillable: boolean
  fee: { amount: Decimal; currency: string } | null
  problems: { message: string; itemId: string | null }[]
}

export interface PriceTerms {
  /** Of the cart. */
  currency: string
  /** Added to the fee. */
  surcharge: Decimal
  /** Of the fee, before the surcharge. */
  markupPercent: Decimal
  /** By item id: what a sentence calls the item. */
  titles: ReadonlyMap<string, string>
}

export type Price =
  { ok: true; amount: Decimal } | { ok: false; sentence: string }

const refused = (sentence: string): Price => ({ ok: false, sentence })

export function priceOf(
  speed: Speed,
  quotes: readonly SpeedQuote[],
  terms: PriceTerms
): Price {
  const quote = quotes.find((one) => one.speed === speed)
  if (!quote) {
    return refused(`Amazon does not deliver there with ${speed} speed.`)
  }
  if (!quote.isFulfillable) {
    return refused(whyNot(quote, terms.titles))
  }
  if (!quote.fee || !isDecimal(quote.fee.amount)) {
    return refused(
      "Amazon names no fee for it: the shop needs a shipping option with a fixed price."
    )
  }
  if (quote.fee.currency.toLowerCase() !== terms.currency.toLowerCase()) {
    return refused(
      `Amazon's fee is in ${quote.fee.currency.toUpperCase()}, and the cart in ${terms.currency.toUpperCase()}: the shop needs a shipping option with a fixed price.`
    )
  }
  const amount = exact(quote.fee.amount)
    .times(exact(terms.markupPercent).plus(100))
    .dividedBy(100)
    .plus(exact(terms.surcharge))
    .decimalPlaces(digitsOf(terms.currency))
  // A discount that is larger than the fee gives nothing back.
  return { ok: true, amount: amount.isNegative() ? "0" : amount.toFixed() }
}

/** Amazon's words are about SKUs and deadlines; who waits at the checkout learns which item it is. */
function whyNot(
  { speed, problems }: SpeedQuote,
  titles: PriceTerms["titles"]
): string {
  const items = problems.flatMap(({ itemId }) =>
    itemId === null ? [] : (titles.get(itemId) ?? [])
  )
  if (items.length > 0) {
    const named = [...new Set(items)].map((title) => `"${title}"`).join(", ")
    return `Amazon cannot ship ${named} with ${speed} speed now: it has too few, or may not bring it there.`
  }
  const [reason] = problems
  return `Amazon cannot ship it there with ${speed} speed${reason ? ` (${reason.message})` : ""}.`
}

/** 0 for yen, 2 for most. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions().maximumFractionDigits ?? 2

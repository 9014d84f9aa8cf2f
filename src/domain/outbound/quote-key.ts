// When is a price that Amazon has named still the answer? When the same goods go to the same
// place. The text holds an address: only a hash of it may be kept.

import type { PostalAddress } from "../order/snapshot"
import type { OutboundLine } from "./lines"

export interface QuoteQuestion {
  accountId: string
  marketplaceId: string
  address: PostalAddress
  goods: readonly Goods[]
}

export interface Goods {
  itemId: string
  sku: string
  quantity: number
  /** One of the lines that ask for it. */
  line: OutboundLine
}

/**
 * A SKU once, and always in the same order: an answer about item 2 is about the same SKU for
 * everybody who asks the same.
 */
export function toGoods(lines: readonly OutboundLine[]): Goods[] {
  const bySku = new Map<string, { quantity: number; line: OutboundLine }>()
  for (const line of lines) {
    const known = bySku.get(line.sku)
    bySku.set(line.sku, {
      quantity: line.quantity + (known?.quantity ?? 0),
      line: known?.line ?? line,
    })
  }
  return [...bySku]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, rest], at) => ({ itemId: String(at + 1), sku, ...rest }))
}

/** The case of letters in the address makes no difference. */
export function quoteKey(question: QuoteQuestion): string {
  const { lines, city, region, postalCode, countryCode } = question.address
  return JSON.stringify([
    question.accountId,
    question.marketplaceId,
    question.goods.map(({ sku, quantity }) => [sku, quantity]),
    lines.map(plain),
    [city, region, postalCode, countryCode].map((text) => plain(text ?? "")),
  ])
}

const plain = (text: string): string =>
  text.trim().replace(/\s+/g, " ").toLowerCase()

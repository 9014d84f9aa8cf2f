// What the owner reads about a SKU in Amazon's warehouses.

import type { StockProblem } from "./part"

export interface ExplainedStock {
  sku: string
  fulfillable: number
  /** Null: not on any shelf. */
  mirrored: number | null
  problem: StockProblem | null
}

export function explainStock(stock: ExplainedStock): string {
  const { sku, fulfillable, mirrored, problem } = stock
  if (problem) {
    return inWords[problem](sku)
  }
  if (mirrored === null) {
    return `Amazon has ${fulfillable} ready to ship. They come onto the shelf within minutes.`
  }
  const sent = fulfillable - mirrored
  return sent > 0
    ? `Amazon has ${fulfillable} ready to ship by its own figure, which does not know yet of ${sent} that it is to ship for the shop: ${mirrored} are on the shelf.`
    : `Amazon has ${fulfillable} ready to ship, and ${mirrored} are on the shelf.`
}

const inWords: Record<StockProblem, (sku: string) => string> = {
  unmapped: (sku) =>
    `Nobody has said which variant "${sku}" is. Map it under Amazon › Listings.`,
  merchant: (sku) =>
    `The listing "${sku}" is shipped by the shop, so what Amazon still has of it is not sold. Make it an offer that Amazon ships, in Seller Central, or have the goods sent back.`,
  variant_gone: (sku) =>
    `The variant that "${sku}" was mapped to has been deleted. Map it to another one under Amazon › Listings.`,
  uncounted: (sku) =>
    `Medusa does not count the stock of the variant that "${sku}" is mapped to. Switch "Manage inventory" on in the variant to sell what Amazon has of it.`,
  kit: (sku) =>
    `"${sku}" is mapped to a kit of several parts. Amazon stores it as whole kits, which Medusa cannot count: map it to a variant with one inventory item.`,
  gone: (sku) =>
    `Amazon no longer names "${sku}" among the goods in its warehouses: none of it is on the shelf.`,
}

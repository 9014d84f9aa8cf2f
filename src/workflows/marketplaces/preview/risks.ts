// What an owner should look at before he switches: articles of which more is promised than
// there is, and those that no location stocks.

import { availableOf, isShortSomewhere, type Article } from "./shelves"

export interface Risk {
  code: "oversold" | "not_stocked"
  inventory_item_id: string
  sku: string | null
  /** The SKUs at Amazon that take from it. */
  sold_as: string[]
  sentence: string
}

export interface NamedArticle {
  article: Article
  sku: string | null
}

export const risksOf = (
  articles: NamedArticle[],
  hasLocations: boolean
): Risk[] =>
  articles
    // What only goes back to the offer puts nothing at risk.
    .filter(({ article }) => article.skus.size > 0)
    .flatMap(({ article, sku }) => {
      const name = sku === null ? article.inventoryItemId : `"${sku}"`
      const risk = riskOf(article, name, hasLocations)
      return risk
        ? {
            ...risk,
            inventory_item_id: article.inventoryItemId,
            sku,
            sold_as: [...article.skus].sort(),
          }
        : []
    })

function riskOf(
  article: Article,
  name: string,
  hasLocations: boolean
): Pick<Risk, "code" | "sentence"> | null {
  const available = availableOf(article)
  if (!available) {
    return {
      code: "not_stocked",
      sentence: hasLocations
        ? `None of the marketplace's stock locations stocks ${name}, so none of it can be reserved. Add an inventory level there, or another location in the settings.`
        : `No stock location is chosen for the marketplace, so none of ${name} can be reserved. Choose its locations in the settings.`,
    }
  }
  const heldBack = article.heldBack + article.heldBackChange
  const left = available.after - heldBack
  if (left < 0) {
    return {
      code: "oversold",
      sentence: `More of ${name} is sold than there is: of ${available.before} available now, ${available.after} will be, and ${heldBack} of these are held back from offers, which is ${-left} too many. Count the shelf again, or expect to cancel orders in Seller Central.`,
    }
  }
  return isShortSomewhere(article)
    ? {
        code: "oversold",
        sentence: `No single stock location has as many of ${name} as an order wants, so one goes below zero, though ${left} are left in all. Move stock between your locations.`,
      }
    : null
}

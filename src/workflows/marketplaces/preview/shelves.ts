// The articles that a switch concerns: what of each is on hand and not promised, what is held
// back from offers, and how both change. An article is an inventory item; a kit takes several.

import type { Hold } from "../../../domain/stock/ledger"
import type { Variant } from "../../../domain/stock/kit"
import type { Level } from "../../../domain/stock/reservations"
import { sumOf } from "../../../domain/stock/quantity"

export interface Article {
  inventoryItemId: string
  /** At the marketplace's locations; taken from as units are placed. */
  levels: Level[]
  /** What they were before anything was placed. */
  counted: number[]
  /** Units held back from offers, of all marketplaces that share a location. */
  heldBack: number
  /** Units more, or fewer, that Medusa will have reserved. */
  reservedChange: number
  /** Units more, or fewer, that will be held back from offers only. */
  heldBackChange: number
  isMoved: boolean
  /** The SKUs at Amazon of which units are to be held. */
  skus: Set<string>
}

export interface Moved {
  /** Null: given back, and not to be held. */
  wantedBy: string | null
  variant: Variant
  before: Hold
  after: Hold
}

export interface Available {
  before: number
  after: number
}

export function createShelves() {
  const articles = new Map<string, Article>()
  const partsOf = ({ parts }: Variant) =>
    parts.flatMap(({ inventoryItemId, required }) => {
      const article = articles.get(inventoryItemId)
      return article ? [{ article, required }] : []
    })

  return {
    /** Those of the inventory items that are not known yet. */
    missing: (inventoryItemIds: Iterable<string>): string[] =>
      [...new Set(inventoryItemIds)].filter((id) => !articles.has(id)),

    add(inventoryItemIds: string[], levels: Level[]): void {
      for (const inventoryItemId of inventoryItemIds) {
        articles.set(inventoryItemId, {
          inventoryItemId,
          levels: [],
          counted: [],
          heldBack: 0,
          reservedChange: 0,
          heldBackChange: 0,
          isMoved: false,
          skus: new Set(),
        })
      }
      for (const level of levels) {
        const article = articles.get(level.inventoryItemId)
        article?.levels.push(level)
        article?.counted.push(level.available)
      }
    },

    levelsOf: (inventoryItemId: string): Level[] =>
      articles.get(inventoryItemId)?.levels ?? [],

    /** Notes what is held back already, of articles that are known. */
    holdBack(variant: Variant, units: number): void {
      for (const { article, required } of partsOf(variant)) {
        article.heldBack += units * required
      }
    },

    move({ wantedBy, variant, before, after }: Moved): void {
      const change = (place: Hold["place"]) =>
        unitsIn(after, place) - unitsIn(before, place)
      for (const { article, required } of partsOf(variant)) {
        article.reservedChange += change("medusa") * required
        article.heldBackChange += change("offer") * required
        article.isMoved = true
        if (wantedBy !== null) {
          article.skus.add(wantedBy)
        }
      }
    },

    /** Those of which units move, or are to be held and cannot be. */
    moved: (): Article[] =>
      [...articles.values()].filter(({ isMoved }) => isMoved),

    /** As many as the scarcest part allows. Null where the marketplace's locations lack one. */
    availableOf(variant: Variant): Available | null {
      const parts = partsOf(variant).flatMap(({ article, required }) => {
        const available = availableOf(article)
        return available
          ? {
              before: Math.floor(available.before / required),
              after: Math.floor(available.after / required),
            }
          : []
      })
      return parts.length === 0 || parts.length < variant.parts.length
        ? null
        : {
            before: Math.min(...parts.map(({ before }) => before)),
            after: Math.min(...parts.map(({ after }) => after)),
          }
    },
  }
}

export type Shelves = ReturnType<typeof createShelves>

/** Summed over the marketplace's locations. Null: none of them stocks it. */
export function availableOf(article: Article): Available | null {
  if (article.counted.length === 0) {
    return null
  }
  const before = sumOf(article.counted)
  return { before, after: before - article.reservedChange }
}

/** A shelf from which more is taken than lies there, while another one may have some left. */
export const isShortSomewhere = ({ levels, counted }: Article): boolean =>
  levels.some(
    ({ available }, index) =>
      available < 0 && available < (counted[index] ?? available)
  )

export const unitsIn = ({ units, place: own }: Hold, place: Hold["place"]) =>
  own === place ? units : 0

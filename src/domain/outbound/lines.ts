// Which SKUs in Amazon's warehouses a fulfilment or a cart stands for, and how many of each.

import type { Part } from "../stock/kit"

/** Amazon takes no more in one order (createFulfillmentOrder). */
export const mostLines = 100
export const mostUnits = 250

/** Units of one variant, as the shop's customer has ordered them. */
export interface WantedLine {
  lineId: string
  /** For sentences. */
  title: string
  variantId: string | null
  quantity: number
  parts: Part[]
}

/** What Amazon stores for us. */
export interface StoredSkus {
  /** A variant that Amazon sells as it is, be it a bundle. */
  byVariant: ReadonlyMap<string, string>
  /** By inventory item: the variant that is made of it alone. */
  byPart: ReadonlyMap<string, { sku: string; required: number }>
}

export interface OutboundLine {
  itemId: string
  lineItemId: string
  sku: string
  quantity: number
  /** It is one of several that make up the line: what one is worth, nobody says. */
  isPart: boolean
}

/** An expected outcome: a sentence says which item stands in the way. */
export type OutboundLines =
  { ok: true; lines: OutboundLine[] } | { ok: false; sentence: string }

const refused = (sentence: string): OutboundLines => ({ ok: false, sentence })

/**
 * A bundle goes as its own SKU if Amazon stores it; otherwise as its parts, if Amazon stores
 * every one of them.
 */
export function toOutboundLines(
  wanted: readonly WantedLine[],
  stored: StoredSkus
): OutboundLines {
  const found: Omit<OutboundLine, "itemId">[] = []
  for (const line of wanted) {
    const own = line.variantId && stored.byVariant.get(line.variantId)
    if (own) {
      found.push({
        lineItemId: line.lineId,
        sku: own,
        quantity: line.quantity,
        isPart: false,
      })
      continue
    }
    const parts = partsOf(line, stored)
    if (!parts) {
      return refused(
        `Amazon stores no SKU of "${line.title}": map a listing that Amazon ships to its variant, or ship it otherwise.`
      )
    }
    found.push(...parts)
  }
  return withinLimits(
    found.map((line, at) => ({ itemId: String(at + 1), ...line }))
  )
}

/** Null: Amazon does not store every part, or not in a quantity that adds up. */
function partsOf(
  line: WantedLine,
  stored: StoredSkus
): Omit<OutboundLine, "itemId">[] | null {
  const parts = line.parts.map((part) => {
    const source = stored.byPart.get(part.inventoryItemId)
    const units = part.required * line.quantity
    return source && units % source.required === 0
      ? {
          lineItemId: line.lineId,
          sku: source.sku,
          quantity: units / source.required,
          isPart: line.parts.length > 1,
        }
      : null
  })
  const known = parts.flatMap((part) => part ?? [])
  return parts.length > 0 && known.length === parts.length ? known : null
}

function withinLimits(lines: OutboundLine[]): OutboundLines {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (lines.length === 0) {
    return refused("There is nothing in it that needs shipping.")
  }
  if (lines.length > mostLines) {
    return refused(
      `It has ${lines.length} lines, and Amazon takes ${mostLines} in one order: fulfil it in several parts.`
    )
  }
  if (units > mostUnits) {
    return refused(
      `It has ${units} units, and Amazon takes ${mostUnits} in one order: fulfil it in several parts.`
    )
  }
  return { ok: true, lines }
}

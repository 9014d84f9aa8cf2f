// The same moves SKU by SKU: what the storefront and the offer on Amazon lose or regain, and
// the SKUs that nobody has mapped, which hold nothing.

import type { Problem } from "../../../modules/amazon/store/outcomes"
import type { Variant } from "../../../domain/stock/kit"
import type { LineWork } from "../../reconcile/work"
import type { OrderMove } from "./consider-order"
import type { ForeseenLine } from "./foresee-holds"
import { unitsIn, type Available, type Shelves } from "./shelves"

export interface SkuMove {
  sku: string
  variant_id: string
  orders: number
  /** Units more (+) or fewer (−) to sell there, because of the orders of this SKU. */
  storefront: number
  /** Before buffers, shares and caps. */
  offer: number
  /** What the marketplace's locations have left of it; other SKUs may share its parts. */
  available: Available | null
}

export interface UnmappedSku {
  /** Null: Amazon names none. */
  sku: string | null
  orders: number
  units: number
  sentence: string
}

interface Row extends Omit<SkuMove, "available"> {
  variant: Variant
  lastOrder: string
}

const isUnmapped = ({ code }: Problem): boolean =>
  ["no_sku", "unknown_sku", "variant_gone"].includes(code)

export function createSkuMoves() {
  const moves = new Map<string, Row>()
  const unmapped = new Map<string, UnmappedSku & { lastOrder: string }>()

  function addMove(
    orderId: string,
    { line: { claim, variant }, before, after }: ForeseenLine
  ): void {
    const { sku, variant_id } = claim
    if (sku === null || variant_id === null || !variant) {
      return
    }
    const row = moves.get(sku) ?? {
      sku,
      variant_id,
      variant,
      orders: 0,
      storefront: 0,
      offer: 0,
      lastOrder: "",
    }
    moves.set(sku, row)
    row.storefront += unitsIn(before, "medusa") - unitsIn(after, "medusa")
    row.offer += before.units - after.units
    countOrder(row, orderId)
  }

  function addUnmapped(
    orderId: string,
    { claim: { sku }, plan }: LineWork,
    problem: Problem
  ): void {
    const row = unmapped.get(sku ?? "") ?? {
      sku,
      orders: 0,
      units: 0,
      sentence:
        sku === null
          ? "Amazon names no SKU for some order items; they hold no stock."
          : problem.sentence,
      lastOrder: "",
    }
    unmapped.set(sku ?? "", row)
    row.units += plan.quantity
    countOrder(row, orderId)
  }

  return {
    add({ id, lines, problems }: OrderMove): void {
      for (const foreseen of lines) {
        if (foreseen.isChanged) {
          addMove(id, foreseen)
        }
        const { order_item_id: itemId } = foreseen.line.claim
        const problem = problems.find(
          (one) => isUnmapped(one) && one.order_item_id === itemId
        )
        if (problem) {
          addUnmapped(id, foreseen.line, problem)
        }
      }
    },

    /** Most units first. */
    moves: (shelves: Shelves): SkuMove[] =>
      [...moves.values()]
        .map(({ variant, lastOrder: _, ...row }) => ({
          ...row,
          available: shelves.availableOf(variant),
        }))
        .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.sku < b.sku ? -1 : 1)),

    unmapped: (): UnmappedSku[] =>
      [...unmapped.values()].map(({ lastOrder: _, ...row }) => row),
  }
}

/** An order that names a SKU twice is one order of it. */
function countOrder(
  row: { orders: number; lastOrder: string },
  orderId: string
): void {
  row.orders += row.lastOrder === orderId ? 0 : 1
  row.lastOrder = orderId
}

const sizeOf = ({ storefront, offer }: Row | SkuMove): number =>
  Math.abs(storefront) + Math.abs(offer)

// What the drift audit can find, in words that a person can act on.

import type { Message, Said } from "../../domain/words/say"

/** `repair`: POST /admin/amazon/sync/repair. `read`: a reading, by itself or by that route with the order's id. `person`: the sentence says who. */
export type Remedy = "repair" | "read" | "person"

export const differenceKinds = [
  "not_applied",
  "ledger",
  "reservation",
  "stray_reservation",
  "variant_gone",
  "inspection",
  "level",
  "order_missing",
  "order_status",
  "order_shared",
  "amazon_unknown",
  "amazon_not_open",
  "amazon_status",
  "amazon_quantity",
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface Difference {
  kind: DifferenceKind
  /** Null when the difference is not one order's. */
  amazon_order_id: string | null
  medusa_order_id?: string
  order_item_id?: string
  line_item_id?: string
  inventory_item_id?: string
  location_id?: string
  expected: number | string | null
  found: number | string | null
  /** The English of `messages`. */
  sentence: string
  messages: Message[]
  remedy: Remedy
}

export type Judged = Said & Pick<Difference, "remedy">

/** The same difference, seen again. */
export const keyOf = (difference: Difference): string =>
  JSON.stringify([
    difference.kind,
    difference.amazon_order_id,
    difference.order_item_id,
    difference.inventory_item_id,
    difference.location_id,
    difference.expected,
    difference.found,
  ])

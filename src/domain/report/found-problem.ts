// What can be a problem, as it is found in the tables and as it is shown.

import type { ExplainedStock } from "../fba/explain"
import { message, say, type Message, type Said } from "../words/say"
import type { words } from "../words/words"

export const problemKinds = [
  "account",
  "sync",
  "order",
  "unreadable",
  "unmapped_sku",
  "offer",
  "shipment",
  "outbound",
  "return",
  "inspection",
  "fba_stock",
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** Problems of an order that a mapping solves: told once per SKU. */
export const mappingCodes = ["unknown_sku", "variant_gone"] as const
/** Problems of an order that mend by themselves, or are only to be known. */
export const mildCodes = ["waiting_for_details", "total_differs"] as const

export interface Finding {
  code: string
  sentence: string
  /** Missing where it was written down before there were any. */
  messages?: Message[]
}

export interface ByKind {
  account: { name: string; state: string; error: string | null }
  sync: {
    name: string
    what: "orders" | "listings" | "quantities" | "returns" | "fba_stock"
    error: string | null
    last_success_at?: string | null
  }
  order: {
    error: string | null
    mirror_error: string | null
    problems: Finding[]
  }
  unreadable: {
    amazon_order_id: string
    error: string | null
    order_id: string | null
  }
  unmapped_sku: {
    sku: string
    title: string | null
    listing_id: string | null
    orders: number
    units: number
    is_gone: boolean
  }
  offer: {
    sku: string
    title: string | null
    error: string | null
    desired: number | null
    shown: number | null
  }
  shipment: {
    amazon_order_id: string
    state: "due" | "told" | "refused" | "missing"
    error?: string | null
    ship_by: string | null
    can_send: boolean
  }
  outbound: {
    outbound_id: string
    state: string
    error: string | null
    problems: Finding[]
  }
  return: {
    amazon_order_id: string
    sku: string | null
    quantity: number
    error: string
  }
  inspection: {
    amazon_order_id: string
    sku: string | null
    units: number
    reason: string | null
  }
  fba_stock: ExplainedStock
}

/** As it is found in the tables. */
export type FoundProblem = {
  [Kind in ProblemKind]: {
    kind: Kind
    id: string
    account_id: string
    subject: string
    since: Date | string | null
    severity: "error" | "warning"
    medusa_order_id: string | null
    detail: ByKind[Kind]
  }
}[ProblemKind]

export interface Retry {
  method: "POST"
  path: string
  body: Record<string, unknown>
}

export interface ShownProblem {
  id: string
  kind: ProblemKind
  account_id: string
  subject: string
  /** The English of `messages`. */
  sentence: string
  messages: Message[]
  advice: string | null
  advice_code: string | null
  since: string | null
  severity: "error" | "warning"
  /** What to ask for to have it tried again; null: that alone would not help. */
  retry: Retry | null
  /** The page of the admin, below /app. */
  path: string
  medusa_order_id: string | null
}

export type Words = Said &
  Pick<ShownProblem, "advice" | "advice_code" | "retry" | "path">

/** What to do, and nothing where the sentence says it already. */
export function advise(
  key: keyof (typeof words)["advice"] | null
): Pick<ShownProblem, "advice" | "advice_code"> {
  const code = key && (`advice.${key}` as const)
  return {
    advice: code && say(message(code)).sentence,
    advice_code: code,
  }
}

/** What was found before is said as it was written down. */
export const messagesOf = (findings: readonly Finding[]): Message[] =>
  findings.flatMap(
    ({ sentence, messages }) =>
      messages ?? [message("said.quoted", { error: sentence })]
  )

/** A route of docs/api.md. */
export const post = (
  path: string,
  body: Record<string, unknown> = {}
): Retry => ({
  method: "POST",
  path: `/admin/amazon/${path}`,
  body,
})

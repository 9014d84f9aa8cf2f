// What is owed and what is aimed at: the contract, in one table.

export type Limit = { atLeast: number } | { atMost: number }

export interface Figure {
  /** What the number says, in a few words. */
  what: string
  unit: "×" | "MB" | "calls" | "ms" | "s" | "statements" | "patches"
  /** Null: for information, nobody has set a limit. */
  owed: Limit | null
  aim: Limit | null
}

export const figures = {
  import_vs_plain: {
    what: "importing 1,000 pending orders, faster than plain Medusa code",
    unit: "×",
    owed: { atLeast: 10 },
    aim: { atLeast: 15 },
  },
  import_vs_platform: {
    what: "the same, time against Medusa's bare bulk calls",
    unit: "×",
    owed: { atMost: 1.5 },
    aim: { atMost: 1.2 },
  },
  import_vs_sql: {
    what: "the same, time against the bare SQL",
    unit: "×",
    owed: { atMost: 35 },
    aim: { atMost: 20 },
  },
  complete_vs_plain: {
    what: "completing 1,000 orders, faster than plain Medusa code",
    unit: "×",
    owed: { atLeast: 8 },
    aim: { atLeast: 15 },
  },
  cancel_vs_plain: {
    what: "cancelling 1,000 pending orders, faster than cancelOrderWorkflow",
    unit: "×",
    owed: { atLeast: 15 },
    aim: { atLeast: 30 },
  },
  growth_100k: {
    what: "time per order with 100,000 orders, against 1,000",
    unit: "×",
    owed: { atMost: 1.2 },
    aim: { atMost: 1.05 },
  },
  backlog_memory_mb: {
    what: "memory added by a backlog of 50,000 orders",
    unit: "MB",
    owed: { atMost: 200 },
    aim: { atMost: 100 },
  },
  amazon_calls_extra: {
    what: "Amazon calls for that backlog beyond one per 100 orders",
    unit: "calls",
    owed: { atMost: 2 },
    aim: { atMost: 0 },
  },
  offer_p50_ms: {
    what: "stock change to quantity sent in a quiet shop, half of them within",
    unit: "ms",
    owed: null,
    aim: null,
  },
  offer_p99_ms: {
    what: "the same, 99 of 100 within",
    unit: "ms",
    owed: { atMost: 5000 },
    aim: { atMost: 2000 },
  },
  offers_10k_ms: {
    what: "computing 10,000 offers, from all stale to all saved",
    unit: "ms",
    owed: null,
    aim: null,
  },
  offers_10k_queries: {
    what: "SQL statements for that",
    unit: "statements",
    owed: null,
    aim: null,
  },
  changed_10k_s: {
    what: "10,000 listings changed at once, until Amazon shows the last number",
    unit: "s",
    owed: null,
    aim: null,
  },
  changed_10k_calls: {
    what: "Amazon calls for that, until the last answer is read",
    unit: "calls",
    owed: null,
    aim: null,
  },
  changed_10k_mb: {
    what: "memory added by that",
    unit: "MB",
    owed: null,
    aim: null,
  },
  fba_10k_s: {
    what: "10,000 SKUs in Amazon's warehouses read for the first time and on the shelves",
    unit: "s",
    owed: null,
    aim: null,
  },
  fba_10k_calls: {
    what: "Amazon calls for that",
    unit: "calls",
    owed: null,
    aim: null,
  },
  fba_10k_queries: {
    what: "SQL statements for that",
    unit: "statements",
    owed: null,
    aim: null,
  },
  fba_changed_ms: {
    what: "mirrored again when 100 of them have changed",
    unit: "ms",
    owed: null,
    aim: null,
  },
  fba_changed_queries: {
    what: "SQL statements for that",
    unit: "statements",
    owed: null,
    aim: null,
  },
  preview_p50_ms: {
    what: "the price of all speeds that Amazon ships with, at the checkout",
    unit: "ms",
    owed: null,
    aim: null,
  },
  preview_cached_p50_ms: {
    what: "the same once more, with the price kept",
    unit: "ms",
    owed: null,
    aim: null,
  },
  calls_per_checkout: {
    what: "Amazon calls for a whole checkout",
    unit: "calls",
    owed: { atMost: 1 },
    aim: { atMost: 1 },
  },
  statistics_100k_ms: {
    what: "the numbers of pending orders, with 100,000 orders and 10,000 listings",
    unit: "ms",
    owed: null,
    aim: { atMost: 500 },
  },
  problems_100k_ms: {
    what: "the inbox of problems, the same shop",
    unit: "ms",
    owed: null,
    aim: { atMost: 500 },
  },
  progress_100k_ms: {
    what: "what is under way, the same shop",
    unit: "ms",
    owed: null,
    aim: { atMost: 500 },
  },
  sync_100k_ms: {
    what: "how far each account was read, the same shop",
    unit: "ms",
    owed: null,
    aim: { atMost: 500 },
  },
  overview_page_first_ms: {
    what: "the Amazon page can be used at a first visit, with 10,000 orders and 10,000 listings",
    unit: "ms",
    owed: null,
    aim: { atMost: 2500 },
  },
  overview_page_ms: {
    what: "the same with the bundle in the browser's cache",
    unit: "ms",
    owed: null,
    aim: { atMost: 1000 },
  },
  orders_page_ms: {
    what: "the table of Amazon orders, so",
    unit: "ms",
    owed: null,
    aim: { atMost: 1000 },
  },
  listings_page_ms: {
    what: "the table of listings, so",
    unit: "ms",
    owed: null,
    aim: { atMost: 1000 },
  },
  medusa_orders_page_ms: {
    what: "Medusa's own list of the same orders, to compare with",
    unit: "ms",
    owed: null,
    aim: null,
  },
  burst_patches: {
    what: "patches sent for one listing whose stock falls 1,000 times in a minute",
    unit: "patches",
    owed: { atMost: 20 },
    aim: { atMost: 13 },
  },
} as const satisfies Record<string, Figure>

export type FigureId = keyof typeof figures

export const figureIds = Object.keys(figures) as FigureId[]

/** What a number is worth, in a word or two. */
export function verdictOn(
  { owed, aim }: Pick<Figure, "owed" | "aim">,
  measured: number
): string {
  if (aim !== null && isMet(aim, measured)) {
    return "as aimed"
  }
  if (owed !== null) {
    return isMet(owed, measured) ? "as owed" : "short"
  }
  return aim === null ? "no limit set" : "short of the aim"
}

const isMet = (limit: Limit, measured: number): boolean =>
  "atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost

export const limitText = (limit: Limit | null): string =>
  limit === null
    ? "–"
    : "atLeast" in limit
      ? `≥ ${limit.atLeast}`
      : `≤ ${limit.atMost}`

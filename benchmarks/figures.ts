// What is owed and what is aimed at: the contract, in one table.

export type Limit = { atLeast: number } | { atMost: number }

export interface Figure {
  /** What the number says, in a few words. */
  what: string
  unit: "×" | "MB" | "calls"
  owed: Limit
  aim: Limit
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
} as const satisfies Record<string, Figure>

export type FigureId = keyof typeof figures

export const figureIds = Object.keys(figures) as FigureId[]

export const isMet = (limit: Limit, measured: number): boolean =>
  "atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost

export const limitText = (limit: Limit): string =>
  "atLeast" in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`

// Which file measures which figures. Each is loaded only in the process that runs it.

import type { FigureId } from "./figures"
import type { Measure } from "./measured"

export interface Measurement {
  figures: readonly FigureId[]
  load(): Promise<Measure>
  /** What V8 may use for old objects, in MB. @default as much as V8 likes */
  heapMb?: number
  /** Scheduled jobs run, as in a shop. @default false */
  hasJobs?: boolean
  /** The admin is bundled and served. @default false */
  hasAdmin?: boolean
}

/**
 * With gigabytes to spare, V8 lets 400 MB of garbage lie before it collects any, however little
 * is held. A small server's limit makes resident memory say what is needed.
 */
const smallServerMb = 512

const measurements = {
  "import-vs-plain": {
    figures: ["import_vs_plain"],
    load: async () =>
      (await import("./figures/import-vs-plain.js")).importVsPlain,
  },
  "import-vs-platform": {
    figures: ["import_vs_platform"],
    load: async () =>
      (await import("./figures/import-vs-platform.js")).importVsPlatform,
  },
  "import-vs-sql": {
    figures: ["import_vs_sql"],
    load: async () => (await import("./figures/import-vs-sql.js")).importVsSql,
  },
  "complete-vs-plain": {
    figures: ["complete_vs_plain"],
    load: async () =>
      (await import("./figures/complete-vs-plain.js")).completeVsPlain,
  },
  "cancel-vs-plain": {
    figures: ["cancel_vs_plain"],
    load: async () =>
      (await import("./figures/cancel-vs-plain.js")).cancelVsPlain,
  },
  "growth-100k": {
    figures: ["growth_100k"],
    load: async () => (await import("./figures/growth-100k.js")).growth100k,
  },
  backlog: {
    figures: ["backlog_memory_mb", "amazon_calls_extra"],
    load: async () => (await import("./figures/backlog.js")).backlog,
    heapMb: smallServerMb,
  },
  "offer-latency": {
    figures: ["offer_p50_ms", "offer_p99_ms"],
    load: async () => (await import("./figures/offer-latency.js")).offerLatency,
    hasJobs: true,
  },
  "offers-10k": {
    figures: ["offers_10k_ms", "offers_10k_queries"],
    load: async () => (await import("./figures/offers-10k.js")).offers10k,
  },
  "changed-10k": {
    figures: ["changed_10k_s", "changed_10k_calls", "changed_10k_mb"],
    load: async () => (await import("./figures/changed-10k.js")).changed10k,
    heapMb: smallServerMb,
    hasJobs: true,
  },
  "fba-10k": {
    figures: [
      "fba_10k_s",
      "fba_10k_calls",
      "fba_10k_queries",
      "fba_changed_ms",
      "fba_changed_queries",
    ],
    load: async () => (await import("./figures/fba-10k.js")).fba10k,
  },
  "outbound-prices": {
    figures: ["preview_p50_ms", "preview_cached_p50_ms", "calls_per_checkout"],
    load: async () =>
      (await import("./figures/outbound-prices.js")).outboundPrices,
  },
  "admin-100k": {
    figures: [
      "statistics_100k_ms",
      "problems_100k_ms",
      "progress_100k_ms",
      "sync_100k_ms",
    ],
    load: async () => (await import("./figures/admin-100k.js")).admin100k,
  },
  "admin-pages": {
    figures: [
      "overview_page_first_ms",
      "overview_page_ms",
      "orders_page_ms",
      "listings_page_ms",
      "medusa_orders_page_ms",
    ],
    load: async () => (await import("./figures/admin-pages.js")).adminPages,
    hasAdmin: true,
  },
  burst: {
    figures: ["burst_patches"],
    load: async () => (await import("./figures/burst.js")).burst,
    hasJobs: true,
  },
} as const satisfies Record<string, Measurement>

export type MeasurementName = keyof typeof measurements

export const measurementNames = Object.keys(measurements) as MeasurementName[]

export const measurementOf = (name: MeasurementName): Measurement =>
  measurements[name]

// Which file measures which figures. Each is loaded only in the process that runs it.

import type { FigureId } from "./figures"
import type { Measure } from "./measured"

export interface Measurement {
  figures: FigureId[]
  load(): Promise<Measure>
}

export const measurements = {
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
  },
} satisfies Record<string, Measurement>

export type MeasurementName = keyof typeof measurements

export const measurementNames = Object.keys(measurements) as MeasurementName[]

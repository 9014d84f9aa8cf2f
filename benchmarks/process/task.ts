// What one process asks another to do.

import type { Measured } from "../measured"
import type { MeasurementName } from "../measurements"

export type Task =
  | { task: "prepare"; databaseUrl: string }
  | {
      task: "measure"
      databaseUrl: string
      measurement: MeasurementName
      /** What V8 may use for old objects. @default as much as V8 likes */
      heapMb?: number | undefined
    }
  | { task: "import"; databaseUrl: string }

/** Asked of an importing process again and again; it answers with ms per order. */
export interface ImportRequest {
  orders: number
  series: number
}

export type Answer =
  | { prepared: true }
  | { measured: Measured }
  | { imported: number }
  | { failed: string }

// How much memory a piece of work adds to this process.

import { constants, PerformanceObserver } from "node:perf_hooks"
import type { PerformanceEntry } from "node:perf_hooks"

const megabyte = 2 ** 20

export interface AddedMemory {
  /** At the peak, above what was there before. */
  addedMb: number
  /** The same in words, and what the heap held. */
  sentence: string
}

/** From now on until `stop`, in resident memory and in the heap. */
export function watchMemory(): { stop(): AddedMemory } {
  globalThis.gc?.()
  const baseline = process.memoryUsage.rss()
  const heapBefore = process.memoryUsage().heapUsed
  let peak = baseline
  let heap = heapBefore
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const collections = new PerformanceObserver((list) => {
    if (list.getEntries().some(isWholeCollection)) {
      heap = Math.max(heap, process.memoryUsage().heapUsed)
    }
  })
  collections.observe({ entryTypes: ["gc"] })
  return {
    stop() {
      clearInterval(timer)
      collections.disconnect()
      return {
        addedMb: (peak - baseline) / megabyte,
        sentence: `Resident memory of the Medusa process, sampled every 50 ms, with a heap limited to 512 MB: ${toMb(baseline)} before (after a collection), ${toMb(peak)} at the peak. Heap still in use after whole collections: ${toMb(heapBefore)} before, at most ${toMb(heap)} on the way.`,
      }
    },
  }
}

const isWholeCollection = (entry: PerformanceEntry): boolean =>
  (entry as PerformanceEntry & { detail?: { kind?: number } }).detail?.kind ===
  constants.NODE_PERFORMANCE_GC_MAJOR

const toMb = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`

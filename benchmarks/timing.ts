// How we time: warm, collected, in turns, and by the median.

import { setTimeout as sleep } from "node:timers/promises"

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle]
  const low = sorted[sorted.length - 1 - middle]
  if (high === undefined || low === undefined) {
    throw new Error("Failed to find a median: nothing was measured.")
  }
  return (low + high) / 2
}

/** The smallest value that so many percent of them do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.ceil((sorted.length * percent) / 100) - 1]
  if (value === undefined) {
    throw new Error("Failed to find a percentile: nothing was measured.")
  }
  return value
}

/** How many times `a` is `b`: taken round by round, so that a busy minute counts for both. */
export const medianRatio = (
  a: readonly number[],
  b: readonly number[]
): number => median(a.map((value, round) => value / (b[round] ?? NaN)))

/** Milliseconds; what earlier work left to collect is not its business. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.()
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Each contender prepares its own input untimed, and says how long an order took. */
export type Contender = () => Promise<number>

/**
 * A B A B …: whatever else the machine does meets all of them alike. The
 * milliseconds per order of each, round by round.
 */
export async function takeTurns<Name extends string>(
  rounds: number,
  contenders: Record<Name, Contender>
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[]
  const times = Object.fromEntries(
    names.map((name) => [name, [] as number[]])
  ) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      times[name].push(await contenders[name]())
    }
  }
  return times
}

/** The fastest of some choices, by the best of `tries` runs each. */
export async function fastest<Choice>(
  choices: readonly Choice[],
  tries: number,
  run: (choice: Choice) => Promise<number>
): Promise<{ choice: Choice; tried: { choice: Choice; ms: number }[] }> {
  const tried: { choice: Choice; ms: number }[] = []
  for (const choice of choices) {
    const times: number[] = []
    for (let n = 0; n < tries; n++) {
      times.push(await run(choice))
    }
    tried.push({ choice, ms: Math.min(...times) })
  }
  const [best] = [...tried].sort((a, b) => a.ms - b.ms)
  if (!best) {
    throw new Error("Failed to choose: there is nothing to choose from.")
  }
  return { choice: best.choice, tried }
}

/** Runs `work` for every item, `lanes` of them at a time. */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<unknown>
): Promise<void> {
  const queue = [...items]
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

export function* inChunks<Item>(
  items: readonly Item[],
  size: number
): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size)
  }
}

/** Asks four times a second whether something has come about. */
export async function until(
  longestMs: number,
  what: string,
  isTrue: () => Promise<boolean>
): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < longestMs;) {
    if (await isTrue()) {
      return
    }
    await sleep(250)
  }
  throw new Error(
    `Failed to measure: it is not so that ${what}, after ${longestMs} ms.`
  )
}

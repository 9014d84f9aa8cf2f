/** A number in [0, 1), then the next one: the same seed always tells the same story. */
export type Random = () => number

/** mulberry32: 32 bits of state are plenty for buyers who are invented anyway. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A stream of its own for each order, so that a restart in the middle changes nothing. */
export const randomFor = (seed: number, index: number): Random =>
  createRandom(
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)
  )

export const between = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min + 1))

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) {
    throw new Error("Failed to pick: the list is empty.")
  }
  return chosen
}

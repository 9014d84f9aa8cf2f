import fc from "fast-check"
import {
  fullBucket,
  learn,
  refill,
  take,
  type TokenBucket,
} from "../token-bucket"

const plan = { rate: 0.5, burst: 30 }
const bucket = (changes: Partial<TokenBucket> = {}): TokenBucket => ({
  ...fullBucket(plan, 0),
  ...changes,
})

it("grants the whole burst at once, and then nothing", () => {
  let left = bucket()
  for (let call = 0; call < 30; call++) {
    left = take(left, 0).bucket
  }

  expect(take(left, 0).turn).toEqual({ granted: false, retryAfterMs: 2_000 })
})

it("gives one call back after the time of one call", () => {
  const empty = bucket({ tokens: 0 })

  expect(take(empty, 1_999).turn).toEqual({ granted: false, retryAfterMs: 1 })
  expect(take(empty, 2_000).turn).toEqual({ granted: true })
})

it("never holds more than the burst", () => {
  expect(refill(bucket({ tokens: 29 }), 1e9).tokens).toBe(30)
})

it("does not pay out the same seconds twice when a clock goes back", () => {
  const later = refill(bucket({ tokens: 0 }), 10_000)

  expect(refill(later, 4_000)).toEqual(later)
  expect(take({ ...later, tokens: 0 }, 4_000).turn).toEqual({
    granted: false,
    retryAfterMs: 8_000,
  })
})

it("counts what came back until now at the old rate, and from now on at the new one", () => {
  const learned = learn(bucket({ tokens: 0 }), { ratePerSecond: 2 }, 4_000)

  expect(learned).toMatchObject({ tokens: 2, rate: 2, updatedAtMs: 4_000 })
})

it("is empty once Amazon says so", () => {
  expect(learn(bucket(), { exhausted: true }, 0).tokens).toBe(0)
})

it.each([0, -1, NaN, Infinity])(
  "does not believe a rate of %d",
  (ratePerSecond) => {
    expect(learn(bucket(), { ratePerSecond }, 0).rate).toBe(0.5)
  }
)

const plans = fc.record({
  rate: fc.double({ min: 0.001, max: 50, noNaN: true }),
  burst: fc.integer({ min: 1, max: 50 }),
})
const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 120 })

it("never grants more than burst plus rate times time, in any window", () => {
  fc.assert(
    fc.property(plans, pauses, ({ rate, burst }, waits) => {
      const grantedAt: number[] = []
      let nowMs = 0
      let left = fullBucket({ rate, burst }, 0)
      for (const wait of waits) {
        nowMs += wait
        const taken = take(left, nowMs)
        left = taken.bucket
        if (taken.turn.granted) {
          grantedAt.push(nowMs)
        }
      }

      grantedAt.forEach((from, first) =>
        grantedAt.slice(first).forEach((to, more) => {
          const allowed = burst + (rate * (to - from)) / 1_000
          expect(more + 1).toBeLessThanOrEqual(allowed + 1e-6)
        })
      )
    })
  )
})

it("never grants more when clocks disagree about the time", () => {
  const jumps = fc.array(fc.integer({ min: -20_000, max: 20_000 }), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(plans, jumps, ({ rate, burst }, steps) => {
      let [nowMs, latestMs, granted] = [0, 0, 0]
      let left = fullBucket({ rate, burst }, 0)
      for (const step of steps) {
        nowMs = Math.max(0, nowMs + step)
        latestMs = Math.max(latestMs, nowMs)
        const taken = take(left, nowMs)
        left = taken.bucket
        granted += taken.turn.granted ? 1 : 0
      }

      expect(granted).toBeLessThanOrEqual(
        burst + (rate * latestMs) / 1_000 + 1e-6
      )
    })
  )
})

it("grants a call to whoever comes back when he was told to", () => {
  fc.assert(
    fc.property(
      plans,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 1e9 }),
      ({ rate, burst }, tokens, nowMs) => {
        const { turn } = take(
          { rate, burst, tokens, updatedAtMs: nowMs },
          nowMs
        )
        const waitMs = turn.granted ? 0 : turn.retryAfterMs

        const later = take(
          { rate, burst, tokens, updatedAtMs: nowMs },
          nowMs + waitMs
        )

        expect(later.turn.granted).toBe(true)
      }
    )
  )
})

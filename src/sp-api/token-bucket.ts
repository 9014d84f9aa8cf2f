// How many calls are left, as arithmetic: Amazon limits each operation with a token bucket
// that holds `burst` calls and refills at `rate` calls per second. No clock in here; whoever
// keeps the state (memory, a database row) passes the time in.

import type { RateNews, Turn } from "./call-budget"

export interface TokenBucket {
  /** Calls left. Fractions are calls on their way back. */
  tokens: number
  updatedAtMs: number
  /** Per second. */
  rate: number
  burst: number
}

/** What a seller starts with. After a restart this may be too kind; Amazon's 429 corrects it. */
export const fullBucket = (
  plan: { rate: number; burst: number },
  nowMs: number
): TokenBucket => ({
  tokens: plan.burst,
  updatedAtMs: nowMs,
  rate: plan.rate,
  burst: plan.burst,
})

/**
 * The bucket as it is at `nowMs`. A clock that went back refills nothing, and the bucket keeps
 * its later time: otherwise the same seconds would be paid out twice.
 */
export function refill(bucket: TokenBucket, nowMs: number): TokenBucket {
  if (nowMs <= bucket.updatedAtMs) {
    return bucket
  }
  const back = ((nowMs - bucket.updatedAtMs) / 1000) * bucket.rate
  return {
    ...bucket,
    tokens: Math.min(bucket.burst, bucket.tokens + back),
    updatedAtMs: nowMs,
  }
}

/** What refilling in fractions can lose: too little to matter, enough to refuse a punctual caller. */
const roundingError = 1e-9

/** Takes one call, if one is there. */
export function take(
  bucket: TokenBucket,
  nowMs: number
): { bucket: TokenBucket; turn: Turn } {
  const now = refill(bucket, nowMs)
  if (now.tokens >= 1 - roundingError) {
    return {
      bucket: { ...now, tokens: Math.max(0, now.tokens - 1) },
      turn: { granted: true },
    }
  }

  const behindMs = now.updatedAtMs - nowMs
  const refillMs = ((1 - now.tokens) / now.rate) * 1000
  return {
    bucket: now,
    // Rounded up, and at least 1: a caller who comes back on time must not come in vain.
    turn: {
      granted: false,
      retryAfterMs: Math.max(1, Math.ceil(behindMs + refillMs)),
    },
  }
}

/**
 * Believes Amazon. What came back until now came back at the old rate; a new rate counts from
 * here on. A rate that is not a positive number is no news: a bucket that never refills would
 * stop the shop for good.
 */
export function learn(
  bucket: TokenBucket,
  news: RateNews,
  nowMs: number
): TokenBucket {
  const now = refill(bucket, nowMs)
  const stated = news.ratePerSecond
  const isUsable = stated !== undefined && Number.isFinite(stated) && stated > 0
  return {
    ...now,
    rate: isUsable ? stated : now.rate,
    tokens: news.exhausted ? 0 : now.tokens,
  }
}

// How far Amazon has been told of one package, and what comes next, whatever has happened. A
// package waits for ever rather than be dropped, and it is told again under the same number, which
// Amazon takes for the same package.
//
//   due ──told──▶ told ──shown──▶ confirmed
//    ▲  └─refused─▶ refused        │
//    └── not shown for half an hour, at most three times; then refused

import type { Sight } from "./sight"

export interface Telling {
  state: "due" | "told"
  /** Calls without an answer, or answered "later", in a row. */
  attempts: number
  /** Looks at Amazon since it was last told. */
  looks: number
  /** How often Amazon has taken it without showing it afterwards. */
  rounds: number
  /** A call has broken off: Amazon may have been told. */
  is_unsure: boolean
  /** Amazon has refused it as shipped already, and it is being looked whether that is so. */
  refusal: string | null
}

export type Happening =
  /** Amazon answered that it has been told. */
  | { type: "told" }
  /** Amazon says no; `isShipped`: because it counts the order, or the package, as shipped. */
  | { type: "refused"; sentence: string; isShipped: boolean }
  /** No answer, or none that can be used. */
  | { type: "failed"; sentence: string; mayHaveArrived: boolean }
  /** `isCounted`: Amazon counts all units of its lines as shipped, by whatever parcel. */
  | { type: "looked"; sight: Sight; isCounted: boolean }

export interface Told {
  state: "due" | "told" | "confirmed" | "refused"
  attempts: number
  looks: number
  rounds: number
  is_unsure: boolean
  refusal: string | null
  /** From now; null: nothing is to be done any more. */
  waitMs: number | null
  error: string | null
  note: string | null
}

const minuteMs = 60_000
/** Amazon promises no time. Half an hour in all. */
const looksAfterMs = [2, 3, 5, 8, 12].map((minutes) => minutes * minuteMs)
const mostRounds = 3
const firstRetryMs = 30_000
const longestRetryMs = 30 * minuteMs

export function afterwards(telling: Telling, happening: Happening): Told {
  switch (happening.type) {
    case "told":
      return toldNow(telling.rounds + 1, null)
    case "refused":
      // What it counts as shipped may be this very package, told by a call that broke off. Telling
      // it again would get the same answer.
      return happening.isShipped
        ? toldNow(mostRounds, happening.sentence)
        : refused(telling, happening.sentence)
    case "failed":
      return failed(telling, happening)
    case "looked":
      return looked(telling, happening)
  }
}

const toldNow = (rounds: number, refusal: string | null): Told => ({
  state: "told",
  attempts: 0,
  looks: 0,
  rounds,
  is_unsure: false,
  refusal,
  waitMs: refusal === null ? (looksAfterMs[0] ?? 0) : 0,
  error: null,
  note: null,
})

const ended = (
  telling: Telling,
  state: "confirmed" | "refused",
  { error = null, note = null }: { error?: string | null; note?: string | null }
): Told => ({
  ...telling,
  state,
  attempts: 0,
  is_unsure: false,
  refusal: null,
  waitMs: null,
  error,
  note,
})

const refused = (telling: Telling, error: string): Told =>
  ended(telling, "refused", { error })

const goesOn = (telling: Telling, waitMs: number): Told => ({
  ...telling,
  waitMs,
  error: null,
  note: null,
})

const failed = (
  telling: Telling,
  { sentence, mayHaveArrived }: { sentence: string; mayHaveArrived: boolean }
): Told => ({
  ...goesOn(
    telling,
    Math.min(firstRetryMs * 2 ** Math.min(telling.attempts, 10), longestRetryMs)
  ),
  attempts: telling.attempts + 1,
  is_unsure: telling.is_unsure || mayHaveArrived,
  error: sentence,
})

function looked(
  telling: Telling,
  { sight, isCounted }: { sight: Sight; isCounted: boolean }
): Told {
  if (sight === "shown") {
    return ended(telling, "confirmed", {})
  }
  if (telling.state === "due") {
    // It was looked at because of a call that broke off: it has not arrived, so it is told.
    return goesOn(telling, 0)
  }
  const looks = telling.looks + 1
  const waitMs = looksAfterMs[looks]
  if (waitMs !== undefined) {
    return { ...goesOn(telling, waitMs), attempts: 0, looks }
  }
  if (telling.refusal !== null) {
    return refused(telling, telling.refusal)
  }
  if (sight === "missing" && isCounted) {
    return ended(telling, "confirmed", { note: countedNote })
  }
  return telling.rounds < mostRounds
    ? { ...goesOn({ ...telling, state: "due" }, 0), attempts: 0, looks: 0 }
    : refused(
        telling,
        sight === "different" ? differentSentence : missingSentence
      )
}

const countedNote =
  "Amazon counts all units of its lines as shipped, but does not list the parcel. Compare the tracking numbers in Seller Central."
const remedy =
  "Compare it with the order in Seller Central, correct it there or here, which tells it again; or withdraw it."
const differentSentence = `Amazon shows the parcel with another tracking number or other contents than it was told. ${remedy}`
const missingSentence = `Amazon took the parcel, but does not show it. ${remedy}`

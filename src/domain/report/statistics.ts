// What the owner is shown of his pending orders: how long they wait, how they end, and what they
// hold day by day.

/** Hours. Amazon: most payments are verified within 30 minutes; pre-orders and cash wait weeks. */
export const ageBoundsHours = [0.5, 2, 6, 24, 72, 168, 504] as const

export interface AgeRange {
  from_hours: number
  /** Null: and more. */
  to_hours: number | null
}

/** One per bound, and what lies beyond the last one. */
export const ageRanges: readonly AgeRange[] = [0, ...ageBoundsHours].map(
  (from, index) => ({
    from_hours: from,
    to_hours: ageBoundsHours[index] ?? null,
  })
)

/** Every range in order, those without a row too. `bucket` counts from 0. */
export const inRanges = <Counted extends object>(
  rows: readonly ({ bucket: number } & Counted)[],
  nothing: Counted
): (AgeRange & Counted)[] =>
  ageRanges.map((range, index) => {
    const { bucket: _, ...counted } = rows.find(
      ({ bucket }) => bucket === index
    ) ?? { bucket: index, ...nothing }
    return { ...range, ...(counted as unknown as Counted) }
  })

const dayMs = 24 * 60 * 60_000

/** The last days in UTC, such as "2026-11-01", the oldest first; today is the last one. */
export const lastDays = (count: number, now: Date): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(now.getTime() - (count - 1 - index) * dayMs)
      .toISOString()
      .slice(0, 10)
  )

export interface HeldAmount {
  units: number
  orders: number
}

/** By how much a day changed what is held. */
export interface HeldChange extends HeldAmount {
  day: string
}

/** Backwards from what is held now: what was held at the end of each day. */
export function heldAtDayEnds(
  days: readonly string[],
  held: HeldAmount,
  changes: readonly HeldChange[]
): HeldChange[] {
  const byDay = new Map(changes.map((change) => [change.day, change]))
  let { units, orders } = held
  return [...days]
    .reverse()
    .map((day) => {
      const atEnd = {
        day,
        units: Math.max(units, 0),
        orders: Math.max(orders, 0),
      }
      units -= byDay.get(day)?.units ?? 0
      orders -= byDay.get(day)?.orders ?? 0
      return atEnd
    })
    .reverse()
}

export interface PromisedSku {
  sku: string
  pending_units: number
  /** Units that these pending orders can have: what is left, and what they hold already. */
  available: number
}

/** What becomes of a SKU if everything that is pending is paid. */
export function explainRisk({
  sku,
  pending_units: pending,
  available,
}: PromisedSku): string {
  const missing = pending - available
  const promised = `${pending} of "${sku}" ${pending === 1 ? "is" : "are"} in pending orders`
  if (missing <= 0) {
    return `${promised}, and ${available === 1 ? "that is the last one" : "those are the last ones"}: it sells out if all are paid.`
  }
  return available === 0
    ? `${promised}, and none is in stock: ${missing} ${missing === 1 ? "is" : "are"} missing if all are paid.`
    : `${promised}, and ${available} ${available === 1 ? "is" : "are"} in stock for them: ${missing} ${missing === 1 ? "is" : "are"} missing if all are paid.`
}

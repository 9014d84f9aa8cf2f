// Whether the orders that decide about a raise have been read: a raise that does not know of
// the latest orders offers their units a second time.

import type { Cursor } from "../sync/watermark"

export interface CurrencyQuestion {
  now: Date
  /** Older readings say nothing about now. */
  staleAfterMs: number
  /** Every order up to here must have been read, such as the last send. Null: no such moment. */
  after: string | null
  /** Where the SKU is sold. */
  marketplaceIds: readonly string[]
}

/** A first reading of other marketplaces, which may take long, is no reason to wait. */
export function isIntakeCurrent(
  { readUntil, covers, window }: Cursor,
  { now, staleAfterMs, after, marketplaceIds }: CurrencyQuestion
): boolean {
  if (readUntil === null || window !== null) {
    return false
  }
  const readUntilMs = new Date(readUntil).getTime()
  return (
    marketplaceIds.every((id) => covers.includes(id)) &&
    (after === null || readUntilMs >= new Date(after).getTime()) &&
    now.getTime() - readUntilMs <= staleAfterMs
  )
}

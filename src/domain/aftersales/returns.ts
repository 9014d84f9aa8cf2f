// Which row of today's report of returns is which row of yesterday's, and whether its goods are
// to be expected.

export interface ReportedRow {
  amazonOrderId: string
  sku: string | null
  quantity: number
  rmaId: string | null
  /** ISO 8601. */
  requestedAt: string | null
  receivedAt: string | null
}

/**
 * By Amazon's own number where it has one. Where it has none, what cannot change any more: the
 * report of FBA has one row per unit, so that rows may be alike to the second; they are counted.
 */
export function withKeys<Row extends ReportedRow>(
  rows: readonly Row[]
): (Row & { key: string })[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = keyOf(row)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { ...row, key: nth === 1 ? key : `${key}/${nth}` }
  })
}

const keyOf = (row: ReportedRow): string =>
  [
    row.amazonOrderId,
    ...(row.rmaId === null
      ? [row.sku ?? "", row.requestedAt ?? row.receivedAt ?? "", row.quantity]
      : [row.rmaId, row.sku ?? ""]),
  ].join("/")

/** Amazon words it in many ways, and documents none of them. */
const refused = /declin|deni|reject|cancel/i

/** A request that was turned down brings no goods; any other one may. */
export const isGoodsExpected = ({ status }: { status: string | null }) =>
  !refused.test(status ?? "")

export interface ReturnableItem {
  itemId: string
  /** Shipped, and not on its way back yet. */
  returnable: number
}

/** Which lines so many units come back from; null: they have not shipped as many. */
export function spreadReturn(
  quantity: number,
  items: readonly ReturnableItem[]
): { itemId: string; quantity: number }[] | null {
  let left = quantity
  const spread: { itemId: string; quantity: number }[] = []
  for (const { itemId, returnable } of items) {
    const taken = Math.min(Math.max(returnable, 0), left)
    left -= taken
    if (taken > 0) {
      spread.push({ itemId, quantity: taken })
    }
  }
  return left === 0 ? spread : null
}

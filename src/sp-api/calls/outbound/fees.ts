// What Amazon asks in all, and when it arrives in all: an order may leave in several shipments.

import { addDecimals } from "../../../domain/money/decimal"
import type { OutboundMoney } from "../../outbound-gateway"

/** Null when there is none, or in more than one currency. */
export function sumOfFees(
  fees: readonly OutboundMoney[]
): OutboundMoney | null {
  const [first] = fees
  const isOneCurrency = fees.every(
    ({ currency }) => currency === first?.currency
  )
  return first && isOneCurrency
    ? {
        amount: addDecimals(...fees.map(({ amount }) => amount)),
        currency: first.currency,
      }
    : null
}

/** All of them in ISO 8601 in UTC, which sort as text. */
export const earliest = (moments: readonly (string | null)[]): string | null =>
  known(moments)[0] ?? null

export const latest = (moments: readonly (string | null)[]): string | null =>
  known(moments).at(-1) ?? null

const known = (moments: readonly (string | null)[]): string[] =>
  moments.filter((one): one is string => one !== null).sort()

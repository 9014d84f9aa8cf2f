// What a unit is worth: Amazon wants to know it of parcels that cross a border.

import type { PostalAddress } from "../../domain/order/snapshot"
import type { OutboundMoney } from "../../sp-api"
import type { Source } from "./source"

interface Priced {
  id: string
  unit_price?: unknown
}

/** By the id of the line; null within a country. */
export function declaredValues(
  lines: readonly Priced[],
  {
    currency,
    source,
    address,
  }: {
    currency: string
    source: Pick<Source, "countryCode">
    address: PostalAddress
  }
): (lineItemId: string) => OutboundMoney | null {
  const isAbroad =
    source.countryCode !== null && source.countryCode !== address.countryCode
  return (lineItemId) => {
    const price = lines.find(({ id }) => id === lineItemId)?.unit_price
    const amount = Number(price)
    return isAbroad && price != null && Number.isFinite(amount)
      ? { amount: amount.toFixed(2), currency: currency.toUpperCase() }
      : null
  }
}

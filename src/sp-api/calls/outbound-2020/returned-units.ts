// Amazon counts returns unit by unit, and the shop by groups of units: how one becomes the other.

import type { OutboundReturn } from "../../outbound-gateway"
import type { WireReturnItem2020 } from "../../wire/outbound-2020"

/** `sellerReturnItemId` has 80 characters at most, and the shop's own id 50. */
export const unitId = (returnId: string, number: number): string =>
  `${returnId}#${number}`

/** Null for a unit that the shop did not announce: Amazon took it back by itself. */
export const returnIdOf = (id: string | null): string | null =>
  /^(.+)#\d+$/.exec(id ?? "")?.[1] ?? null

export function toReturns(
  units: readonly WireReturnItem2020[]
): OutboundReturn[] {
  const groups = new Map<string, OutboundReturn>()
  for (const unit of units) {
    const one = toReturn(unit)
    const key = JSON.stringify([
      one.itemId,
      one.returnId,
      one.isReceived,
      one.disposition,
    ])
    const group = groups.get(key)
    groups.set(key, group ? together(group, one) : one)
  }
  return [...groups.values()]
}

function toReturn(unit: WireReturnItem2020): OutboundReturn {
  const isReceived = unit.status?.toUpperCase() === "PROCESSED"
  return {
    itemId: unit.sellerFulfillmentOrderItemId,
    quantity: 1,
    returnId: returnIdOf(unit.sellerReturnItemId),
    isReceived,
    disposition: isReceived ? unit.returnReceivedCondition : null,
    receivedAt: isReceived ? unit.statusChangedDate : null,
  }
}

/** Received when the last of them was. */
const together = (
  group: OutboundReturn,
  one: OutboundReturn
): OutboundReturn => ({
  ...group,
  quantity: group.quantity + one.quantity,
  receivedAt:
    [group.receivedAt, one.receivedAt]
      .filter((at): at is string => at !== null)
      .sort()
      .at(-1) ?? null,
})

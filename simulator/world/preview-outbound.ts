// What Amazon would charge for a Multi-Channel order, when it would arrive, and what stands against it.
// The same question always has the same answer: an order costs 4.00, 6.00 or 9.00 by speed, and each of
// its units 2.00 more; in yen 400, 600, 900 and 200.

import type { OutboundSettings } from "../control-outbound"
import type { FbaShelf } from "./fba-stock"
import { listingKey } from "./listing"
import { findMarketplace } from "./marketplaces"
import type { Money } from "./money"
import { toMoney } from "./money"
import type { OutboundSpeed, OutboundWish } from "./outbound"
import { NOWHERE } from "./outbound"
import { available } from "./outbound-stock"
import { newOutbound } from "./place-outbound"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** In hundredths; whole days until the earliest and the latest arrival. */
const speeds: Record<
  OutboundSpeed,
  { perOrder: number; earliest: number; latest: number }
> = {
  Standard: { perOrder: 400, earliest: 3, latest: 5 },
  Expedited: { perOrder: 600, earliest: 2, latest: 2 },
  Priority: { perOrder: 900, earliest: 1, latest: 1 },
  ScheduledDelivery: { perOrder: 500, earliest: 3, latest: 3 },
}
const PER_UNIT = 150
const TRANSPORT_PER_UNIT = 50
const GRAMS_PER_UNIT = 500

export type PreviewAsked = Pick<
  OutboundWish,
  "marketplaceId" | "address" | "lines"
>

export type PreviewItem = { itemId: string; sku: string; quantity: number }

export type OutboundPreview = {
  speed: OutboundSpeed
  isFulfillable: boolean
  fees: { perOrder: Money; perUnit: Money; transport: Money; total: Money }
  /** "0.5" */
  kilograms: string
  ship: { earliest: string; latest: string }
  arrival: { earliest: string; latest: string }
  items: PreviewItem[]
  missing: (PreviewItem & { reason: string })[]
  reasons: string[]
}

export function previewOutbound(
  asked: PreviewAsked,
  sellerId: string,
  shelf: FbaShelf,
  { now, settings }: { now: number; settings: OutboundSettings }
): (speed: OutboundSpeed) => OutboundPreview {
  const wanted = split(asked, sellerId, shelf)
  const currency = findMarketplace(asked.marketplaceId)?.currency ?? "EUR"
  const units = wanted.items.reduce((sum, { quantity }) => sum + quantity, 0)
  const money = (hundredths: number): Money => toMoney(hundredths, currency)
  const at = (ms: number): string => new Date(now + ms).toISOString()

  return (speed) => {
    const { perOrder, earliest, latest } = speeds[speed]
    const reasons = [
      ...(asked.address.postalCode === NOWHERE
        ? ["InvalidDestinationAddress"]
        : []),
      ...(settings.unavailableSpeeds.includes(speed)
        ? ["DeliverySLAUnavailable"]
        : []),
    ]
    return {
      speed,
      isFulfillable: reasons.length === 0 && wanted.missing.length === 0,
      fees: {
        perOrder: money(perOrder),
        perUnit: money(PER_UNIT * units),
        transport: money(TRANSPORT_PER_UNIT * units),
        total: money(perOrder + (PER_UNIT + TRANSPORT_PER_UNIT) * units),
      },
      kilograms: String((units * GRAMS_PER_UNIT) / 1000),
      ship: { earliest: at(2 * HOUR), latest: at(DAY) },
      arrival: { earliest: at(earliest * DAY), latest: at(latest * DAY) },
      ...wanted,
      reasons,
    }
  }
}

/** What there is, and what there is not; a line may be both. */
function split(
  asked: PreviewAsked,
  sellerId: string,
  shelf: FbaShelf
): Pick<OutboundPreview, "items" | "missing"> {
  const order = newOutbound(
    {
      ...asked,
      outboundId: "preview",
      displayedId: "preview",
      displayedAt: "",
      comment: "",
      speed: "Standard",
      isHeld: false,
      policy: "FillOrKill",
      emails: [],
      features: [],
      deliveryWindow: null,
      channel: null,
    },
    sellerId,
    0,
    ""
  )
  const there = available(order, shelf)
  const items: PreviewItem[] = []
  const missing: OutboundPreview["missing"] = []
  for (const { itemId, sku, quantity } of asked.lines) {
    const units = there.get(itemId) ?? 0
    const stock = shelf.get(listingKey({ sellerId, sku }))
    const isKnown = stock?.marketplaceIds.includes(asked.marketplaceId)
    if (units > 0) {
      items.push({ itemId, sku, quantity: units })
    }
    if (units < quantity) {
      missing.push({
        itemId,
        sku,
        quantity: quantity - units,
        reason: isKnown ? "ItemQuantityNotAvailable" : "InvalidSKU",
      })
    }
  }
  return { items, missing }
}

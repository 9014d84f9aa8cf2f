// From a short wish ("two TEA") to a whole order line with calm defaults.

import type { PlaceLine } from "../control"
import { toOrderItemId } from "./ids"
import { BadInputError } from "./lifecycle"
import type { Marketplace } from "./marketplaces"
import { marketplaces } from "./marketplaces"
import { toMinor } from "./money"
import type { SimulatedLine, SimulatedOrder } from "./order"

export function placeLine(
  line: PlaceLine,
  index: number,
  serial: number,
  marketplace: Marketplace,
  isFree: boolean
): SimulatedLine {
  const minor = (
    field: keyof PlaceLine,
    amount: string | undefined
  ): number => {
    if (isFree || amount === undefined) {
      return 0
    }
    try {
      return toMinor(amount, marketplace.currency)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new BadInputError(`Field 'lines/${index}/${field}': ${why}`)
    }
  }
  const quantity = line.quantity ?? 1
  const discount = minor("discount", line.discount)
  return {
    orderItemId: toOrderItemId(serial, index),
    sku: line.sku,
    asin: line.asin ?? inventAsin(line.sku),
    title: line.title ?? `Simulated ${line.sku}`,
    quantityPlaced: quantity,
    quantityOrdered: quantity,
    quantityShipped: 0,
    unitPrice: minor(
      "unitPrice",
      line.unitPrice ?? (marketplace.key === "JP" ? "1999" : "19.99")
    ),
    ...(line.linePrice !== undefined && {
      linePrice: minor("linePrice", line.linePrice),
    }),
    shipping: minor("shippingPrice", line.shippingPrice),
    shippingDiscount: minor("shippingDiscount", line.shippingDiscount),
    giftWrap: minor("giftWrapPrice", line.giftWrapPrice),
    codFee: minor("codFee", line.codFee),
    discount,
    promotionId:
      line.promotionId ??
      (discount > 0 ? `Simulated promotion ${line.sku}` : null),
    giftMessage: line.giftMessage ?? null,
    giftWrapLevel:
      line.giftWrapLevel ?? (line.giftWrapPrice ? "Simulated wrapping" : null),
    // Two decimals of a percent are whole basis points.
    taxRate:
      line.taxPercent === undefined
        ? marketplace.taxRate
        : toMinor(line.taxPercent, "basis points"),
    facilitator: line.facilitator ?? marketplace.facilitator,
    businessPrice: line.businessPrice ?? false,
    points: line.points ?? 0,
    ...(line.transparency && { transparency: true }),
    cancellation: null,
  }
}

/** A line added to an order that exists already. */
export function placeExtraLine(
  order: SimulatedOrder,
  line: PlaceLine,
  serial: number
): SimulatedLine {
  const marketplace = marketplaces.find(
    ({ id, nonAmazonId }) =>
      id === order.marketplaceId || nonAmazonId === order.marketplaceId
  )
  if (!marketplace) {
    throw new BadInputError(
      `Failed to add a line: marketplace ${order.marketplaceId} is unknown.`
    )
  }
  return placeLine(
    line,
    order.lines.length,
    serial,
    marketplace,
    order.replacesOrderId !== null
  )
}

/** The same SKU always has the same ASIN. */
export function inventAsin(sku: string): string {
  let hash = 0
  for (const letter of sku) {
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0
  }
  return `B0${hash.toString(36).toUpperCase().padStart(8, "0").slice(-8)}`
}

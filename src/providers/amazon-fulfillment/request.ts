// What Medusa wants shipped → what Amazon is asked. Everything that must not go is refused here,
// before anything is written down.

import { createHash } from "node:crypto"
import type {
  FulfillmentDTO,
  FulfillmentItemDTO,
  FulfillmentOrderDTO,
} from "@medusajs/framework/types"
import { missingIn } from "../../domain/outbound/address"
import { displayedNumber, fillSlip } from "../../domain/outbound/packing-slip"
import { speedOf, type Speed } from "../../domain/outbound/speed"
import { isAmazonOrderId } from "../../modules/amazon/ids"
import type { OutboundItem, OutboundRequest } from "../../sp-api"
import { toPostalAddress } from "./addresses"
import { declaredValues } from "./declared-values"
import { readOrder, readOptionData } from "./read-order"
import { invalid, notAllowed } from "./refusals"
import { sourceOf, type Source } from "./source"
import { linesAtAmazon, type LineWithoutParts } from "./stored"
import type { Surroundings } from "./surroundings"

export interface Fulfilling {
  data: Record<string, unknown>
  items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[]
  order: Partial<FulfillmentOrderDTO> | undefined
  fulfillment: Partial<Omit<FulfillmentDTO, "provider_id" | "data" | "items">>
}

export interface Wanted {
  source: Source
  medusaOrderId: string
  fulfillmentId: string
  /** In the customer's units. */
  lines: LineWithoutParts[]
  request: OutboundRequest
  /** By item id: the line of the Medusa order. */
  lineItemIds: ReadonlyMap<string, string>
  /** Equal for what is equal at the customer's door. */
  fingerprint: string
}

export async function toRequest(
  surroundings: Surroundings,
  { data, items, order, fulfillment }: Fulfilling
): Promise<Wanted> {
  const { options } = surroundings
  const medusaOrderId = order?.id
  const fulfillmentId = fulfillment.id
  if (!order || !medusaOrderId || !fulfillmentId) {
    throw invalid(
      "Failed to let Amazon ship it: Amazon ships orders alone. Create the fulfilment from an order."
    )
  }
  if (isAmazonOrderId(medusaOrderId)) {
    throw notAllowed(
      `Failed to let Amazon ship order ${medusaOrderId}: it came from Amazon, so it ships from your own warehouse, or Amazon ships it by itself. Choose another shipping option.`
    )
  }
  const chosen = speedOf(data.id)
    ? data
    : await readOptionData(surroundings, fulfillment.shipping_option_id)
  const speed = speedOf(chosen.id)
  if (!speed) {
    throw failed(
      medusaOrderId,
      "its shipping option names none of Amazon's speeds. Choose one of Amazon's options"
    )
  }
  const address = toPostalAddress(
    fulfillment.delivery_address ?? order.shipping_address ?? {}
  )
  const missing = missingIn(address)
  if (missing.length > 0) {
    throw failed(
      medusaOrderId,
      `its shipping address lacks ${missing.join(", ")}. Complete the address`
    )
  }
  const source = await sourceOf(surroundings, chosen)
  const lines = toWantedLines(items, order)
  const found = await linesAtAmazon(surroundings, source, lines)
  if (!found.ok) {
    throw invalid(
      `Failed to let Amazon ship order ${medusaOrderId}: ${found.sentence}`
    )
  }
  const inShop = await readOrder(surroundings, medusaOrderId)
  const values = declaredValues(order.items ?? [], {
    currency: inShop.currency_code,
    source,
    address,
  })
  const number = inShop.custom_display_id ?? String(inShop.display_id)
  const requested: OutboundItem[] = found.lines.map((line) => ({
    itemId: line.itemId,
    sku: line.sku,
    quantity: line.quantity,
    declaredValue: line.isPart ? null : values(line.lineItemId),
  }))
  return {
    source,
    medusaOrderId,
    fulfillmentId,
    lines,
    lineItemIds: new Map(
      found.lines.map((line) => [line.itemId, line.lineItemId])
    ),
    fingerprint: fingerprintOf({ medusaOrderId, speed, address, requested }),
    request: {
      outboundId: fulfillmentId,
      displayedId: displayedNumber(number),
      displayedAt: new Date(inShop.created_at).toISOString(),
      comment: fillSlip(options.packing_slip_text, number),
      marketplaceId: source.marketplaceId,
      speed,
      isHeld: options.hold_until_captured && !inShop.isCaptured,
      policy: options.policy,
      address,
      items: requested,
      notificationEmails:
        options.notify_buyer && inShop.email && isMailable(inShop.email)
          ? [inShop.email]
          : [],
      hasBlankBox: options.blank_box,
      isSignatureRequired: options.signature,
      isAmazonLogisticsBlocked: options.block_amazon_logistics,
    },
  }
}

const failed = (orderId: string, why: string) =>
  invalid(`Failed to let Amazon ship order ${orderId}: ${why}.`)

/** Amazon takes no longer one; the customer hears from the shop in any case. */
const isMailable = (email: string): boolean => email.length <= 64

/**
 * Medusa makes one item of each inventory item of a line, and multiplies its quantity. Lines are
 * what customers ordered, in their own units.
 */
export function toWantedLines(
  items: Fulfilling["items"],
  order: Fulfilling["order"]
): LineWithoutParts[] {
  const lines = new Map<string, LineWithoutParts>()
  for (const item of items) {
    const lineId = item.line_item_id ?? ""
    const line = order?.items?.find(({ id }) => id === lineId)
    const { variant } = (line ?? {}) as { variant?: VariantOfLine | null }
    const part = variant?.inventory_items?.find(
      (one) => one?.inventory?.id === item.inventory_item_id
    )
    if (!lines.has(lineId)) {
      lines.set(lineId, {
        lineId,
        title: line?.title ?? item.title ?? lineId,
        variantId: line?.variant_id ?? null,
        quantity: Number(item.quantity) / (part?.required_quantity ?? 1),
      })
    }
  }
  return [...lines.values()]
}

interface VariantOfLine {
  inventory_items?: ({
    required_quantity?: number
    inventory?: { id?: string } | null
  } | null)[]
}

/** Salted with the order, so that one address looks different in each. */
function fingerprintOf(what: {
  medusaOrderId: string
  speed: Speed
  address: object
  requested: OutboundItem[]
}): string {
  const goods = what.requested
    .map(({ sku, quantity }) => [sku, quantity])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return createHash("sha256")
    .update(
      JSON.stringify([what.medusaOrderId, what.speed, what.address, goods])
    )
    .digest("base64url")
}

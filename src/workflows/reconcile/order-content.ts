// How an Amazon order looks in Medusa before anything is known of its price and its buyer.
// Deterministic: the completion compares a placeholder with this to see what a hand changed.

import type { ClaimedOrder } from "../../modules/amazon/store/claims"
import { isAwaitingPayment, isDead } from "../../domain/order/status"
import type { LineWork, OrderWork } from "./work"
import { shownLines } from "./work"

/** `.invalid` never resolves (RFC 2606): whatever is sent there reaches nobody. */
export const unroutableEmail = (amazonOrderId: string): string =>
  `${amazonOrderId}@amazon.invalid`

export const lockId = (amazonOrderId: string): string =>
  `ordch_amz_${amazonOrderId}`

/** An unknown change type to core, which refuses every other change while one is open. */
export const lockType = "amazon_pending"

export type AmazonState = "pending" | "complete" | "canceled"

/** What stands under `metadata.amazon` of every order of ours: for ERPs, filters and widgets. */
export function amazonMetadata(claim: ClaimedOrder) {
  const { snapshot } = claim
  const state: AmazonState = isAwaitingPayment(snapshot.status)
    ? "pending"
    : isDead(snapshot.status)
      ? "canceled"
      : "complete"
  return {
    order_id: snapshot.amazonOrderId,
    marketplace_id: snapshot.marketplaceId,
    state,
    is_price_known: state === "complete" || claim.phase === "completed",
    fulfilled_by: snapshot.fulfilledBy,
    programs: snapshot.programs,
    ...(snapshot.replacementFor && {
      replacement_for: snapshot.replacementFor,
    }),
    ...(snapshot.shipBy && { ship_by: snapshot.shipBy }),
    ...(snapshot.deliverBy && { deliver_by: snapshot.deliverBy }),
    ...(snapshot.serviceLevel && { service_level: snapshot.serviceLevel }),
  }
}

export function toPlaceholder(work: OrderWork) {
  const { claim, orderId } = work
  const { marketplace, snapshot } = claim
  return {
    id: orderId,
    status: "pending",
    currency_code: (
      snapshot.grandTotal?.currency ??
      marketplace?.currency_code ??
      "eur"
    ).toLowerCase(),
    region_id: marketplace?.region_id ?? undefined,
    sales_channel_id: marketplace?.sales_channel_id ?? undefined,
    email: unroutableEmail(claim.amazon_order_id),
    // Buyers at Amazon get Amazon's mails and no others (an Amazon policy).
    no_notification: true,
    created_at: new Date(snapshot.purchasedAt),
    metadata: { amazon: amazonMetadata(claim) },
    items: shownLines(work).map(toLineItem),
  }
}

/** A line as it is while its price is not known yet; 0 stands for that, not for "free". */
export const toLineItem = (line: LineWork) => ({
  id: line.claim.line_item_id,
  ...describe(line),
  quantity: line.plan.quantity,
  unit_price: 0,
  is_tax_inclusive: false,
  is_custom_price: true,
  metadata: {
    amazon: {
      order_item_id: line.claim.order_item_id,
      sku: line.claim.sku,
      asin: line.snapshot?.asin ?? null,
    },
  },
})

/** What the line is: the shop's variant, or what Amazon calls it while nobody knows. */
export function describe({ claim, snapshot, variant }: LineWork) {
  if (!variant) {
    return {
      title: snapshot?.title ?? claim.sku ?? "Amazon",
      variant_id: null,
      variant_sku: claim.sku,
      requires_shipping: true,
    }
  }
  const { product } = variant
  return {
    title: product.title,
    subtitle: variant.title,
    thumbnail: variant.thumbnail ?? product.thumbnail,
    product_id: product.id,
    product_title: product.title,
    product_description: product.description,
    product_subtitle: product.subtitle,
    product_type: product.type,
    product_type_id: product.typeId,
    product_collection: product.collection,
    product_handle: product.handle,
    variant_id: variant.variantId,
    variant_sku: variant.sku,
    variant_barcode: variant.barcode,
    variant_title: variant.title,
    is_discountable: product.isDiscountable,
    is_giftcard: product.isGiftcard,
    requires_shipping: variant.requiresShipping,
  }
}

// A package of the outbox, as Amazon is told of it.

import { isZero } from "../../domain/money/decimal"
import type { ClaimedPackage } from "../../modules/amazon/store/shipments/claims"
import type { ShipmentConfirmation } from "../../sp-api"

/** The buyer pays the shop's own carrier: Amazon asks for it in Japan alone. */
const isCashCollected = ({ country_code, snapshot }: ClaimedPackage): boolean =>
  country_code === "JP" &&
  snapshot.lines.some(({ money }) => money !== null && !isZero(money.codFee))

export const toConfirmation = (
  claim: ClaimedPackage,
  now: Date
): ShipmentConfirmation => ({
  amazonOrderId: claim.amazon_order_id,
  marketplaceId: claim.marketplace_id,
  packageReference: claim.package_reference,
  carrierCode: claim.carrier_code ?? "",
  carrierName: claim.carrier_name,
  shippingMethod: claim.shipping_method,
  trackingNumber: claim.tracking_number ?? "",
  shippedAt: shippedAtOf(claim, now),
  shipFromSupplySourceId: claim.ship_from,
  isCashCollectedDirectly: isCashCollected(claim),
  items: claim.items.map((item) => ({
    orderItemId: item.order_item_id,
    quantity: item.quantity,
    ...(item.transparency_codes && {
      transparencyCodes: item.transparency_codes,
    }),
  })),
})

/** Amazon refuses a parcel of the future, and one older than its order; clocks differ a little. */
function shippedAtOf(
  { shipped_at, snapshot }: ClaimedPackage,
  now: Date
): string {
  const earliest = new Date(snapshot.purchasedAt).getTime()
  const shipped = Math.max(new Date(shipped_at).getTime(), earliest)
  return new Date(
    Math.min(shipped, Math.max(now.getTime(), earliest))
  ).toISOString()
}

import { countryOf } from "../../lib/marketplaces"
import { sellerCentralOrderUrl } from "../../lib/seller-central"

/** Where Amazon shows the order. */
export const sellerCentralUrlOf = (order: {
  amazon_order_id: string
  marketplace_id: string
}): string =>
  sellerCentralOrderUrl(
    order.amazon_order_id,
    countryOf(order.marketplace_id) ?? ""
  )

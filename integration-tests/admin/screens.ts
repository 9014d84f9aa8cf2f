// Every screen there is, by name: what is looked at for barriers, and pictured for the docs.

import type { Page } from "playwright-core"
import type { Scenario } from "../../scripts/screens/scenario"

export interface Places {
  orders: Scenario
  accountId: string
  marketplaceId: string
  /** Of TEA-GREEN-100, which a pending order holds. */
  listingId: string
  /** Of GIFT-BOX-XL, which nobody has mapped. */
  unmappedId: string
  variant: { id: string; productId: string; inventoryItemId: string }
  channelId: string
  locationId: string
}

export interface Screen {
  name: string
  /** Below /app. */
  path: string
  /** Medusa's own page, where only what the plugin adds is ours. */
  isWidget?: boolean
  /** What opens it, where it has no address; in no language. */
  act?: (page: Page) => Promise<void>
}

/** Pages, and what the plugin adds to Medusa's. */
export const screensOf = (places: Places): Screen[] => {
  const { orders, accountId, marketplaceId, listingId, variant } = places
  const inMedusa = (id: string) => `/orders/order_amz_${id}`
  return [
    { name: "overview", path: "/amazon" },
    { name: "problems", path: "/amazon/problems" },
    { name: "audit", path: "/amazon/audit" },
    { name: "orders", path: "/amazon/orders" },
    { name: "order-pending", path: `/amazon/orders/${orders.pending}` },
    {
      name: "order-complete",
      path: `/amazon/orders/${orders.confirmedParcel}`,
    },
    { name: "order-unknown-sku", path: `/amazon/orders/${orders.unknownSku}` },
    { name: "order-canceled", path: `/amazon/orders/${orders.inspected}` },
    { name: "order-from-amazon", path: `/amazon/orders/${orders.byAmazon}` },
    { name: "listings", path: "/amazon/listings" },
    { name: "listings-inbox", path: "/amazon/listings/inbox" },
    { name: "listings-push", path: "/amazon/listings/push" },
    { name: "listing", path: `/amazon/listings/${listingId}` },
    { name: "shipments", path: "/amazon/shipments" },
    { name: "shipments-due", path: "/amazon/shipments/due" },
    { name: "returns", path: "/amazon/returns" },
    { name: "inspections", path: "/amazon/inspections" },
    { name: "outbound", path: "/amazon/outbound" },
    { name: "fba-stock", path: "/amazon/fba-stock" },
    { name: "settings", path: "/settings/amazon" },
    {
      name: "settings-account",
      path: `/settings/amazon/accounts/${accountId}`,
    },
    {
      name: "settings-marketplace",
      path: `/settings/amazon/marketplaces/${marketplaceId}`,
    },
    { name: "settings-carriers", path: "/settings/amazon/carriers" },
    { name: "widget-order-list", path: "/orders", isWidget: true },
    {
      name: "widget-order-pending",
      path: inMedusa(orders.pending),
      isWidget: true,
    },
    {
      name: "widget-order-complete",
      path: inMedusa(orders.confirmedParcel),
      isWidget: true,
    },
    {
      name: "widget-order-wants-to-cancel",
      path: inMedusa(orders.wantsToCancel),
      isWidget: true,
    },
    {
      name: "widget-order-unknown-sku",
      path: inMedusa(orders.unknownSku),
      isWidget: true,
    },
    {
      name: "widget-variant",
      path: `/products/${variant.productId}/variants/${variant.id}`,
      isWidget: true,
    },
    {
      name: "widget-inventory-item",
      path: `/inventory/${variant.inventoryItemId}`,
      isWidget: true,
    },
    {
      name: "widget-sales-channel",
      path: `/settings/sales-channels/${places.channelId}`,
      isWidget: true,
    },
    {
      name: "widget-stock-location",
      path: `/settings/locations/${places.locationId}`,
      isWidget: true,
    },
  ]
}

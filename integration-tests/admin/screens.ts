// Every screen there is, by name: what is looked at for barriers, and pictured for the docs.

import type { Scenario } from "../../scripts/screens/scenario"

export interface Places {
  orders: Scenario
  accountId: string
  marketplaceId: string
  /** Of MUG-BLUE. */
  listingId: string
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
}

export const screensOf = (places: Places): Screen[] => {
  const { orders, accountId, marketplaceId, listingId, variant } = places
  const inMedusa = (id: string) => `/orders/order_amz_${id}`
  return [
    { name: "overview", path: "/amazon" },
    { name: "problems", path: "/amazon/problems" },
    { name: "orders", path: "/amazon/orders" },
    { name: "order-pending", path: `/amazon/orders/${orders.pending}` },
    {
      name: "order-complete",
      path: `/amazon/orders/${orders.confirmedParcel}`,
    },
    { name: "order-unknown-sku", path: `/amazon/orders/${orders.unknownSku}` },
    { name: "listings", path: "/amazon/listings" },
    { name: "listing", path: `/amazon/listings/${listingId}` },
    { name: "listings-import", path: "/amazon/listings/import" },
    { name: "shipments", path: "/amazon/shipments" },
    { name: "shipments-due", path: "/amazon/shipments/due" },
    { name: "returns", path: "/amazon/returns" },
    { name: "inspections", path: "/amazon/inspections" },
    { name: "outbound", path: "/amazon/outbound" },
    { name: "fba-stock", path: "/amazon/fba-stock" },
    { name: "settings", path: "/settings/amazon" },
    { name: "settings-connect", path: "/settings/amazon/connect" },
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

// What a role may be allowed to do with Amazon. No effect unless the shop runs Medusa's RBAC
// module; the routes name these pairs in their middlewares.

import { definePolicies } from "@medusajs/framework/utils"

const policies: [resource: string, operation: string, description: string][] = [
  ["amazon_account", "read", "See the Amazon accounts that are connected."],
  ["amazon_account", "create", "Connect an Amazon account."],
  ["amazon_account", "update", "Test, rename, pause and resume an account."],
  ["amazon_account", "delete", "Disconnect an Amazon account."],
  ["amazon_marketplace", "read", "See the settings of a marketplace."],
  ["amazon_marketplace", "update", "Change the settings of a marketplace."],
  ["amazon_order", "read", "See Amazon orders and their timelines."],
  ["amazon_order", "update", "Read an Amazon order again, and retry it."],
  [
    "amazon_inspection",
    "read",
    "See units that wait to be looked for after a cancellation.",
  ],
  [
    "amazon_inspection",
    "update",
    "Put units back on sale after a cancellation, or write them off.",
  ],
  ["amazon_outbound", "read", "See the orders of the shop that Amazon ships."],
  ["amazon_outbound", "update", "Ask Amazon now how far such an order is."],
  [
    "amazon_shipment",
    "read",
    "See which parcels Amazon was told of, and what it waits for.",
  ],
  [
    "amazon_shipment",
    "update",
    "Correct parcels, tell Amazon again, and withdraw them.",
  ],
  ["amazon_carrier", "read", "See how carriers are called at Amazon."],
  ["amazon_carrier", "create", "Say how a carrier is called at Amazon."],
  ["amazon_carrier", "update", "Change how a carrier is called at Amazon."],
  ["amazon_carrier", "delete", "Forget how a carrier is called at Amazon."],
  ["amazon_listing", "read", "See which variant an Amazon SKU sells."],
  ["amazon_listing", "create", "Map a SKU before its first order."],
  ["amazon_listing", "update", "Map Amazon SKUs, and choose what is offered."],
  ["amazon_listing", "delete", "Forget a SKU that Amazon lists no more."],
  [
    "amazon_offer",
    "read",
    "See how many units Amazon is to show, and how the number comes about.",
  ],
  [
    "amazon_offer",
    "update",
    "Send quantities to Amazon now, confirm jumps and retry.",
  ],
  [
    "amazon_fba_stock",
    "read",
    "See what lies in Amazon's warehouses, and what of it is on the shelf.",
  ],
  ["amazon_fba_stock", "update", "Read the stock in Amazon's warehouses now."],
  ["amazon_return", "read", "See what buyers at Amazon send back."],
  ["amazon_return", "update", "Read returns now, and retry one."],
  ["amazon_sync", "read", "See what has been read, and audit the stock."],
  ["amazon_sync", "update", "Read Amazon's orders now, and repair."],
]

const wordOf = (text: string): string =>
  text
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")

export default definePolicies(
  policies.map(([resource, operation, description]) => ({
    name: `${wordOf(operation)}${wordOf(resource)}`,
    resource,
    operation,
    description,
  }))
)

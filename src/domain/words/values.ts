// Words that values are said with, wherever they stand: a number of orders is "3 orders", and a
// status is not the word of the tables.

/** A number whose value has one of these names is counted. */
export const nouns = {
  orders_one: "{{count}} order",
  orders_other: "{{count}} orders",
  open_orders_one: "{{count}} open order",
  open_orders_other: "{{count}} open orders",
  units_one: "{{count}} unit",
  units_other: "{{count}} units",
  pages_one: "{{count}} page",
  pages_other: "{{count}} pages",
  parcels_one: "{{count}} parcel",
  parcels_other: "{{count}} parcels",
  listings_one: "{{count}} listing",
  listings_other: "{{count}} listings",
  skus_one: "{{count}} SKU",
  skus_other: "{{count}} SKUs",
  numbers_one: "{{count}} number",
  numbers_other: "{{count}} numbers",
  returns_one: "{{count}} return",
  returns_other: "{{count}} returns",
  reports_one: "{{count}} report",
  reports_other: "{{count}} reports",
  differences_one: "{{count}} difference",
  differences_other: "{{count}} differences",
} as const

/** Of values whose name ends in "status": Amazon's and Medusa's words for an order. */
export const statuses = {
  pending_availability: "a pre-order",
  pending: "pending",
  unshipped: "unshipped",
  partially_shipped: "partly shipped",
  shipped: "shipped",
  canceled: "cancelled",
  unfulfillable: "unfulfillable",
  draft: "a draft",
  completed: "completed",
  archived: "archived",
  requires_action: "waiting for an action",
} as const

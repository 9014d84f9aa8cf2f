type Resource =
  | "amazon_account"
  | "amazon_carrier"
  | "amazon_fba_stock"
  | "amazon_inspection"
  | "amazon_listing"
  | "amazon_marketplace"
  | "amazon_offer"
  | "amazon_order"
  | "amazon_return"
  | "amazon_shipment"
  | "amazon_outbound"
  | "amazon_sync"

type Operation = "create" | "delete" | "read" | "update"

/** The policy of src/policies that a route needs. */
export const allows = (resource: Resource, operation: Operation) => [
  { resource, operation },
]

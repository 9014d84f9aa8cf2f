type Resource =
  | "amazon_account"
  | "amazon_fba_stock"
  | "amazon_inspection"
  | "amazon_listing"
  | "amazon_marketplace"
  | "amazon_offer"
  | "amazon_order"
  | "amazon_sync"

type Operation = "create" | "delete" | "read" | "update"

/** The policy of src/policies that a route needs. */
export const allows = (resource: Resource, operation: Operation) => [
  { resource, operation },
]

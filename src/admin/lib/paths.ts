// Addresses of the admin that several pages lead to.

/** The listings, narrowed to one SKU. */
export const listingPath = (sku: string): string =>
  `/amazon/listings?q=${encodeURIComponent(sku)}`

/** The listings that sell one of these variants, as the table writes its filters. */
export const listingsOfPath = (variantIds: string[]): string =>
  `/amazon/listings?variant_id=${encodeURIComponent(JSON.stringify(variantIds))}`

/** The SKUs that nobody has mapped yet, narrowed to one. */
export const inboxPath = (sku: string): string =>
  `/amazon/listings/inbox?q=${encodeURIComponent(sku)}`

/** The orders that Amazon is still to decide on, whether Medusa shows them or not. */
export const pendingOrdersPath = (accountId?: string): string =>
  `/amazon/orders?${new URLSearchParams({
    state: JSON.stringify(["waiting", "held"]),
    // As the table writes its filters.
    ...(accountId && { account_id: JSON.stringify(accountId) }),
  }).toString()}`

/** What needs attention; of one account, where one is named. */
export const problemsPath = (accountId?: string): string =>
  `/amazon/problems${accountId ? `?account=${encodeURIComponent(accountId)}` : ""}`

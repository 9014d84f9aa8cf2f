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

/** The orders that Amazon is still to decide on and that hold something. */
export const waitingOrdersPath = (): string =>
  ordersPath({ state: ["waiting", "held"] })

/** All that Amazon calls pending, of a marketplace too whose pending orders are not imported. */
export const pendingOrdersPath = (accountId?: string): string =>
  ordersPath({
    status: ["pending", "pending_availability"],
    ...(accountId && { account_id: accountId }),
  })

/** As the table writes its filters. */
const ordersPath = (filters: Record<string, string | string[]>): string =>
  `/amazon/orders?${new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [
      name,
      JSON.stringify(value),
    ])
  ).toString()}`

/** What needs attention; of one account, where one is named. */
export const problemsPath = (accountId?: string): string =>
  `/amazon/problems${accountId ? `?account=${encodeURIComponent(accountId)}` : ""}`

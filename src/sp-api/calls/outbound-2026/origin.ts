// Where does it leave from? Fulfillment Outbound 2026-07-04 asks for the country where
// 2020-07-01 asked for the marketplace.

import { assertInvariant } from "../../../domain/errors"
import { findMarketplace } from "../../marketplaces"
import { shown } from "../path-segment"

/** `what` follows "Failed to". */
export function toOrigin(
  marketplaceId: string,
  what: string
): { countryCode: string } {
  const marketplace = findMarketplace(marketplaceId)
  assertInvariant(
    marketplace !== null,
    `Failed to ${what}: the country of marketplace ${shown(marketplaceId)} is not known. Use version 2020-07-01, or update the plugin.`
  )
  return { countryCode: marketplace.country }
}

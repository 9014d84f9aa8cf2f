// Medusa's addresses in Amazon's terms.

import type { PostalAddress } from "../../domain/order/snapshot"

/** Of a cart, an order or a fulfilment. */
export interface MedusaAddress {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  phone?: string | null
}

export function toPostalAddress(address: MedusaAddress): PostalAddress {
  const name = [address.first_name, address.last_name]
    .flatMap((part) => part?.trim() || [])
    .join(" ")
  return {
    name: name || address.company?.trim() || null,
    company: address.company?.trim() || null,
    lines: [address.address_1, address.address_2].flatMap(
      (line) => line?.trim() || []
    ),
    city: address.city?.trim() || null,
    region: address.province?.trim() || null,
    postalCode: address.postal_code?.trim() || null,
    countryCode: address.country_code?.trim().toUpperCase() || null,
    phone: address.phone?.trim() || null,
  }
}

// Is an address complete enough for Amazon? Fields are named as the shop's staff know them; what
// is in them is never part of a sentence.

import type { PostalAddress } from "../order/snapshot"

/** Amazon takes no city in Japan, and wants one everywhere else (createFulfillmentOrder). */
const withoutCity = new Set(["JP"])

export function missingIn(address: PostalAddress): string[] {
  const { name, lines, city, postalCode, countryCode } = address
  return [
    ...(name ? [] : ["name"]),
    ...(lines.length > 0 ? [] : ["address_1"]),
    ...(postalCode ? [] : ["postal_code"]),
    ...(countryCode ? [] : ["country_code"]),
    ...(city || withoutCity.has(countryCode ?? "") ? [] : ["city"]),
  ]
}

/** The part of a customer's address that what it costs may depend on. */
export const placeOf = (address: PostalAddress): PostalAddress => ({
  ...address,
  // Amazon insists on a name, even to say what a parcel would cost.
  name: "Customer",
  company: null,
  phone: null,
  ...(withoutCity.has(address.countryCode ?? "") && { city: null }),
})

// Where Amazon is to deliver to, as both versions of its API write an address. Amazon has three
// lines, no field for a company, and in Japan no field for a city.

import { assertInvariant } from "../../../domain/errors"
import type { PostalAddress } from "../../../domain/order/snapshot"

export interface DeliveryAddress {
  name: string
  addressLine1: string
  addressLine2?: string
  addressLine3?: string
  city?: string
  stateOrRegion?: string
  postalCode: string
  countryCode: string
  phone?: string
}

/** "This property is required in all countries except Japan. It must not be used in Japan." */
const isWithoutCity = (country: string): boolean => country === "JP"

/** `what` follows "Failed to". No sentence of it repeats what the address says. */
export function toDeliveryAddress(
  address: PostalAddress,
  what: string
): DeliveryAddress {
  const assertThere = (value: string | null, name: string): string => {
    const there = value?.trim() ?? ""
    assertInvariant(
      there !== "",
      `Failed to ${what}: the address has no ${name}, which Amazon needs.`
    )
    return there
  }
  const country = assertThere(address.countryCode, "country")
  assertInvariant(
    /^[A-Z]{2}$/.test(country),
    `Failed to ${what}: the country of the address is not two capital letters.`
  )
  // A company or a city alone would fill the first line, and nobody would find the house.
  const street = assertThere(present(address.lines)[0] ?? null, "street")
  const [line1 = street, line2, line3] = toLines(
    address,
    isWithoutCity(country)
  )
  return {
    name: assertThere(address.name || address.company, "name"),
    addressLine1: line1,
    ...(line2 && { addressLine2: line2 }),
    ...(line3 && { addressLine3: line3 }),
    ...(!isWithoutCity(country) && { city: assertThere(address.city, "city") }),
    ...(address.region && { stateOrRegion: address.region }),
    postalCode: assertThere(address.postalCode, "postal code"),
    countryCode: country,
    ...(address.phone && { phone: address.phone }),
  }
}

/** The third holds whatever is left, because nothing of an address may get lost. */
function toLines(address: PostalAddress, isWithCity: boolean): string[] {
  const streets = present(address.lines)
  const city = isWithCity ? (address.city?.trim() ?? "") : ""
  const isCityThere = streets.some((line) => line.includes(city))
  const lines = present([
    // Without a field of its own, and without it nobody could deliver.
    isCityThere ? "" : city,
    ...streets,
    address.name ? (address.company ?? "") : "",
  ])
  return lines.length <= 3
    ? lines
    : [...lines.slice(0, 2), lines.slice(2).join(", ")]
}

const present = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== "")

/** Everything in a request that names or reaches a person. */
export const personalTexts = (
  address: PostalAddress,
  ...others: string[]
): string[] =>
  [
    ...others,
    ...address.lines,
    address.name,
    address.company,
    address.city,
    address.region,
    address.postalCode,
    address.phone,
  ].filter((text): text is string => !!text)

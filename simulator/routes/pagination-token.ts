// Opaque to the caller, and signed: it fixes the end of the window and the place in it.

import { invalidInput } from "../amazon-route"
import { seal, unseal } from "../sealed"

export const TOKEN_LIFE_MS = 24 * 3_600_000

export type PagePlace = {
  sellerId: string
  fingerprint: string
  /** The upper bound the first page had, ISO. */
  until: string
  after: { time: string; orderId: string }
}

type Sealed = PagePlace & { issuedAt: number }

export function sealPlace(place: PagePlace, now: number): string {
  const sealed: Sealed = { ...place, issuedAt: now }
  return seal(sealed)
}

export function openPlace(
  token: string,
  sellerId: string,
  fingerprint: string,
  now: number
): PagePlace {
  const place = unseal(token) as Sealed | null
  if (place?.sellerId !== sellerId) {
    throw invalidInput("The paginationToken is invalid.")
  }
  if (now - place.issuedAt > TOKEN_LIFE_MS) {
    throw invalidInput(
      "The paginationToken has expired: it lives for 24 hours."
    )
  }
  if (place.fingerprint !== fingerprint) {
    throw invalidInput(
      "The parameters differ from those that produced the paginationToken. " +
        "Only maxResultsPerPage and includedData may change between pages."
    )
  }
  return place
}

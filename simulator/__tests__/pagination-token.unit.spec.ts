import { openPlace, sealPlace, TOKEN_LIFE_MS } from "../routes/pagination-token"
import { noon } from "./an-order"

const place = {
  sellerId: "S1",
  fingerprint: "lastUpdatedAfter=x",
  until: "2026-03-01T12:00:00.000Z",
  after: { time: "2026-03-01T11:00:00.000Z", orderId: "302-1-1" },
}

it("opens to the place it was sealed at", () => {
  const token = sealPlace(place, noon)

  expect(openPlace(token, "S1", place.fingerprint, noon)).toMatchObject(place)
})

it("lives for 24 hours and not a millisecond longer", () => {
  const token = sealPlace(place, noon)

  expect(() =>
    openPlace(token, "S1", place.fingerprint, noon + TOKEN_LIFE_MS)
  ).not.toThrow()
  expect(() =>
    openPlace(token, "S1", place.fingerprint, noon + TOKEN_LIFE_MS + 1)
  ).toThrow("expired")
})

it("is worth nothing to another seller, to other parameters, or after a letter was changed", () => {
  const token = sealPlace(place, noon)

  expect(() => openPlace(token, "S2", place.fingerprint, noon)).toThrow(
    "invalid"
  )
  expect(() => openPlace(token, "S1", "createdAfter=y", noon)).toThrow("differ")
  expect(() => openPlace(`x${token}`, "S1", place.fingerprint, noon)).toThrow(
    "invalid"
  )
  expect(() => openPlace("", "S1", place.fingerprint, noon)).toThrow("invalid")
})

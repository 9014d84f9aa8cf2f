import fc from "fast-check"
import { packageReference } from "../package-reference"

const fulfillmentId = fc.stringMatching(/^ful_[0-9A-HJKMNP-TV-Z]{26}$/)

it("is a positive whole number of ten digits, which fits where 31 bits are read", () => {
  fc.assert(
    fc.property(
      fulfillmentId,
      fc.integer({ min: 1, max: 50 }),
      (id, parcel) => {
        const reference = packageReference(id, parcel)

        expect(reference).toMatch(/^[12]\d{9}$/)
        expect(Number(reference)).toBeLessThan(2 ** 31)
      }
    )
  )
})

it("is the same again for the same parcel, so that a lost table cannot double a package", () => {
  fc.assert(
    fc.property(
      fulfillmentId,
      fc.integer({ min: 1, max: 50 }),
      (id, parcel) => {
        expect(packageReference(id, parcel)).toBe(packageReference(id, parcel))
      }
    )
  )
})

it("differs for all parcels of an order, even where two would meet", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fulfillmentId, { minLength: 1, maxLength: 4 }),
      (ids) => {
        const taken = new Set<string>()
        for (const id of ids) {
          for (let parcel = 1; parcel <= 10; parcel += 1) {
            taken.add(packageReference(id, parcel, taken))
          }
        }

        expect(taken.size).toBe(ids.length * 10)
      }
    )
  )
})

it("goes on to the next number when another package has it", () => {
  const first = packageReference("ful_1", 1)

  const second = packageReference("ful_1", 1, new Set([first]))

  expect(Number(second)).toBe(Number(first) + 1)
})

it("is not crowded: of a hundred thousand parcels, next to none meet", () => {
  const references = new Set(
    Array.from({ length: 100_000 }, (_, index) =>
      packageReference(`ful_${index}`, 1)
    )
  )

  // Chance alone lets about four pairs meet in 1.1 billion numbers.
  expect(references.size).toBeGreaterThan(99_980)
})

import fc from "fast-check"
import { spreadUnits, type Units } from "../spread"

const anyUnits = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          orderItemId: fc.constant(String(id)),
          quantity: fc.integer({ min: 1, max: 12 }),
        })
      )
    )
  )

const sums = (units: readonly Units[]): Record<string, number> => {
  const sum: Record<string, number> = {}
  for (const { orderItemId: id, quantity } of units) {
    sum[id] = (sum[id] ?? 0) + quantity
  }
  return sum
}

it("puts every unit into one parcel, and none that is not there", () => {
  fc.assert(
    fc.property(anyUnits, fc.integer({ min: 1, max: 8 }), (units, parcels) => {
      const spread = spreadUnits(units, parcels)

      expect(sums(spread.flat())).toEqual(sums(units))
    })
  )
})

it("leaves no parcel empty, and makes as many as there are labels if the units suffice", () => {
  fc.assert(
    fc.property(anyUnits, fc.integer({ min: 1, max: 8 }), (units, parcels) => {
      const spread = spreadUnits(units, parcels)
      const total = units.reduce((sum, { quantity }) => sum + quantity, 0)

      expect(spread.length).toBe(Math.min(parcels, total))
      expect(spread.filter((parcel) => parcel.length === 0)).toEqual([])
    })
  )
})

it("deals the units out in order", () => {
  const spread = spreadUnits(
    [
      { orderItemId: "cups", quantity: 3 },
      { orderItemId: "pots", quantity: 2 },
    ],
    2
  )

  expect(spread).toEqual([
    [{ orderItemId: "cups", quantity: 3 }],
    [{ orderItemId: "pots", quantity: 2 }],
  ])
})

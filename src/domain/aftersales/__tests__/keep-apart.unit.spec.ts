import fc from "fast-check"
import { aKit, aReservation, aVariant } from "../../__tests__/makers"
import { sumOf } from "../../stock/quantity"
import type { Reservation } from "../../stock/reservations"
import { keepApart } from "../keep-apart"

const tea = (quantity: number, locationId = "berlin"): Reservation =>
  aReservation({ inventoryItemId: "tea", locationId, quantity })

const plain = aVariant({ parts: [{ inventoryItemId: "tea", required: 1 }] })

const inShort = (rows: readonly Omit<Reservation, "id">[]) =>
  rows.map(
    ({ inventoryItemId, locationId, quantity }) =>
      `${quantity} ${inventoryItemId} in ${locationId}`
  )

describe("Units that are kept apart", () => {
  it("are as many as the line gives up, where it had them", () => {
    const { units, wanted } = keepApart({
      units: 3,
      variant: plain,
      stays: 0,
      own: [tea(2, "berlin"), tea(1, "bonn")],
      kept: [],
    })

    expect(units).toBe(3)
    expect(inShort(wanted)).toEqual(["2 tea in berlin", "1 tea in bonn"])
  })

  it("leave what the line goes on holding where it is", () => {
    const { wanted } = keepApart({
      units: 1,
      variant: plain,
      stays: 2,
      own: [tea(2, "berlin"), tea(1, "bonn")],
      kept: [],
    })

    expect(inShort(wanted)).toEqual(["1 tea in bonn"])
  })

  it("of a bundle are all of its parts", () => {
    const { units, wanted } = keepApart({
      units: 2,
      variant: aKit(),
      stays: 0,
      own: aKit().parts.map(({ inventoryItemId, required }) =>
        aReservation({
          inventoryItemId,
          locationId: "berlin",
          quantity: 2 * required,
        })
      ),
      kept: [],
    })

    expect(units).toBe(2)
    expect(inShort(wanted)).toEqual(
      aKit().parts.map(
        ({ inventoryItemId, required }) =>
          `${2 * required} ${inventoryItemId} in berlin`
      )
    )
  })

  it("stay what an earlier attempt put aside, though the line has let go of it meanwhile", () => {
    const kept = [{ inventoryItemId: "tea", locationId: "berlin", quantity: 2 }]

    const again = keepApart({
      units: 2,
      variant: plain,
      stays: 0,
      own: [],
      kept,
    })

    expect(again).toEqual({ units: 2, wanted: kept })
  })

  it("are never more than the line gives up, and the same when it is done again", () => {
    const own = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
    fc.assert(
      fc.property(own, fc.nat(20), fc.nat(6), (quantities, wish, stays) => {
        const line = {
          variant: plain,
          stays,
          own: quantities.map((quantity, index) =>
            tea(quantity, `place ${index}`)
          ),
        }
        const freed = Math.max(sumOf(quantities) - stays, 0)
        const units = Math.min(wish, freed)

        const once = keepApart({ ...line, units, kept: [] })
        const twice = keepApart({ ...line, units, kept: once.wanted })
        const greedy = keepApart({ ...line, units: wish, kept: [] })

        expect(once.units).toBe(units)
        expect(sumOf(once.wanted.map(({ quantity }) => quantity))).toBe(units)
        expect(twice).toEqual(once)
        expect(greedy).toEqual(once)
      })
    )
  })
})

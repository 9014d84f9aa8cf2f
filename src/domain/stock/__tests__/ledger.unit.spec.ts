import fc from "fast-check"
import { InvariantError } from "../../errors"
import {
  balanceOf,
  movementsBetween,
  nothingHeld,
  type Hold,
  type Movement,
} from "../ledger"

const inMedusa = (units: number): Hold => ({ units, place: "medusa" })
const inOffer = (units: number): Hold => ({ units, place: "offer" })

it.each<{ what: string; from: Hold; to: Hold; movements: string[] }>([
  {
    what: "A new order reserves its units",
    from: nothingHeld,
    to: inMedusa(3),
    movements: ["reserve 3"],
  },
  {
    what: "A cancellation releases them",
    from: inMedusa(3),
    to: nothingHeld,
    movements: ["release 3"],
  },
  {
    what: "A reduction releases the difference",
    from: inMedusa(3),
    to: inMedusa(1),
    movements: ["release 2"],
  },
  {
    what: "A hand-over from the offer to Medusa transfers, and moves no sum",
    from: inOffer(3),
    to: inMedusa(3),
    movements: ["transfer 3"],
  },
  {
    what: "A hand-over of fewer units transfers these and releases the rest",
    from: inOffer(3),
    to: inMedusa(2),
    movements: ["transfer 2", "release 1"],
  },
  {
    what: "A hand-over of more units transfers what there was and reserves the rest",
    from: inOffer(1),
    to: inMedusa(3),
    movements: ["transfer 1", "reserve 2"],
  },
  {
    what: "Completing an order moves nothing",
    from: inMedusa(3),
    to: inMedusa(3),
    movements: [],
  },
])("$what", ({ from, to, movements }) => {
  const moved = movementsBetween(from, to, "a test")

  expect(moved.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual(
    movements
  )
})

it("Units that left the house are shipped, not released", () => {
  expect(movementsBetween(inMedusa(3), inMedusa(1), "parcel", 2)).toEqual([
    { kind: "ship", quantity: 2, cause: "parcel" },
  ])
})

it("A parcel and a cancellation of the rest are two movements", () => {
  expect(movementsBetween(inMedusa(3), nothingHeld, "canceled", 1)).toEqual([
    { kind: "ship", quantity: 1, cause: "canceled" },
    { kind: "release", quantity: 2, cause: "canceled" },
  ])
})

it("The ledger refuses to give back more than it holds", () => {
  const movements: Movement[] = [
    { kind: "reserve", quantity: 2, cause: "pending" },
    { kind: "release", quantity: 3, cause: "canceled" },
    { kind: "reserve", quantity: 3, cause: "pending" },
  ]

  expect(() => balanceOf(movements)).toThrow(InvariantError)
})

it("The ledger refuses movements of part of a unit", () => {
  expect(() =>
    balanceOf([{ kind: "reserve", quantity: 1.5, cause: "pending" }])
  ).toThrow("a reserve movement")
})

const hold = fc
  .record({
    units: fc.nat({ max: 9 }),
    place: fc.constantFrom("medusa" as const, "offer" as const),
  })
  .map(({ units, place }): Hold => (units ? { units, place } : nothingHeld))

it("However holds change, the ledger's balance is what is held, and never below nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ to: hold, isShipped: fc.boolean() }), {
        maxLength: 12,
      }),
      (changes) => {
        let now = nothingHeld
        const ledger: Movement[] = []

        for (const { to, isShipped } of changes) {
          const less = Math.max(now.units - to.units, 0)
          ledger.push(
            ...movementsBetween(now, to, "a test", isShipped ? less : 0)
          )
          now = to

          expect(balanceOf(ledger)).toBe(now.units)
        }
      }
    )
  )
})

it("One change writes at most one movement of each kind", () => {
  fc.assert(
    fc.property(hold, hold, (from, to) => {
      const kinds = movementsBetween(from, to, "a test").map(({ kind }) => kind)

      expect(new Set(kinds).size).toBe(kinds.length)
    })
  )
})

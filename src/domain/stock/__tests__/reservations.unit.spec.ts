import fc from "fast-check"
import { aKit, aLevel, aReservation, aVariant } from "../../__tests__/makers"
import { InvariantError } from "../../errors"
import { sumOf } from "../quantity"
import {
  changeReservations,
  placeUnits,
  takeFrom,
  type Level,
  type Reservation,
  type WantedReservation,
} from "../reservations"

const places = ["berlin", "bonn"]

const cup = (locationId: string, available: number) =>
  aLevel({ inventoryItemId: "cup", locationId, available })
const tea = (locationId: string, available: number) =>
  aLevel({ inventoryItemId: "tea", locationId, available })

const inShort = (wanted: WantedReservation[]) =>
  wanted.map(
    ({ inventoryItemId, locationId, quantity }) =>
      `${quantity} ${inventoryItemId} in ${locationId}`
  )

describe("Where units are reserved", () => {
  it.each<{
    what: string
    levels: Level[]
    wanted: string[]
    isOversold: boolean
  }>([
    {
      what: "At the first of the owner's locations that has enough",
      levels: [tea("bonn", 9), tea("berlin", 2)],
      wanted: ["2 tea in berlin"],
      isOversold: false,
    },
    {
      what: "At the next one when the first has too few",
      levels: [tea("berlin", 1), tea("bonn", 2)],
      wanted: ["2 tea in bonn"],
      isOversold: false,
    },
    {
      what: "At the first that stocks it at all when none has enough",
      levels: [tea("bonn", 1)],
      wanted: ["2 tea in bonn"],
      isOversold: true,
    },
    {
      what: "Below zero, when a location was oversold before",
      levels: [tea("berlin", -3)],
      wanted: ["2 tea in berlin"],
      isOversold: true,
    },
    {
      what: "Nowhere else than the owner wants, however much lies there",
      levels: [tea("hamburg", 99), tea("bonn", 0)],
      wanted: ["2 tea in bonn"],
      isOversold: true,
    },
  ])("$what", ({ levels, wanted, isOversold }) => {
    const placing = placeUnits(2, aVariant(), places, levels)

    expect(placing).toMatchObject({ ok: true, isOversold })
    expect(placing.ok && inShort(placing.wanted)).toEqual(wanted)
  })

  it("A kit is taken from one location when one has all its parts", () => {
    const levels = [
      tea("berlin", 9),
      cup("berlin", 0),
      tea("bonn", 4),
      cup("bonn", 2),
    ]

    const placing = placeUnits(2, aKit(), places, levels)

    expect(placing.ok && inShort(placing.wanted)).toEqual([
      "4 tea in bonn",
      "2 cup in bonn",
    ])
  })

  it("A kit is taken from several locations when none has all its parts", () => {
    const levels = [tea("berlin", 4), cup("bonn", 2)]

    const placing = placeUnits(2, aKit(), places, levels)

    expect(placing.ok && inShort(placing.wanted)).toEqual([
      "4 tea in berlin",
      "2 cup in bonn",
    ])
  })

  it("A part that no location stocks cannot be reserved, and is named", () => {
    expect(placeUnits(2, aKit(), places, [tea("berlin", 9)])).toEqual({
      ok: false,
      inventoryItemId: "cup",
    })
  })

  it("What one line takes, the next one does not find", () => {
    const levels = [tea("berlin", 3), tea("bonn", 9)]
    const first = placeUnits(2, aVariant(), places, levels)

    takeFrom(levels, first.ok ? first.wanted : [])

    const second = placeUnits(2, aVariant(), places, levels)
    expect(second.ok && inShort(second.wanted)).toEqual(["2 tea in bonn"])
  })

  it("Taking from a shelf that does not exist is a bug of ours", () => {
    expect(() =>
      takeFrom([], [{ inventoryItemId: "tea", locationId: "x", quantity: 1 }])
    ).toThrow(InvariantError)
  })
})

describe("How reservations follow a hold", () => {
  const noPlace = (): WantedReservation[] => []

  it("A hold that has its reservation changes nothing", () => {
    const changes = changeReservations(2, aVariant(), [aReservation()], noPlace)

    expect(changes).toEqual({ create: [], update: [], remove: [] })
  })

  it("A smaller hold shrinks its reservation where it is", () => {
    expect(
      changeReservations(1, aVariant(), [aReservation()], noPlace)
    ).toEqual({
      create: [],
      update: [{ id: "resitem_1", quantity: 1 }],
      remove: [],
    })
  })

  it("A larger hold grows its reservation where it is, without asking for a place", () => {
    expect(
      changeReservations(5, aVariant(), [aReservation()], () => {
        throw new Error("It has a place.")
      }).update
    ).toEqual([{ id: "resitem_1", quantity: 5 }])
  })

  it("No hold removes all of them", () => {
    const existing = [aReservation(), aReservation({ id: "resitem_2" })]

    expect(changeReservations(0, aVariant(), existing, noPlace).remove).toEqual(
      ["resitem_1", "resitem_2"]
    )
  })

  it("A line that somebody has split over two shelves keeps both while it can", () => {
    const existing = [
      aReservation({ quantity: 3 }),
      aReservation({ id: "resitem_2", locationId: "bonn", quantity: 2 }),
    ]

    expect(changeReservations(4, aVariant(), existing, noPlace)).toEqual({
      create: [],
      update: [{ id: "resitem_2", quantity: 1 }],
      remove: [],
    })
    expect(changeReservations(3, aVariant(), existing, noPlace)).toEqual({
      create: [],
      update: [],
      remove: ["resitem_2"],
    })
  })

  it("A part that joins a kit is placed; the others stay where they are", () => {
    const changes = changeReservations(
      1,
      aKit(),
      [aReservation({ quantity: 2 })],
      () => [
        { inventoryItemId: "tea", locationId: "bonn", quantity: 2 },
        { inventoryItemId: "cup", locationId: "bonn", quantity: 1 },
      ]
    )

    expect(inShort(changes.create)).toEqual(["1 cup in bonn"])
    expect(changes).toMatchObject({ update: [], remove: [] })
  })

  it("A part that leaves a kit is given back", () => {
    const existing = [
      aReservation({ quantity: 1 }),
      aReservation({ id: "resitem_cup", inventoryItemId: "cup" }),
    ]

    expect(changeReservations(1, aVariant(), existing, noPlace).remove).toEqual(
      ["resitem_cup"]
    )
  })

  it("A part that is needed more often grows", () => {
    const twoEach = aVariant({
      parts: [{ inventoryItemId: "tea", required: 2 }],
    })

    expect(
      changeReservations(2, twoEach, [aReservation()], noPlace).update
    ).toEqual([{ id: "resitem_1", quantity: 4 }])
  })

  it("A line whose SKU is no longer mapped gives everything back", () => {
    expect(
      changeReservations(0, null, [aReservation()], noPlace).remove
    ).toEqual(["resitem_1"])
  })

  const reservations = fc.array(
    fc.record({
      inventoryItemId: fc.constantFrom("tea", "cup", "spoon"),
      locationId: fc.constantFrom(...places),
      quantity: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 5 }
  )

  it("Whatever was reserved, afterwards it is the hold, part by part, and no unit more", () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), reservations, (units, found) => {
        const existing = found.map((one, index): Reservation => ({
          ...one,
          id: `resitem_${index}`,
        }))
        const levels = ["tea", "cup"].flatMap((inventoryItemId) =>
          places.map((locationId) => aLevel({ inventoryItemId, locationId }))
        )

        const changes = changeReservations(units, aKit(), existing, () => {
          const placing = placeUnits(units, aKit(), places, levels)
          return placing.ok ? placing.wanted : []
        })

        const after = applied(existing, changes)
        for (const { inventoryItemId, required } of aKit().parts) {
          expect(reserved(after, inventoryItemId)).toBe(units * required)
        }
        expect(reserved(after, "spoon")).toBe(0)
        // Nobody's choice of a shelf is overruled.
        for (const { inventoryItemId } of changes.create) {
          expect(reserved(existing, inventoryItemId)).toBe(0)
        }
        const again = changeReservations(units, aKit(), after, noPlace)
        expect(again).toEqual({ create: [], update: [], remove: [] })
      })
    )
  })
})

const reserved = (reservations: Reservation[], item: string): number =>
  sumOf(
    reservations
      .filter(({ inventoryItemId }) => inventoryItemId === item)
      .map(({ quantity }) => quantity)
  )

const applied = (
  existing: Reservation[],
  { create, update, remove }: ReturnType<typeof changeReservations>
): Reservation[] => [
  ...existing
    .filter(({ id }) => !remove.includes(id))
    .map((one) => ({ ...one, ...update.find(({ id }) => id === one.id) })),
  ...create.map((one, index) => ({ ...one, id: `new_${index}` })),
]

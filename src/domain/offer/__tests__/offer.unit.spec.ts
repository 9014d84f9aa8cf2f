import fc from "fast-check"
import { InvariantError } from "../../errors"
import { lowestOffer, type Offer, type PartStock, type Reason } from "../offer"
import type { OfferRules } from "../rules"
import { anOffer, aPart, someRules } from "./makers"

const stepsOf = ({ steps }: Offer) =>
  steps.map(({ name, by, leaves }) => `${name} ${by}: ${leaves}`)

it("Amazon is offered what is stocked, less what is reserved, held or kept back", () => {
  const offer = anOffer([aPart({ reserved: 3, held: 1 })], { buffer: 2 })

  expect(offer).toMatchObject({ quantity: 6, reason: "stock" })
  expect(stepsOf(offer)).toEqual([
    "stocked 12: 12",
    "reserved 3: 9",
    "held 1: 8",
    "buffer 2: 6",
  ])
})

it("A step that takes nothing is not mentioned", () => {
  expect(stepsOf(anOffer([aPart()], { cap: 12 }))).toEqual(["stocked 12: 12"])
})

it("A share is taken of what the buffer leaves, and then the cap applies", () => {
  const offer = anOffer([aPart()], { buffer: 1, share: 50, cap: 4 })

  expect(stepsOf(offer)).toEqual([
    "stocked 12: 12",
    "buffer 1: 11",
    "share 50: 5",
    "cap 4: 4",
  ])
})

it("What is oversold or wholly kept back is offered as 0, never less", () => {
  const offer = anOffer([aPart({ stocked: 2, reserved: 3 })], { buffer: 4 })

  expect(offer.quantity).toBe(0)
  expect(stepsOf(offer)).toEqual([
    "stocked 2: 2",
    "reserved 3: -1",
    "buffer 4: -5",
    "floor 0: 0",
  ])
})

it("A share of less than nothing is not less", () => {
  const offer = anOffer([aPart({ stocked: 2 })], { buffer: 4, share: 50 })

  expect(stepsOf(offer)).toEqual(["stocked 2: 2", "buffer 4: -2", "floor 0: 0"])
})

it("A shelf that Medusa counts below zero offers 0", () => {
  expect(anOffer([aPart({ stocked: -3 })]).quantity).toBe(0)
})

it("A kit offers as many as its scarcest part allows", () => {
  const offer = anOffer(
    [
      aPart({ required: 2, stocked: 9, reserved: 2 }),
      aPart({ inventoryItemId: "cup", stocked: 5, held: 1 }),
    ],
    { buffer: 1 }
  )

  expect(offer.scarcestPart).toBe("tea")
  expect(stepsOf(offer)).toEqual([
    "stocked 9: 9",
    "reserved 2: 7",
    "kit 2: 3",
    "buffer 1: 2",
  ])
})

it("Of equally scarce parts the first is told", () => {
  const offer = anOffer([aPart(), aPart({ inventoryItemId: "cup" })])

  expect(offer).toMatchObject({ quantity: 12, scarcestPart: "tea" })
})

it("A pack of six counts in packs, also when units are missing", () => {
  expect(anOffer([aPart({ required: 6, stocked: 17 })]).quantity).toBe(2)
  expect(anOffer([aPart({ required: 0.5, stocked: 17 })]).quantity).toBe(34)
  expect(
    stepsOf(anOffer([aPart({ required: 6, stocked: 5, reserved: 6 })]))
  ).toEqual(["stocked 5: 5", "reserved 6: -1", "kit 6: -1", "floor 0: 0"])
})

const gone = { variant: null }
const unmanaged = { variant: { isManaged: false, parts: [aPart()] } }
const partless = { variant: { isManaged: true, parts: [] } }

it.each<{
  what: string
  offer: Offer
  quantity: number | null
  reason: Reason
}>([
  {
    what: "A SKU that Amazon ships itself is never sent a quantity, not even a pause",
    offer: anOffer([aPart()], { offering: "zero" }, { fulfilledBy: "amazon" }),
    quantity: null,
    reason: "fulfilled_by_amazon",
  },
  {
    what: "Nothing is sent for what the owner does not offer",
    offer: anOffer([aPart()], { offering: "none" }),
    quantity: null,
    reason: "not_offered",
  },
  {
    what: "A paused listing is sent 0, whatever is left",
    offer: anOffer([aPart()], { offering: "zero" }),
    quantity: 0,
    reason: "paused",
  },
  {
    what: "A pause works for a SKU that is mapped to nothing",
    offer: anOffer([], { offering: "zero" }, { isMapped: false, ...gone }),
    quantity: 0,
    reason: "paused",
  },
  {
    what: "Nothing is sent for a SKU that is mapped to no variant",
    offer: anOffer([], {}, { isMapped: false, ...gone }),
    quantity: null,
    reason: "not_mapped",
  },
  {
    what: "Nothing is sent for a SKU whose variant is gone",
    offer: anOffer([], {}, gone),
    quantity: null,
    reason: "variant_gone",
  },
  {
    what: "Nothing is sent for a variant that nobody counts",
    offer: anOffer([], {}, unmanaged),
    quantity: null,
    reason: "not_counted",
  },
  {
    what: "A cap is shown for a variant that nobody counts, without buffer or share",
    offer: anOffer([], { cap: 8, buffer: 3, share: 50 }, unmanaged),
    quantity: 8,
    reason: "not_counted",
  },
  {
    what: "A variant that is to be counted and has nothing to count is not counted",
    offer: anOffer([], {}, partless),
    quantity: null,
    reason: "not_counted",
  },
])("$what", ({ offer, quantity, reason }) => {
  expect(offer).toEqual({ quantity, reason, steps: [], scarcestPart: null })
})

it.each<{
  what: string
  part?: Partial<PartStock>
  rules?: Partial<OfferRules>
}>([
  { what: "Half a unit on the shelf", part: { stocked: 1.5 } },
  { what: "A reservation of less than nothing", part: { reserved: -1 } },
  { what: "A hold of less than nothing", part: { held: -1 } },
  { what: "A kit that needs none of its part", part: { required: 0 } },
  { what: "A buffer of less than nothing", rules: { buffer: -1 } },
  { what: "A share of nothing", rules: { share: 0 } },
  { what: "A share of more than all", rules: { share: 101 } },
  { what: "A cap of half a unit", rules: { cap: 0.5 } },
])("$what is a bug of ours, and is refused", ({ part, rules }) => {
  expect(() => anOffer([aPart(part)], rules)).toThrow(InvariantError)
})

const units = fc.nat({ max: 40 })
const anyPart = (inventoryItemId: string): fc.Arbitrary<PartStock> =>
  fc.record({
    inventoryItemId: fc.constant(inventoryItemId),
    required: fc.integer({ min: 1, max: 4 }),
    stocked: fc.integer({ min: -5, max: 60 }),
    reserved: units,
    held: units,
  })
const anyParts = fc
  .tuple(anyPart("tea"), anyPart("cup"), anyPart("spoon"), fc.nat({ max: 2 }))
  .map(([tea, cup, spoon, more]) => [tea, ...[cup, spoon].slice(0, more)])
const anyRules: fc.Arbitrary<OfferRules> = fc
  .record({
    buffer: fc.nat({ max: 9 }),
    share: fc.integer({ min: 1, max: 100 }),
    cap: fc.option(units),
  })
  .map(someRules)

const quantityOf = (parts: PartStock[], rules: OfferRules) =>
  anOffer(parts, rules).quantity ?? NaN

it("An offer is never negative, and never above what is left of any part", () => {
  fc.assert(
    fc.property(anyParts, anyRules, (parts, rules) => {
      const quantity = quantityOf(parts, rules)

      expect(quantity).toBeGreaterThanOrEqual(0)
      for (const { required, stocked, reserved, held } of parts) {
        expect(quantity * required).toBeLessThanOrEqual(
          Math.max(stocked - reserved - held, 0)
        )
      }
    })
  )
})

it("More on the shelf never lowers an offer, and one unit more raises it by one at most", () => {
  fc.assert(
    fc.property(
      anyParts,
      anyRules,
      fc.nat({ max: 2 }),
      (parts, rules, which) => {
        const more = parts.map((part, index) =>
          index === which % parts.length
            ? { ...part, stocked: part.stocked + 1 }
            : part
        )
        const rise = quantityOf(more, rules) - quantityOf(parts, rules)

        expect([0, 1]).toContain(rise)
      }
    )
  )
})

it("A reservation, a hold or a larger buffer never raises an offer", () => {
  fc.assert(
    fc.property(anyParts, anyRules, units, (parts, rules, more) => {
      const quantity = quantityOf(parts, rules)
      const [first, ...others] = parts
      const reserved = first && { ...first, reserved: first.reserved + more }
      const held = first && { ...first, held: first.held + more }
      const lower = [
        ...[reserved, held].map((part) =>
          quantityOf(part ? [part, ...others] : others, rules)
        ),
        quantityOf(parts, { ...rules, buffer: rules.buffer + more }),
      ]

      expect(Math.max(...lower)).toBeLessThanOrEqual(quantity)
    })
  )
})

it("A hold lowers an offer exactly as the reservation that follows it does", () => {
  fc.assert(
    fc.property(anyPart("tea"), anyRules, units, (part, rules, more) => {
      const held = { ...part, held: part.held + more }
      const reserved = { ...part, reserved: part.reserved + more }

      expect(quantityOf([held], rules)).toBe(quantityOf([reserved], rules))
    })
  )
})

it("The steps lead from what is stocked to what is offered", () => {
  fc.assert(
    fc.property(anyParts, anyRules, (parts, rules) => {
      const { steps, quantity, scarcestPart } = anOffer(parts, rules)
      const scarcest = parts.find(
        ({ inventoryItemId }) => inventoryItemId === scarcestPart
      )

      expect(steps[0]).toMatchObject({
        name: "stocked",
        leaves: scarcest?.stocked,
      })
      expect(steps.at(-1)?.leaves).toBe(quantity)
    })
  )
})

const inMarketplaces = (offers: Offer[]) =>
  offers.map((offer, index) => ({ marketplaceId: `M${index}`, offer }))

it("Of several marketplaces, the one that allows the fewest units sets the number for all", () => {
  const offers = inMarketplaces([
    anOffer([aPart()]),
    anOffer([aPart()], { buffer: 4 }),
    anOffer([aPart()], { buffer: 4 }),
  ])

  expect(lowestOffer(offers)).toEqual(offers[1])
})

it("A marketplace for which nothing is sent does not hold back the others", () => {
  const offers = inMarketplaces([
    anOffer([aPart()], { offering: "none" }),
    anOffer([aPart()]),
  ])

  expect(lowestOffer(offers)).toEqual(offers[1])
})

it("Where no marketplace wants a number sent, none is, and the first says why", () => {
  const offers = inMarketplaces([anOffer([], {}, gone), anOffer([], {}, gone)])

  expect(lowestOffer(offers)).toEqual({
    marketplaceId: null,
    offer: offers[0]?.offer,
  })
})

it("A SKU in no marketplace is not offered", () => {
  expect(lowestOffer([])).toMatchObject({
    marketplaceId: null,
    offer: { quantity: null, reason: "not_offered" },
  })
})

it("The number that goes out is never above what any marketplace allows", () => {
  fc.assert(
    fc.property(
      anyParts,
      fc.array(fc.record({ rules: anyRules, isOffered: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      }),
      (parts, marketplaces) => {
        const offers = inMarketplaces(
          marketplaces.map(({ rules, isOffered }) =>
            anOffer(parts, {
              ...rules,
              offering: isOffered ? "stock" : "none",
            })
          )
        )
        const allowed = offers.flatMap(({ offer }) => offer.quantity ?? [])

        expect(lowestOffer(offers).offer.quantity).toBe(
          allowed.length > 0 ? Math.min(...allowed) : null
        )
      }
    )
  )
})

type StockEvent = Partial<Record<"stocked" | "reserved" | "held", number>>

/** Each thing that happens to a part, as what it adds to whom. */
const stockEvents: fc.Arbitrary<StockEvent[]> = fc.oneof(
  fc.record({ stocked: fc.integer({ min: -3, max: 9 }) }).map((e) => [e]),
  units.map((reserved) => [{ reserved }]),
  units.map((held) => [{ held }]),
  // A pending order is held, then paid and so reserved, then shipped.
  units.map((u) => [
    { held: u },
    { held: -u, reserved: u },
    { reserved: -u, stocked: -u },
  ])
)

const replayed = (events: StockEvent[]): PartStock =>
  events.reduce<PartStock>(
    (part, { stocked = 0, reserved = 0, held = 0 }) => ({
      ...part,
      stocked: part.stocked + stocked,
      reserved: part.reserved + reserved,
      held: part.held + held,
    }),
    aPart()
  )

it("In whatever order stock, holds and reservations change, they end in the same offer", () => {
  fc.assert(
    fc.property(
      fc
        .array(stockEvents, { maxLength: 8 })
        .map((stories) => stories.flat())
        .chain((events) =>
          fc.record({
            events: fc.constant(events),
            shuffled: fc.shuffledSubarray(events, {
              minLength: events.length,
              maxLength: events.length,
            }),
          })
        ),
      anyRules,
      ({ events, shuffled }, rules) => {
        expect(anOffer([replayed(shuffled)], rules)).toEqual(
          anOffer([replayed(events)], rules)
        )
      }
    )
  )
})

import fc from "fast-check"
import { explainOffer, reservedCauses, type ReservedFor } from "../explain"
import { anOffer, aPart } from "./makers"

const anAmazonOrder: ReservedFor = {
  cause: "amazon_order",
  id: "302-1234567-1234567",
  quantity: 1,
}

it("The explanation is a sum that anybody can check", () => {
  const offer = anOffer([aPart({ reserved: 3 })], { buffer: 2 })

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 7 = 12 stocked − 3 reserved − buffer 2."
  )
})

it("Units that pending orders hold stand beside those that are reserved", () => {
  const offer = anOffer([aPart({ reserved: 3, held: 1 })])

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 8 = 12 stocked − 3 reserved − 1 held."
  )
})

it("Reserved units are told with the orders that they are for", () => {
  const offer = anOffer([aPart({ reserved: 3 })])

  expect(
    explainOffer(offer, [
      anAmazonOrder,
      { cause: "other", id: null, quantity: 2 },
    ])
  ).toBe(
    "Amazon is to show 9 = 12 stocked − 3 reserved (of them 1 for Amazon order 302-1234567-1234567)."
  )
})

it("Of many orders, three are named", () => {
  const offer = anOffer([aPart({ reserved: 9 })])
  const orders = ["5", "6", "7", "8"].map((id): ReservedFor => ({
    cause: "order",
    id: `#${id}`,
    quantity: 2,
  }))

  expect(explainOffer(offer, [anAmazonOrder, ...orders])).toBe(
    "Amazon is to show 3 = 12 stocked − 9 reserved (of them 1 for Amazon order 302-1234567-1234567, 2 for order #5, 2 for order #6, 4 for other orders)."
  )
})

it("An order without a number is told as one", () => {
  const offer = anOffer([aPart({ reserved: 2 })])

  expect(explainOffer(offer, [{ cause: "order", id: null, quantity: 2 }])).toBe(
    "Amazon is to show 10 = 12 stocked − 2 reserved (of them 2 for an order)."
  )
})

it("A kit is divided, and what does not make a whole one is left out", () => {
  const offer = anOffer([aPart({ required: 2, reserved: 3 })], { buffer: 1 })

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 3 = (12 stocked − 3 reserved) ÷ 2 per unit − buffer 1, rounded down."
  )
})

it("Only sums are bracketed", () => {
  const offer = anOffer([aPart({ required: 2, reserved: 2 })], { share: 40 })

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 2 = (12 stocked − 2 reserved) ÷ 2 per unit × 40 %."
  )
})

it("Share and cap are told in the order in which they apply", () => {
  const offer = anOffer([aPart()], { buffer: 2, share: 50, cap: 4 })

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 4 = (12 stocked − buffer 2) × 50 %, but at most 4."
  )
})

it("An oversold shelf is told as one", () => {
  const offer = anOffer([aPart({ stocked: 1, reserved: 3 })])

  expect(explainOffer(offer)).toBe(
    "Amazon is to show 0 = 1 stocked − 3 reserved, but never below 0."
  )
})

it.each([
  {
    what: "A paused listing",
    offer: anOffer([], { offering: "zero" }),
    says: "Amazon is to show 0",
    advises: "Set its offering to 'stock'",
  },
  {
    what: "A listing that is not offered",
    offer: anOffer([], { offering: "none" }),
    says: "Nothing is sent",
    advises: "Set it to 'stock'",
  },
  {
    what: "A listing that Amazon ships",
    offer: anOffer([], {}, { fulfilledBy: "amazon" }),
    says: "Nothing is sent",
    advises: "There is nothing to do",
  },
  {
    what: "An unmapped listing",
    offer: anOffer([], {}, { isMapped: false, variant: null }),
    says: "Nothing is sent",
    advises: "Map it to the variant",
  },
  {
    what: "A listing whose variant is gone",
    offer: anOffer([], {}, { variant: null }),
    says: "Nothing is sent",
    advises: "Map it to another one",
  },
  {
    what: "A variant that nobody counts",
    offer: anOffer([]),
    says: "Nothing is sent",
    advises: "Set a cap",
  },
  {
    what: "A variant that nobody counts and that has a cap",
    offer: anOffer([], { cap: 5 }),
    says: "Amazon is to show 5",
    advises: "which is the cap",
  },
])("$what is told with what to do about it", ({ offer, says, advises }) => {
  const explanation = explainOffer(offer)

  expect(explanation).toContain(says)
  expect(explanation).toContain(advises)
})

it("Every explanation is one line that ends with a full stop", () => {
  const causes = fc.array(
    fc.record({
      cause: fc.constantFrom(...reservedCauses),
      id: fc.option(fc.constant("302-1")),
      quantity: fc.nat({ max: 3 }),
    })
  )
  fc.assert(
    fc.property(fc.nat(20), fc.nat(9), causes, (stocked, reserved, causes) => {
      const offer = anOffer([aPart({ stocked, reserved })], { share: 70 })

      expect(explainOffer(offer, causes)).toMatch(/^Amazon is to show .*\.$/)
    })
  )
})

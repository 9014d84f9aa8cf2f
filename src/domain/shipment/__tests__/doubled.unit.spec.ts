import { createUnitCount } from "../doubled"

const units = (quantity: number, id = "item") => [
  { order_item_id: id, quantity },
]

it("parcels that hold what was ordered are all told", () => {
  const isDoubled = createUnitCount(new Map([["item", 3]]), units(1))

  expect([isDoubled(units(1)), isDoubled(units(1))]).toEqual([false, false])
})

it("a parcel of units that are in others already is not", () => {
  const isDoubled = createUnitCount(new Map([["item", 2]]), units(1))

  expect([isDoubled(units(2)), isDoubled(units(1))]).toEqual([true, false])
})

it("each line is counted by itself", () => {
  const ordered = new Map([
    ["item", 1],
    ["other", 1],
  ])
  const isDoubled = createUnitCount(ordered, units(1))

  expect(isDoubled(units(1, "other"))).toBe(false)
})

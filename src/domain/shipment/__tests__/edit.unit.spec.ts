import { problemWithItems } from "../edit"

const tea = { order_item_id: "1", sku: "TEA", quantity: 3, inOtherPackages: 1 }

it.each([
  ["nothing", [], "items: a package holds one unit"],
  [
    "an item of another order",
    [{ order_item_id: "9", quantity: 1 }],
    "items[0].order_item_id: the order has no item 9",
  ],
  [
    "more than is left",
    [{ order_item_id: "1", quantity: 3 }],
    "items[0].quantity: 3 of TEA are too many. 3 are ordered, and 1 are in other packages.",
  ],
  [
    "one item twice",
    [
      { order_item_id: "1", quantity: 1 },
      { order_item_id: "1", quantity: 1 },
    ],
    "items: 1 is named twice",
  ],
  [
    "a code too few",
    [{ order_item_id: "1", quantity: 2, transparency_codes: ["x"] }],
    "items[0].transparency_codes: 1 for 2 units",
  ],
])("refuses %s, and names the field", (_, items, sentence) => {
  expect(problemWithItems(items, [tea])).toContain(sentence)
})

it("takes what is left of a line", () => {
  expect(
    problemWithItems([{ order_item_id: "1", quantity: 2 }], [tea])
  ).toBeNull()
})

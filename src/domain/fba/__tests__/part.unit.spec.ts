import { sayStock } from "../explain"
import { partOf, stockProblems, type StockedListing } from "../part"
import type { Variant } from "../../stock/kit"

const listing: StockedListing = { isMapped: true, fulfilledBy: "amazon" }
const tea: Variant = {
  variantId: "variant_tea",
  isManaged: true,
  parts: [{ inventoryItemId: "iitem_tea", required: 1 }],
}
const cup = { inventoryItemId: "iitem_cup", required: 1 }

it("puts a SKU on the shelf of the one inventory item that its variant is made of", () => {
  const twin = {
    ...tea,
    parts: [{ inventoryItemId: "iitem_tea", required: 2 }],
  }

  expect(partOf(listing, twin)).toEqual({
    part: { inventoryItemId: "iitem_tea", required: 2 },
    problem: null,
  })
})

it.each<[string, StockedListing | null, Variant | null, string]>([
  ["a SKU that no listing knows", null, null, "unmapped"],
  [
    "a SKU that nobody has mapped",
    { ...listing, isMapped: false },
    null,
    "unmapped",
  ],
  [
    "a SKU that the shop ships itself",
    { ...listing, fulfilledBy: "merchant" },
    tea,
    "merchant",
  ],
  ["a SKU whose variant was deleted", listing, null, "variant_gone"],
  [
    "a variant that nobody counts",
    listing,
    { ...tea, isManaged: false },
    "uncounted",
  ],
  ["a variant without a part", listing, { ...tea, parts: [] }, "uncounted"],
  [
    "a kit of several parts",
    listing,
    { ...tea, parts: [...tea.parts, cup] },
    "kit",
  ],
])("puts %s on no shelf", (_, given, variant, problem) => {
  expect(partOf(given, variant)).toEqual({ part: null, problem })
})

it("says in a sentence with the SKU why something is on no shelf", () => {
  const sentences = stockProblems.map(
    (problem) =>
      sayStock({ sku: "TEA-1", fulfillable: 3, mirrored: null, problem })
        .sentence
  )

  expect(sentences.every((one) => one.includes('"TEA-1"'))).toBe(true)
  expect(new Set(sentences).size).toBe(stockProblems.length)
})

it.each([
  [12, 12, "Amazon has 12 ready to ship; on the shelf: 12."],
  [
    12,
    10,
    "Amazon has 12 ready to ship by its own figure, which does not know yet of 2 that it is to ship for the shop; on the shelf: 10.",
  ],
  [
    12,
    null,
    "Amazon has 12 ready to ship. That comes onto the shelf within minutes.",
  ],
])(
  "explains %i units at Amazon and %s on the shelf",
  (fulfillable, mirrored, sentence) => {
    const stock = { sku: "TEA-1", fulfillable, mirrored, problem: null }

    expect(sayStock(stock).sentence).toBe(sentence)
  }
)

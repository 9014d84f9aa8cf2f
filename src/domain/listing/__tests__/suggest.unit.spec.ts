import fc from "fast-check"
import { suggestVariants } from "../suggest"
import { aCandidate, aListing } from "./makers"

const listing = aListing({ barcodes: ["4006381333931"] })

const reasons = (...candidates: ReturnType<typeof aCandidate>[]) =>
  suggestVariants(listing, candidates).map(
    ({ variantId, reason }) => `${variantId}: ${reason}`
  )

it("The surest sign comes first: barcode, ASIN, SKU, part of the SKU, title", () => {
  expect(
    reasons(
      aCandidate("e", { title: "Green tea" }),
      aCandidate("d", { sku: "TEA-100-DE" }),
      aCandidate("c", { sku: "tea 100" }),
      aCandidate("b", { asin: "B0TEA00001" }),
      aCandidate("a", { barcodes: ["4006381333931"] })
    )
  ).toEqual(["a: barcode", "b: asin", "c: sku", "d: part_of_sku", "e: title"])
})

it("A variant is suggested once, for its surest sign", () => {
  expect(
    reasons(
      aCandidate("tea", {
        barcodes: ["4006381333931"],
        asin: "B0TEA00001",
        sku: "TEA-100",
        title: "Green tea",
      })
    )
  ).toEqual(["tea: barcode"])
})

it.each(["tea-100", "TEA_100", "Tea 100", "TEA100"])(
  "%s is the SKU TEA-100 but for its spelling",
  (sku) => {
    expect(reasons(aCandidate("tea", { sku }))).toEqual(["tea: sku"])
  }
)

it("A SKU may lie within the other one either way", () => {
  expect(
    reasons(
      aCandidate("longer", { sku: "FBM-TEA-100" }),
      aCandidate("shorter", { sku: "TEA" })
    )
  ).toEqual(["longer: part_of_sku", "shorter: part_of_sku"])
})

it("Of SKUs that lie within, the one that covers more comes first", () => {
  expect(
    reasons(
      aCandidate("a", { sku: "TEA-100-WITH-A-GIFT-CARD" }),
      aCandidate("b", { sku: "TEA-100-X" })
    )
  ).toEqual(["b: part_of_sku", "a: part_of_sku"])
})

it("Of SKUs that cover as much, the title decides", () => {
  expect(
    reasons(
      aCandidate("a", { sku: "TEA-100-X", title: "Black coffee" }),
      aCandidate("b", { sku: "TEA-100-Y", title: "Green tea" })
    )
  ).toEqual(["b: part_of_sku", "a: part_of_sku"])
})

it("Two letters within a SKU say nothing", () => {
  expect(reasons(aCandidate("a", { sku: "TE" }))).toEqual([])
})

it("More words in common come first, and a single letter is no word", () => {
  expect(
    reasons(
      aCandidate("some", { title: "Black tea" }),
      aCandidate("none", { title: "A cup & a spoon" }),
      aCandidate("most", { title: "TEA, green!" })
    )
  ).toEqual(["most: title", "some: title"])
})

it("Words of other alphabets are words", () => {
  const [suggestion] = suggestVariants(aListing({ title: "Grüner Tee 緑茶" }), [
    aCandidate("tee", { title: "緑茶 | GRÜNER TEE" }),
  ])

  expect(suggestion).toEqual({ variantId: "tee", score: 50, reason: "title" })
})

it("A single word among very many is a sign all the same", () => {
  const many = Array.from({ length: 80 }, (_, index) => `word${index}`)

  expect(
    suggestVariants(listing, [
      aCandidate("tea", { title: ["tea", ...many].join(" ") }),
    ])
  ).toEqual([{ variantId: "tea", score: 1, reason: "title" }])
})

it("A listing and a variant that are empty have nothing in common", () => {
  expect(
    suggestVariants(aListing({ sku: "--", asin: null, title: null }), [
      aCandidate("a", { sku: "", title: "" }),
      aCandidate("b"),
    ])
  ).toEqual([])
})

const anyCandidate = fc.record({
  sku: fc.constantFrom("TEA-100", "tea100", "TEA-100-DE", "CUP", null),
  asin: fc.constantFrom("B0TEA00001", null),
  barcodes: fc.subarray(["4006381333931"]),
  title: fc.constantFrom("Green tea", "Black tea", "Cup", null),
})
const anyCandidates = fc
  .array(anyCandidate, { maxLength: 9 })
  .map((all) =>
    all.map((marks, index) => ({ ...marks, variantId: `v${index}` }))
  )

it("At most five are suggested, best first, in whatever order the variants come", () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const suggestions = suggestVariants(listing, candidates)
      const scores = suggestions.map(({ score }) => score)

      expect(suggestions.length).toBeLessThanOrEqual(5)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(suggestVariants(listing, candidates.toReversed())).toEqual(
        suggestions
      )
    })
  )
})

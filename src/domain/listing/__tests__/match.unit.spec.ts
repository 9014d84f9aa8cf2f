import fc from "fast-check"
import { matchListing, matchRules } from "../match"
import { aCandidate, aListing } from "./makers"

const bySku = aCandidate("by_sku", { sku: "TEA-100" })
const byBarcode = aCandidate("by_barcode", { barcodes: ["4006381333931"] })
const byAsin = aCandidate("by_asin", { asin: "B0TEA00001" })
const everything = aListing({ barcodes: ["4006381333931"] })

it("A listing is matched by the first of the owner's rules that finds a variant", () => {
  const all = [byAsin, byBarcode, bySku]

  expect(matchListing(everything, all, ["sku", "barcode", "asin"])).toEqual({
    variantId: "by_sku",
    by: "sku",
    ambiguous: [],
  })
  expect(matchListing(everything, all, ["asin", "sku"])).toMatchObject({
    variantId: "by_asin",
    by: "asin",
  })
})

it("A rule that finds nothing leaves it to the next", () => {
  expect(
    matchListing(everything, [byAsin, byBarcode], ["sku", "barcode"])
  ).toMatchObject({ variantId: "by_barcode", by: "barcode" })
})

it("A rule that the owner has not chosen finds nothing", () => {
  expect(matchListing(everything, [byBarcode, byAsin], ["sku"])).toEqual({
    variantId: null,
    by: null,
    ambiguous: [],
  })
})

it("What two variants could claim goes to neither, and both are named", () => {
  const twins = [byBarcode, { ...byBarcode, variantId: "twin" }]

  expect(matchListing(everything, twins, ["barcode"])).toEqual({
    variantId: null,
    by: null,
    ambiguous: [{ rule: "barcode", variantIds: ["by_barcode", "twin"] }],
  })
})

it("After an ambiguous rule the next one may still find the variant", () => {
  const twins = [byBarcode, { ...byBarcode, variantId: "twin" }, byAsin]

  expect(matchListing(everything, twins, ["barcode", "asin"])).toEqual({
    variantId: "by_asin",
    by: "asin",
    ambiguous: [{ rule: "barcode", variantIds: ["by_barcode", "twin"] }],
  })
})

it("One variant that is named twice is not two", () => {
  expect(matchListing(everything, [bySku, bySku], ["sku"]).variantId).toBe(
    "by_sku"
  )
})

it.each([
  {
    what: "A UPC is the same as the EAN that begins with a zero",
    listed: "036000291452",
    own: "0036000291452",
    isSame: true,
  },
  {
    what: "A GTIN of fourteen digits is the same as its EAN",
    listed: "04006381333931",
    own: "4006381333931",
    isSame: true,
  },
  {
    what: "Dashes and spaces do not count in a barcode",
    listed: "3-16-148410 X",
    own: "316148410x",
    isSame: true,
  },
  {
    what: "Another digit is another barcode",
    listed: "4006381333931",
    own: "4006381333930",
    isSame: false,
  },
  {
    what: "A barcode that is empty matches no other empty one",
    listed: " ",
    own: "0",
    isSame: false,
  },
])("$what", ({ listed, own, isSame }) => {
  const match = matchListing(
    aListing({ barcodes: [listed] }),
    [aCandidate("tea", { barcodes: ["123", own] })],
    ["barcode"]
  )

  expect(match.variantId).toBe(isSame ? "tea" : null)
})

it.each([
  {
    what: "SKUs are compared letter by letter",
    variant: { sku: "tea-100" },
    variantId: null,
  },
  {
    what: "An ASIN is the same in small letters",
    variant: { asin: " b0tea00001 " },
    variantId: "tea",
  },
])("$what", ({ variant, variantId }) => {
  const match = matchListing(
    aListing(),
    [aCandidate("tea", variant)],
    matchRules
  )

  expect(match.variantId).toBe(variantId)
})

it("Two ASINs that nobody knows are not the same", () => {
  const match = matchListing(
    aListing({ asin: "" }),
    [aCandidate("tea", { asin: "" })],
    ["asin"]
  )

  expect(match.variantId).toBeNull()
})

const anyCandidate = fc.record({
  variantId: fc.constantFrom("a", "b", "c", "d"),
  sku: fc.constantFrom("TEA-100", "CUP", null),
  asin: fc.constantFrom("B0TEA00001", "B0CUP", null),
  barcodes: fc.subarray(["4006381333931", "123"]),
})

it("The order in which variants are looked at makes no difference", () => {
  fc.assert(
    fc.property(
      fc.array(anyCandidate, { maxLength: 6 }),
      fc.shuffledSubarray([...matchRules]),
      (candidates, rules) => {
        const there = matchListing(everything, candidates, rules)
        const back = matchListing(everything, candidates.toReversed(), rules)

        expect([back.variantId, back.by]).toEqual([there.variantId, there.by])
      }
    )
  )
})

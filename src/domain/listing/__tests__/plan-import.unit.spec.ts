import fc from "fast-check"
import type { OfferSettings } from "../../offer/rules"
import {
  planImport,
  type KnownForImport,
  type KnownListing,
  type MappingRow,
} from "../plan-import"

const asAbove: OfferSettings = {
  offering: null,
  buffer: null,
  share: null,
  cap: null,
}

const aKnownListing = (listing: Partial<KnownListing> = {}): KnownListing => ({
  listingId: "tea_de",
  accountId: "acc_de",
  sku: "TEA",
  variantId: "variant_tea",
  settings: asAbove,
  ...listing,
})

/** Two accounts; the first lists tea, which is mapped, and a cup, which is not. */
const aShop = (known: Partial<KnownForImport> = {}): KnownForImport => ({
  accounts: [
    { accountId: "acc_de", name: "Europe" },
    { accountId: "acc_us", name: "America" },
  ],
  listings: [
    aKnownListing(),
    aKnownListing({ listingId: "cup_de", sku: "CUP", variantId: null }),
  ],
  variants: [
    { variantId: "variant_tea", sku: "tea" },
    { variantId: "variant_cup", sku: "cup" },
  ],
  ...known,
})

const aRow = (row: Partial<MappingRow> = {}): MappingRow => ({
  line: 2,
  sku: "TEA",
  ...row,
})

const planOf = (row: Partial<MappingRow>, known?: Partial<KnownForImport>) =>
  planImport([aRow(row)], aShop(known)).rows[0]

const mistakesOf = (
  row: Partial<MappingRow>,
  known?: Partial<KnownForImport>
): string[] => {
  const plan = planOf(row, known)
  return plan?.act === "mistake"
    ? plan.mistakes.map(({ sentence }) => sentence)
    : []
}

it.each<{ what: string; row: Partial<MappingRow>; plan: object }>([
  {
    what: "A SKU of the shop maps the listing",
    row: { sku: "CUP", variant_sku: "cup" },
    plan: { act: "map", listingId: "cup_de", variantId: "variant_cup" },
  },
  {
    what: "A variant's id maps the listing",
    row: { sku: "CUP", variant_id: "variant_cup" },
    plan: { act: "map", variantId: "variant_cup" },
  },
  {
    what: "SKU and id of the same variant agree",
    row: { sku: "CUP", variant_sku: "cup", variant_id: "variant_cup" },
    plan: { act: "map", variantId: "variant_cup" },
  },
  {
    what: "Another variant takes the place of the one before",
    row: { variant_sku: "cup" },
    plan: { act: "map", listingId: "tea_de", variantId: "variant_cup" },
  },
  {
    what: "The variant that it is mapped to changes nothing",
    row: { variant_sku: "tea" },
    plan: { act: "unchanged", variantId: "variant_tea" },
  },
  {
    what: "An empty cell leaves the mapping as it is",
    row: { variant_sku: "", variant_id: "  " },
    plan: { act: "unchanged", variantId: "variant_tea" },
  },
  {
    what: "The word none takes the mapping away",
    row: { variant_sku: "None", variant_id: "" },
    plan: { act: "unmap", variantId: null },
  },
  {
    what: "What is not mapped need not be unmapped",
    row: { sku: "CUP", variant_id: "none" },
    plan: { act: "unchanged", variantId: null },
  },
  {
    what: "Spaces around a cell do not count",
    row: { sku: " CUP ", account: " Europe ", variant_sku: " cup " },
    plan: { act: "map", sku: "CUP", variantId: "variant_cup" },
  },
])("$what", ({ row, plan }) => {
  expect(planOf(row)).toMatchObject(plan)
})

const ownSettings = {
  settings: { offering: "zero", buffer: 2, share: 50, cap: 9 } as const,
}

it("Settings are changed, and a column that the file does not have is left alone", () => {
  expect(
    planOf(
      { buffer: "3", share: "80 %" },
      { listings: [aKnownListing(ownSettings)] }
    )
  ).toMatchObject({
    act: "change",
    settings: { offering: "zero", buffer: 3, share: 80, cap: 9 },
  })
})

it("An empty setting follows the marketplace again", () => {
  expect(
    planOf(
      { buffer: "", share: "", cap: "", offering: "" },
      { listings: [aKnownListing(ownSettings)] }
    )
  ).toMatchObject({ act: "change", settings: asAbove })
})

it("Settings that are so already change nothing", () => {
  expect(
    planOf(
      { buffer: "2", share: "50", cap: "9", offering: "ZERO" },
      { listings: [aKnownListing(ownSettings)] }
    )
  ).toMatchObject({ act: "unchanged", ...ownSettings })
})

it.each([
  { column: "offering", row: { offering: "stock" } },
  { column: "buffer", row: { buffer: "1" } },
  { column: "share", row: { share: "10" } },
  { column: "cap", row: { cap: "1" } },
])("A change of the $column alone is a change", ({ row }) => {
  expect(planOf(row, { listings: [aKnownListing(ownSettings)] })).toMatchObject(
    { act: "change" }
  )
})

it("A line may map a SKU and set its buffer at once", () => {
  expect(planOf({ sku: "CUP", variant_sku: "cup", buffer: "0" })).toMatchObject(
    { act: "map", settings: { ...asAbove, buffer: 0 } }
  )
})

it("A file that says of every listing what is so already changes nothing", () => {
  const rows = [
    aRow({ line: 2, variant_id: "variant_tea", buffer: "", offering: "" }),
    aRow({ line: 3, sku: "CUP", variant_id: "none", cap: "" }),
  ]

  const { rows: plans, isApplicable } = planImport(rows, aShop())

  expect(plans.map(({ act }) => act)).toEqual(["unchanged", "unchanged"])
  expect(isApplicable).toBe(true)
})

const inBoth = {
  listings: [
    aKnownListing(),
    aKnownListing({ listingId: "tea_us", accountId: "acc_us" }),
  ],
}

it("A SKU that two accounts list is told apart by the account's name or id", () => {
  expect(planOf({ account: "America" }, inBoth)).toMatchObject({
    listingId: "tea_us",
  })
  expect(planOf({ account: "acc_de" }, inBoth)).toMatchObject({
    listingId: "tea_de",
  })
})

it("Without an account it is a mistake, since either could be meant", () => {
  expect(mistakesOf({}, inBoth)).toEqual([
    "Line 2, column account: 2 accounts list 'TEA'. Write which one is meant.",
  ])
})

it("The same SKU of two accounts is not the same listing twice", () => {
  const rows = [
    aRow({ line: 2, account: "Europe" }),
    aRow({ line: 3, account: "America" }),
  ]

  expect(planImport(rows, aShop(inBoth)).isApplicable).toBe(true)
})

const twinVariants = {
  variants: [
    { variantId: "variant_a", sku: "cup" },
    { variantId: "variant_b", sku: "cup" },
  ],
}

it.each<{
  what: string
  row: Partial<MappingRow>
  known?: Partial<KnownForImport>
  mistake: string
}>([
  {
    what: "A line without a SKU",
    row: { sku: " " },
    mistake:
      "Line 2, column sku: It is empty. Write the SKU as Amazon lists it.",
  },
  {
    what: "A SKU that Amazon does not list",
    row: { sku: "TEE" },
    mistake:
      "Line 2, column sku: Amazon lists no 'TEE'. Correct it, or read the listings again first.",
  },
  {
    what: "An account that there is not",
    row: { account: "Mars" },
    mistake:
      "Line 2, column account: No account is called 'Mars'. Write the id of one.",
  },
  {
    what: "A name that two accounts have",
    row: { account: "Europe" },
    known: {
      accounts: [
        { accountId: "acc_de", name: "Europe" },
        { accountId: "acc_fr", name: "Europe" },
      ],
    },
    mistake:
      "Line 2, column account: 2 accounts are called 'Europe'. Write the id of one.",
  },
  {
    what: "A variant that the shop does not have",
    row: { variant_sku: "coffee" },
    mistake:
      "Line 2, column variant_sku: The shop has no variant 'coffee'. Correct it, or write 'none' to unmap the SKU.",
  },
  {
    what: "An id that no variant has",
    row: { variant_id: "variant_x" },
    mistake:
      "Line 2, column variant_id: The shop has no variant 'variant_x'. Correct it, or write 'none' to unmap the SKU.",
  },
  {
    what: "A SKU that two variants have",
    row: { variant_sku: "cup" },
    known: twinVariants,
    mistake:
      "Line 2, column variant_sku: Several variants are called 'cup'. Name one by column variant_id.",
  },
  {
    what: "A SKU and an id of two variants",
    row: { variant_sku: "cup", variant_id: "variant_tea" },
    mistake:
      "Line 2, column variant_id: It is not the variant of column variant_sku, 'cup'. Leave one of the two empty.",
  },
  {
    what: "A variant that is to be mapped and unmapped",
    row: { variant_sku: "cup", variant_id: "none" },
    mistake:
      "Line 2, column variant_id: It is not the variant of column variant_sku, 'cup'. Leave one of the two empty.",
  },
  {
    what: "Half a unit of buffer",
    row: { buffer: "1.5" },
    mistake:
      "Line 2, column buffer: '1.5' is not a whole number, 0 to 999999999. Correct it, or leave it empty to follow the marketplace.",
  },
  {
    what: "A cap below nothing",
    row: { cap: "-1" },
    mistake:
      "Line 2, column cap: '-1' is not a whole number, 0 to 999999999. Correct it, or leave it empty to follow the marketplace.",
  },
  {
    what: "More units than anybody has",
    row: { cap: "1000000000" },
    mistake:
      "Line 2, column cap: '1000000000' is not a whole number, 0 to 999999999. Correct it, or leave it empty to follow the marketplace.",
  },
  {
    what: "A share of nothing",
    row: { share: "0" },
    mistake:
      "Line 2, column share: '0' is not a whole number of percent, 1 to 100. Correct it, or leave it empty to follow the marketplace.",
  },
  {
    what: "A share of more than all",
    row: { share: "101%" },
    mistake:
      "Line 2, column share: '101%' is not a whole number of percent, 1 to 100. Correct it, or leave it empty to follow the marketplace.",
  },
  {
    what: "An offering that there is not",
    row: { offering: "paused" },
    mistake:
      "Line 2, column offering: 'paused' is not one of stock, zero, none. Correct it, or leave it empty to follow the marketplace.",
  },
])("$what is told by line and column", ({ row, known, mistake }) => {
  expect(mistakesOf(row, known)).toEqual([mistake])
})

it("A SKU that two variants have can still be mapped by the variant's id", () => {
  expect(
    planOf({ sku: "CUP", variant_id: "variant_b" }, twinVariants)
  ).toMatchObject({ act: "map", variantId: "variant_b" })
})

it("All that is wrong with a line is told at once", () => {
  expect(
    mistakesOf({ sku: "TEE", variant_sku: "coffee", cap: "many" })
  ).toHaveLength(3)
})

it("A SKU that stands in the file twice is a mistake of every line but the first", () => {
  const rows = [
    aRow({ line: 2 }),
    aRow({ line: 3, sku: "CUP" }),
    aRow({ line: 4, account: "Europe" }),
    aRow({ line: 5 }),
  ]

  const { rows: plans, isApplicable } = planImport(rows, aShop())

  expect(plans.map(({ act }) => act)).toEqual([
    "unchanged",
    "unchanged",
    "mistake",
    "mistake",
  ])
  expect(plans[3]).toMatchObject({
    mistakes: [
      {
        column: "sku",
        sentence:
          "Line 5, column sku: 'TEA' is on line 2 already. Keep one of the two lines.",
        messages: [
          { code: "cell.sku_repeated", values: { value: "TEA", earlier: 2 } },
        ],
      },
    ],
  })
  expect(isApplicable).toBe(false)
})

it("A mistake in one line keeps the whole file from being applied", () => {
  const rows = [
    aRow({ line: 2, sku: "CUP", variant_sku: "cup" }),
    aRow({ line: 3, buffer: "some" }),
  ]

  const { rows: plans, isApplicable } = planImport(rows, aShop())

  expect(plans.map(({ act }) => act)).toEqual(["map", "mistake"])
  expect(isApplicable).toBe(false)
})

it("Two lines without a SKU are two such mistakes, not one SKU twice", () => {
  const isEmpty = "It is empty. Write the SKU as Amazon lists it."
  const empty = {
    column: "sku",
    messages: [{ code: "cell.sku_empty", values: {} }],
  }

  const { rows } = planImport(
    [aRow({ line: 2, sku: "" }), aRow({ line: 3, sku: "" })],
    aShop()
  )

  expect(rows.map((row) => row.act === "mistake" && row.mistakes)).toEqual([
    [{ ...empty, sentence: `Line 2, column sku: ${isEmpty}` }],
    [{ ...empty, sentence: `Line 3, column sku: ${isEmpty}` }],
  ])
})

const cell = (...texts: string[]) =>
  fc.option(fc.constantFrom("", ...texts), { nil: undefined })
const anyRows: fc.Arbitrary<MappingRow[]> = fc
  .array(
    fc.record({
      sku: fc.constantFrom("TEA", "CUP", "TEE", ""),
      account: cell("Europe", "Mars"),
      variant_sku: cell("tea", "cup", "none", "coffee"),
      variant_id: cell("variant_tea", "none"),
      buffer: cell("0", "3", "x"),
      share: cell("50", "0"),
      cap: cell("9", "9.5"),
      offering: cell("stock", "zero", "none", "all"),
    }),
    { maxLength: 4 }
  )
  .map((rows) => rows.map((row, index) => ({ ...row, line: index + 2 })))

it("Every line has a plan or a mistake, and only a file without mistakes is applied", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { rows: plans, isApplicable } = planImport(rows, aShop())

      expect(plans.map(({ line }) => line)).toEqual(
        rows.map(({ line }) => line)
      )
      expect(isApplicable).toBe(plans.every(({ act }) => act !== "mistake"))
      for (const plan of plans) {
        for (const mistake of plan.act === "mistake" ? plan.mistakes : []) {
          expect(mistake.sentence).toMatch(
            new RegExp(`^Line ${plan.line}, column [a-z_]+: .+\\.$`)
          )
        }
      }
    }),
    { numRuns: 500 }
  )
})

it("A file that has been applied changes nothing the second time", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const shop = aShop()
      const first = planImport(rows, shop)
      fc.pre(first.isApplicable)
      const listings = shop.listings.map((listing) => {
        const plan = first.rows.find(
          (row) => row.act !== "mistake" && row.listingId === listing.listingId
        )
        return plan && plan.act !== "mistake"
          ? { ...listing, variantId: plan.variantId, settings: plan.settings }
          : listing
      })

      const second = planImport(rows, { ...shop, listings })

      expect(second.rows.every(({ act }) => act === "unchanged")).toBe(true)
    }),
    { numRuns: 500 }
  )
})

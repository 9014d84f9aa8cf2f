import { findMistakes, type Facts, type Settings } from "../settings"

const settings: Settings = {
  pending_mode: "import",
  preorders: "wait",
  fba_orders: "import",
  sales_channel_id: "sc_1",
  region_id: "reg_1",
  location_ids: ["sloc_1", "sloc_2"],
  shipping_option_id: "so_1",
  is_tax_inclusive: true,
  carrier_code: null,
  carrier_name: null,
  restock: "by_reason",
  shipped_elsewhere: "book",
  offering: null,
  buffer: null,
  share: null,
  cap: null,
}
const facts: Facts = {
  salesChannel: { name: "Amazon", isDisabled: false },
  locationNames: new Map([
    ["sloc_1", "Berlin"],
    ["sloc_2", "Hamburg"],
  ]),
  linkedLocationIds: new Set(["sloc_1", "sloc_2"]),
  fbaLocationIds: new Set(),
  hasRegion: true,
  hasShippingOption: true,
}

it("finds nothing wrong with settings whose places all exist", () => {
  expect(findMistakes(settings, facts)).toEqual([])
})

it("needs no places at all while pending orders are left alone", () => {
  const nothing: Settings = {
    ...settings,
    pending_mode: "off",
    sales_channel_id: null,
    region_id: null,
    location_ids: [],
    shipping_option_id: null,
  }

  expect(findMistakes(nothing, { ...facts, salesChannel: null })).toEqual([])
})

it.each<[string, Partial<Settings>, Partial<Facts>, string]>([
  [
    "a location that stands for Amazon's warehouses",
    {},
    { fbaLocationIds: new Set(["sloc_2"]) },
    'location_ids: The stock location "Hamburg" stands for Amazon\'s warehouses',
  ],
  [
    "a sales channel that is gone",
    {},
    { salesChannel: null },
    "sales_channel_id: There is no sales channel sc_1",
  ],
  [
    "a region that is gone",
    {},
    { hasRegion: false },
    "region_id: There is no region reg_1",
  ],
  [
    "a shipping option that is gone",
    {},
    { hasShippingOption: false },
    "shipping_option_id: There is no shipping option so_1",
  ],
  [
    "a location that is gone",
    {},
    { locationNames: new Map([["sloc_1", "Berlin"]]) },
    "location_ids: There is no stock location sloc_2",
  ],
  [
    "a location listed twice",
    { location_ids: ["sloc_1", "sloc_1"] },
    {},
    "listed twice",
  ],
  [
    "a location that the channel does not sell from",
    {},
    { linkedLocationIds: new Set(["sloc_1"]) },
    '"Hamburg" is not connected to the sales channel "Amazon"',
  ],
  [
    "import without a location",
    { location_ids: [] },
    {},
    "at least one stock location",
  ],
  [
    "import without a sales channel",
    { sales_channel_id: null },
    { salesChannel: null },
    "Choose one together with the mode",
  ],
  [
    "another carrier without its name",
    { carrier_code: "Other" },
    {},
    "carrier_name: With the carrier",
  ],
  [
    "a carrier's name without its code",
    { carrier_name: "Bicycle" },
    {},
    "carrier_code: A carrier needs its code",
  ],
])("finds %s, and names field and remedy", (_, changes, other, sentence) => {
  const mistakes = findMistakes(
    { ...settings, ...changes },
    { ...facts, ...other }
  )

  expect(mistakes.map((one) => one.sentence)).toEqual([
    expect.stringContaining(sentence),
  ])
})

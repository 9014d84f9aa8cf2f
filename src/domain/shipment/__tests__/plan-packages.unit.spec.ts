import { arrangeLabels, missingFrom, planPackages } from "../plan-packages"
import { aContent, aFulfillment, noClues } from "./makers"

const plan = (...[fulfillment]: Parameters<typeof aFulfillment>) =>
  planPackages(aFulfillment(fulfillment), [], { code: null, name: null })

const label = (trackingNumber: string) => ({
  trackingNumber,
  trackingUrl: null,
})

it("a fulfilment with one label is one package", () => {
  expect(plan()).toEqual([{ parcel: 1, note: null, content: aContent() }])
})

it("without a label it is one package all the same, which waits for its number", () => {
  const [parcel] = plan({ labels: [] })

  expect(parcel?.content.tracking_number).toBeNull()
  expect(missingFrom(parcel?.content ?? aContent())).toContain(
    "tracking number"
  )
})

it("several labels share the units, each with its own carrier", () => {
  const packages = plan({
    labels: [
      { trackingNumber: "A", trackingUrl: "https://www.dhl.de/A" },
      { trackingNumber: "B", trackingUrl: "https://www.dpd.com/B" },
    ],
  })

  expect(
    packages.map(({ content }) => [
      content.tracking_number,
      content.carrier_code,
      content.items,
    ])
  ).toEqual([
    ["A", "DHL", [{ order_item_id: "1", quantity: 1 }]],
    ["B", "DPD", [{ order_item_id: "1", quantity: 1 }]],
  ])
})

it("the same number on two labels is one parcel", () => {
  expect(plan({ labels: [label("A"), label(" A ")] })).toHaveLength(1)
})

it("numbers that no unit is left for are named, not told", () => {
  const packages = plan({ labels: ["A", "B", "C", "D"].map(label) })

  expect(packages.map(({ content }) => content.tracking_number)).toEqual([
    "A",
    "B",
  ])
  expect(packages[1]?.note).toContain("C, D")
})

it("each parcel gets the Transparency codes of its own units", () => {
  const packages = plan({
    units: [{ orderItemId: "1", quantity: 3 }],
    labels: [label("A"), label("B")],
    transparencyCodes: { "1": ["x", "y", "z"] },
  })

  expect(packages.map(({ content }) => content.items)).toEqual([
    [{ order_item_id: "1", quantity: 2, transparency_codes: ["x", "y"] }],
    [{ order_item_id: "1", quantity: 1, transparency_codes: ["z"] }],
  ])
})

it("says what to add when nobody knows the carrier", () => {
  const [parcel] = plan({ labels: [label("A")], clues: noClues })

  expect(missingFrom(parcel?.content ?? aContent())).toContain("which carrier")
})

it.each([
  ["made anew in another order", ["B", "A"], ["A", "B"]],
  ["with one exchanged", ["C", "B"], ["C", "B"]],
  ["with one more in front", ["C", "A", "B"], ["A", "B", "C"]],
  ["with the first one gone", ["B"], ["B"]],
  ["all different", ["C", "D"], ["C", "D"]],
])("labels %s leave each parcel its number", (_, numbers, arranged) => {
  const known = new Map([
    [1, "A"],
    [2, "B"],
  ])

  expect(
    arrangeLabels(numbers.map(label), known).map((one) => one.trackingNumber)
  ).toEqual(arranged)
})

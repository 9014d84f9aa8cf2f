import { sightOf, type ShownPackage } from "../sight"

const told = {
  package_reference: "1234567890",
  tracking_number: "00340 434",
  items: [{ order_item_id: "1", quantity: 2 }],
}
const shown = (one: Partial<ShownPackage> = {}): ShownPackage => ({
  packageReference: "1234567890",
  status: "shipped",
  trackingNumber: "00340434",
  items: [{ orderItemId: "1", quantity: 2 }],
  ...one,
})

it.each([
  ["as it was told", shown(), "shown"],
  [
    "its units listed one by one",
    shown({
      items: [
        { orderItemId: "1", quantity: 1 },
        { orderItemId: "1", quantity: 1 },
      ],
    }),
    "shown",
  ],
  [
    "under another number, typed into Seller Central",
    shown({ packageReference: "1" }),
    "shown",
  ],
  [
    "with an older tracking number",
    shown({ trackingNumber: "1" }),
    "different",
  ],
  [
    "with fewer units",
    shown({ items: [{ orderItemId: "1", quantity: 1 }] }),
    "different",
  ],
  ["canceled", shown({ status: "canceled" }), "missing"],
  [
    "only another parcel",
    shown({ packageReference: "1", trackingNumber: "1" }),
    "missing",
  ],
])("Amazon shows it %s", (_, one, sight) => {
  expect(sightOf(told, [one])).toBe(sight)
})

it("Amazon shows nothing yet", () => {
  expect(sightOf(told, [])).toBe("missing")
})

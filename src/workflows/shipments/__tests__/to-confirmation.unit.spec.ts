import { aLine, aPaidOrder, someMoney } from "../../../domain/__tests__/makers"
import type { ClaimedPackage } from "../../../modules/amazon/store/shipments/claims"
import { isShippedAlready, refusalSentence } from "../refusals"
import { toConfirmation } from "../to-confirmation"

const now = new Date("2026-03-02T12:00:00.000Z")

const aClaim = (claim: Partial<ClaimedPackage> = {}): ClaimedPackage => ({
  id: "amzshp_1",
  state: "due",
  revision: 1,
  told_revision: 0,
  amazon_order_id: "028-0000000-0000001",
  marketplace_id: "A1PA6795UKMFR9",
  country_code: "DE",
  package_reference: "1234567890",
  tracking_number: "00340434",
  carrier_code: "DHL",
  carrier_name: null,
  shipping_method: null,
  ship_from: null,
  shipped_at: "2026-03-02T10:00:00.000Z",
  items: [{ order_item_id: "1", quantity: 2 }],
  attempts: 0,
  looks: 0,
  rounds: 0,
  refusal: null,
  is_unsure: false,
  order_status: "unshipped",
  snapshot: aPaidOrder(),
  ...claim,
})

const withCodFee = (codFee: string) =>
  aPaidOrder({ lines: [aLine({ money: { ...someMoney(), codFee } })] })

it("in Japan Amazon is told that the shop's own carrier collects the money, where there is some to collect", () => {
  const told = [
    aClaim({ country_code: "JP", snapshot: withCodFee("330") }),
    aClaim({ country_code: "JP", snapshot: withCodFee("0") }),
    aClaim({ country_code: "DE", snapshot: withCodFee("330") }),
  ].map((claim) => toConfirmation(claim, now).isCashCollectedDirectly)

  expect(told).toEqual([true, false, false])
})

it("a clock that goes wrong by a little makes no parcel older than its order, nor one of the future", () => {
  const { purchasedAt } = aPaidOrder()
  const told = ["2020-01-01T00:00:00.000Z", "2026-03-02T12:00:05.000Z"].map(
    (shipped_at) => toConfirmation(aClaim({ shipped_at }), now).shippedAt
  )

  expect(told).toEqual([purchasedAt, now.toISOString()])
})

it("tells the Transparency codes of units that have some", () => {
  const items = [
    { order_item_id: "1", quantity: 1, transparency_codes: ["x"] },
    { order_item_id: "2", quantity: 1 },
  ]

  expect(toConfirmation(aClaim({ items }), now).items).toEqual([
    { orderItemId: "1", quantity: 1, transparencyCodes: ["x"] },
    { orderItemId: "2", quantity: 1 },
  ])
})

it.each([
  [
    "Failed to create package due to not finding a matching package or order already fulfilled.",
    true,
  ],
  ["ErrorMessage(errorMetric=PackageToUpdateNotFound)", true],
  ["The order was already shipped.", true],
  ["CarrierCode: is invalid.", false],
])("%s: shipped already is %s", (message, isShipped) => {
  expect(isShippedAlready([{ code: "InvalidInput", message }])).toBe(isShipped)
})

it("a refusal says what Amazon says, and what to do next", () => {
  const sentence = refusalSentence("028-1", [
    { code: "InvalidInput", message: "CarrierCode: is invalid." },
  ])

  expect(sentence).toContain("CarrierCode: is invalid. (InvalidInput)")
  expect(sentence).toContain("Amazon › Shipments")
  expect(refusalSentence("028-1", [])).toContain("no reason")
})

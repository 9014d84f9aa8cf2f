import type { ItemProceeds } from "@sp-api-sdk/orders-api-2026-01-01"
import { toLineMoney } from "../calls/to-line-money"

type Breakdown = NonNullable<ItemProceeds["breakdowns"]>[number]

const part = (
  type: string,
  amount: string,
  details: Record<string, string> = {},
  currencyCode = "EUR"
): Breakdown => ({
  type,
  subtotal: { amount, currencyCode },
  detailedBreakdowns: Object.entries(details).map(([subtype, value]) => ({
    subtype,
    value: { amount: value, currencyCode },
  })),
})

const moneyOf = (...breakdowns: Breakdown[]) =>
  toLineMoney({ breakdowns }, ["orderItems", 0, "proceeds"])

const nothing = {
  currency: "EUR",
  item: "0",
  shipping: "0",
  giftWrap: "0",
  codFee: "0",
  other: "0",
  discount: { item: "0", shipping: "0" },
  tax: { item: "0", shipping: "0", giftWrap: "0", codFee: "0", other: "0" },
}

it("keeps German totals as they are, with the tax that they contain beside them", () => {
  expect(
    moneyOf(
      part("ITEM", "19.99"),
      part("SHIPPING", "3.80"),
      part("TAX", "3.80", { ITEM: "3.19", SHIPPING: "0.61" })
    )
  ).toEqual({
    ...nothing,
    item: "19.99",
    shipping: "3.8",
    tax: { ...nothing.tax, item: "3.19", shipping: "0.61" },
  })
})

it("keeps American totals as they are, with the tax that comes on top beside them", () => {
  expect(
    moneyOf(
      part("ITEM", "40.00", {}, "USD"),
      part("TAX", "3.30", { ITEM: "3.30" }, "USD")
    )
  ).toEqual({
    ...nothing,
    currency: "USD",
    item: "40",
    tax: { ...nothing.tax, item: "3.3" },
  })
})

it("keeps yen whole", () => {
  expect(
    moneyOf(
      part("ITEM", "2400", {}, "JPY"),
      part("COD_FEE", "330", {}, "JPY"),
      part("TAX", "248", { ITEM: "218", COD_FEE: "30" }, "JPY")
    )
  ).toEqual({
    ...nothing,
    currency: "JPY",
    item: "2400",
    codFee: "330",
    tax: { ...nothing.tax, item: "218", codFee: "30" },
  })
})

it("keeps gift wrap apart, with its tax", () => {
  expect(
    moneyOf(
      part("ITEM", "10"),
      part("GIFT_WRAP", "2.50"),
      part("TAX", "2.00", { ITEM: "1.60", GIFT_WRAP: "0.40" })
    )
  ).toMatchObject({ giftWrap: "2.5", tax: { item: "1.6", giftWrap: "0.4" } })
})

it("splits discounts into goods and shipping", () => {
  expect(
    moneyOf(
      part("ITEM", "20"),
      part("SHIPPING", "5"),
      part("DISCOUNT", "6.00", { ITEM: "1.00", SHIPPING: "5.00" })
    )
  ).toMatchObject({ discount: { item: "1", shipping: "5" } })
})

it.each(["4.00", "-4.00"])(
  "takes a discount of %s for a discount of 4, since Amazon does not say which sign it uses",
  (amount) => {
    expect(moneyOf(part("ITEM", "20"), part("DISCOUNT", amount))).toMatchObject(
      {
        discount: { item: "4", shipping: "0" },
      }
    )
  }
)

it("takes what details do not explain for the goods", () => {
  expect(
    moneyOf(
      part("DISCOUNT", "6", { SHIPPING: "-1.5" }),
      part("TAX", "4", { SHIPPING: "0.5" })
    )
  ).toMatchObject({
    discount: { item: "4.5", shipping: "1.5" },
    tax: { item: "3.5", shipping: "0.5" },
  })
})

it("takes tax on a discount off the tax on the goods, so that the sum stays Amazon's", () => {
  expect(
    moneyOf(part("TAX", "4.00", { ITEM: "5.00", DISCOUNT: "-1.00" }))
  ).toMatchObject({ tax: { item: "4" } })
})

it("never makes the tax on the goods negative", () => {
  expect(moneyOf(part("TAX", "0", { ITEM: "1", SHIPPING: "2" }))).toMatchObject(
    {
      tax: { item: "1", shipping: "2" },
    }
  )
})

it("adds up what comes twice, to the cent", () => {
  expect(
    moneyOf(
      part("ITEM", "0.10"),
      part("ITEM", "0.20"),
      part("TAX", "0.1"),
      part("TAX", "0.2")
    )
  ).toMatchObject({ item: "0.3", tax: { item: "0.3" } })
})

it("keeps a category that it has never heard of as other money", () => {
  expect(
    moneyOf(part("ITEM", "10"), part("MOON_FEE", "1"), part("OTHER", "0.5"))
  ).toMatchObject({ item: "10", other: "1.5" })
})

it.each([
  ["1.5E3", "1500"],
  ["15e-1", "1.5"],
  ["1e-3", "0.001"],
  ["12.50", "12.5"],
  [7, "7"],
])("reads the amount %s, which RFC 7159 allows", (amount, expected) => {
  const subtotal = { amount, currencyCode: "EUR" }

  expect(
    toLineMoney({ breakdowns: [{ type: "ITEM", subtotal }] }, [])
  ).toMatchObject({ item: expected })
})

it("knows no money when Amazon tells none", () => {
  expect(
    [undefined, null, {}, { breakdowns: [] }].map((raw) => toLineMoney(raw, []))
  ).toEqual([null, null, null, null])
})

it("knows that a replacement is worth nothing", () => {
  const proceedsTotal = { amount: "0.00", currencyCode: "EUR" }

  expect(toLineMoney({ proceedsTotal }, [])).toEqual(nothing)
})

it("does not guess what a sum without parts is made of", () => {
  const proceedsTotal = { amount: "9.99", currencyCode: "EUR" }

  expect(toLineMoney({ proceedsTotal, breakdowns: [] }, [])).toBeNull()
})

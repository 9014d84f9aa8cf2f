import fc from "fast-check"
import { missingIn, placeOf } from "../address"
import type { OutboundLine } from "../lines"
import { displayedNumber, fillSlip } from "../packing-slip"
import { quoteKey, toGoods } from "../quote-key"
import { optionIdOf, speedOf, speeds } from "../speed"
import { anAddress } from "./makers"

const line = (sku: string, quantity = 1): OutboundLine => ({
  itemId: sku,
  lineItemId: `line of ${sku}`,
  sku,
  quantity,
  isPart: false,
})

const key = (lines: OutboundLine[], address = anAddress()) =>
  quoteKey({
    accountId: "amzacc_1",
    marketplaceId: "A1PA6795UKMFR9",
    address,
    goods: toGoods(lines),
  })

it("Every speed has an option of its own, and nothing else is one", () => {
  expect(speeds.map((speed) => speedOf(optionIdOf(speed)))).toEqual(speeds)
  expect([speedOf("amazon-return"), speedOf(undefined)]).toEqual([null, null])
})

it("Names the fields that an address lacks, in the shop's words", () => {
  expect(
    missingIn(
      anAddress({ name: null, lines: [], city: null, postalCode: null })
    )
  ).toEqual(["name", "address_1", "postal_code", "city"])
  expect(missingIn(anAddress())).toEqual([])
})

it("Japan has addresses without a city", () => {
  expect(missingIn(anAddress({ city: null, countryCode: "JP" }))).toEqual([])
})

it("To name a price, Amazon is told of no person", () => {
  expect(placeOf(anAddress({ company: "Muster", phone: "000" }))).toMatchObject(
    { name: "Customer", company: null, phone: null }
  )
})

it("The same goods to the same place are the same question, however they stand in the cart", () => {
  const skus = fc.array(
    fc.record({
      sku: fc.constantFrom("A", "B", "C"),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 6 }
  )
  fc.assert(
    fc.property(skus, fc.integer({ min: 0, max: 5 }), (cart, turn) => {
      const lines = cart.map(({ sku, quantity }) => line(sku, quantity))
      const turned = [...lines.slice(turn), ...lines.slice(0, turn)]

      expect(key(turned)).toBe(key(lines))
    })
  )
})

it("Other goods, another number or another street are another question", () => {
  const keys = [
    key([line("A")]),
    key([line("A", 2)]),
    key([line("B")]),
    key([line("A")], anAddress({ lines: ["Musterweg 2"] })),
    key([line("A")], anAddress({ postalCode: "00002" })),
  ]

  expect(new Set(keys).size).toBe(keys.length)
})

it("Who lives there makes no difference to the price", () => {
  expect(key([line("A")], anAddress({ name: "Max Muster" }))).toBe(
    key([line("A")])
  )
})

it("The packing slip names the order, and says what the shop wants to say", () => {
  expect(fillSlip("Thank you! Order {order}", "1001")).toBe(
    "Thank you! Order 1001"
  )
  expect(fillSlip("", "1001")).toBe("1001")
})

it("Prints only what Amazon can print: Latin letters, single spaces, so many of them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), (text) => {
      const slip = fillSlip(text, "1001")
      const number = displayedNumber(text)

      expect(slip).toMatch(/^[\x20-\x7e\xa0-\xff]{1,750}$/)
      expect(slip).not.toMatch(/ {2}/)
      expect(number).toMatch(/^[\x20-\x7e\xa0-\xff]{1,40}$/)
    })
  )
})

import fc from "fast-check"
import { toOutboundLines, type StoredSkus } from "../lines"
import { aLine } from "./makers"

const stored = (own: {
  byVariant?: Record<string, string>
  byPart?: Record<string, { sku: string; required: number }>
}): StoredSkus => ({
  byVariant: new Map(Object.entries(own.byVariant ?? {})),
  byPart: new Map(Object.entries(own.byPart ?? {})),
})

const teaSet = aLine({
  title: "Tea set",
  variantId: "set",
  parts: [
    { inventoryItemId: "pot", required: 1 },
    { inventoryItemId: "mug", required: 2 },
  ],
})

const shipped = (...args: Parameters<typeof toOutboundLines>) => {
  const lines = toOutboundLines(...args)
  return lines.ok
    ? lines.lines.map(({ sku, quantity }) => `${quantity} ${sku}`)
    : lines.sentence
}

it("A variant goes as the SKU under which Amazon stores it", () => {
  expect(shipped([aLine()], stored({ byVariant: { tea: "FBA-TEA" } }))).toEqual(
    ["2 FBA-TEA"]
  )
})

it("A bundle that Amazon stores as such goes as one SKU", () => {
  expect(
    shipped(
      [teaSet],
      stored({
        byVariant: { set: "FBA-SET" },
        byPart: { pot: { sku: "FBA-POT", required: 1 } },
      })
    )
  ).toEqual(["2 FBA-SET"])
})

it("Any other bundle goes as its parts", () => {
  expect(
    shipped(
      [teaSet],
      stored({
        byPart: {
          pot: { sku: "FBA-POT", required: 1 },
          mug: { sku: "FBA-MUG", required: 1 },
        },
      })
    )
  ).toEqual(["2 FBA-POT", "4 FBA-MUG"])
})

it("A bundle of which Amazon lacks a part is refused by its name", () => {
  expect(
    shipped(
      [teaSet],
      stored({ byPart: { pot: { sku: "FBA-POT", required: 1 } } })
    )
  ).toMatch(/Amazon stores no SKU of "Tea set"/)
})

it("Parts that Amazon stores by the pair go in pairs, or not at all", () => {
  const pairs = stored({ byPart: { packet: { sku: "FBA-PAIR", required: 2 } } })

  expect(shipped([aLine({ quantity: 4 })], pairs)).toEqual(["2 FBA-PAIR"])
  expect(shipped([aLine({ quantity: 3 })], pairs)).toMatch(/stores no SKU/)
})

it("More than Amazon takes in one order is refused", () => {
  const tea = stored({ byVariant: { tea: "FBA-TEA" } })

  expect(shipped([aLine({ quantity: 251 })], tea)).toMatch(/251 units/)
  expect(
    shipped(
      Array.from({ length: 101 }, (_, n) => aLine({ lineId: `line${n}` })),
      tea
    )
  ).toMatch(/101 lines/)
  expect(shipped([], tea)).toMatch(/nothing in it/)
})

it("Not a unit is lost or added on the way to Amazon's SKUs", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (quantities, required) => {
        const result = toOutboundLines(
          quantities.map((quantity, n) =>
            aLine({
              lineId: `line${n}`,
              quantity,
              parts: [{ inventoryItemId: "packet", required }],
            })
          ),
          stored({ byPart: { packet: { sku: "FBA-PACKET", required: 1 } } })
        )
        const wanted = quantities.reduce((sum, one) => sum + one * required, 0)
        const sent = result.ok
          ? result.lines.reduce((sum, { quantity }) => sum + quantity, 0)
          : null

        expect(sent).toBe(wanted)
      }
    )
  )
})

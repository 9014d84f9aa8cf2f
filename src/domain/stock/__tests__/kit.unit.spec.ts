import { aKit, aVariant } from "../../__tests__/makers"
import { isCounted } from "../kit"

it.each([
  { what: "a plain product", variant: aVariant(), counted: true },
  { what: "a kit", variant: aKit(), counted: true },
  {
    what: "a product that the shop does not count",
    variant: aVariant({ isManaged: false }),
    counted: false,
  },
  {
    what: "a product without an inventory item",
    variant: aVariant({ parts: [] }),
    counted: false,
  },
])("Holding units of $what means something: $counted", (row) => {
  expect(isCounted(row.variant)).toBe(row.counted)
})

import { fulfilledUnits, type SoldLine } from "../fulfilled-units"

const aLine = (line: Partial<SoldLine> = {}): SoldLine => ({
  line_item_id: "line_1",
  order_item_id: "1",
  quantity: 5,
  required: new Map([["tea", 1]]),
  ...line,
})

const packed = (inventory_item_id: string | null, quantity: number) => ({
  line_item_id: "line_1",
  inventory_item_id,
  quantity,
})

it.each([
  ["as many units as were packed", [packed("tea", 2)], aLine(), 2],
  [
    "one set for a pot and two cups",
    [packed("pot", 1), packed("cup", 2)],
    aLine({
      required: new Map([
        ["pot", 1],
        ["cup", 2],
      ]),
    }),
    1,
  ],
  [
    "two boxes of six for twelve",
    [packed("egg", 12)],
    aLine({ required: new Map([["egg", 6]]) }),
    2,
  ],
  [
    "the units of a variant that nobody counts",
    [packed(null, 3)],
    aLine({ required: new Map() }),
    3,
  ],
  [
    "no more than ordered, of a variant that is made of other parts now",
    [packed("old part", 12)],
    aLine(),
    5,
  ],
  [
    "one at least, of a variant that is made of more parts now",
    [packed("egg", 2)],
    aLine({ required: new Map([["egg", 6]]) }),
    1,
  ],
])("counts %s", (_, items, line, quantity) => {
  expect(fulfilledUnits(items, [line])).toEqual([
    { orderItemId: "1", quantity },
  ])
})

it("leaves out lines of which nothing was packed, and what is no line of Amazon's", () => {
  const gift = {
    line_item_id: "gift",
    inventory_item_id: "sample",
    quantity: 1,
  }

  expect(fulfilledUnits([gift], [aLine()])).toEqual([])
})

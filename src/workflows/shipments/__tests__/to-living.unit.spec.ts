import { planMends } from "../../../domain/shipment/mend"
import { toLiving, type CountsOf, type ReadLine } from "../to-living"

const aLine = (ordered: number, fulfilled: number, perUnit?: number) =>
  ({
    id: "line",
    quantity: ordered,
    detail: {
      fulfilled_quantity: fulfilled,
      shipped_quantity: 0,
      delivered_quantity: 0,
    },
    variant:
      perUnit === undefined
        ? null
        : {
            inventory_items: [
              { inventory_item_id: "cup", required_quantity: perUnit },
            ],
          },
  }) satisfies ReadLine

/** One kit of two cups. */
const packed = {
  id: "ful_1",
  shipped_at: null,
  delivered_at: null,
  canceled_at: null,
  items: [{ line_item_id: "line", inventory_item_id: "cup", quantity: 2 }],
}

const countedOnce: CountsOf = (action) => (action === "FULFILL_ITEM" ? [1] : [])
const neverCounted: CountsOf = () => []

function mend(line: ReadLine, countsOf: CountsOf) {
  const living = toLiving(packed, [line], { isLinked: true, countsOf })
  const { fulfilled_quantity: fulfilled } = line.detail
  const counts = {
    lineItemId: "line",
    ordered: line.quantity,
    fulfilled,
    shipped: 0,
    delivered: 0,
  }
  return planMends([counts], [living]).map(({ act, units }) => [
    act,
    units[0]?.quantity,
  ])
}

it.each([
  ["is as it was", 2],
  ["has fewer parts now", 1],
  ["has more parts now", 3],
  ["is gone", undefined],
])("a packed kit that %s is left alone", (_, perUnit) => {
  expect(mend(aLine(1, 1, perUnit), countedOnce)).toEqual([])
  expect(mend(aLine(2, 1, perUnit), countedOnce)).toEqual([])
  expect(mend(aLine(3, 1, perUnit), countedOnce)).toEqual([])
})

it("a kit that nobody has counted is counted by its parts", () => {
  expect(mend(aLine(2, 0, 2), neverCounted)).toEqual([["count_fulfilled", 1]])
})

it("what was given back, and left all the same, is counted anew in as many units as before", () => {
  const again: CountsOf = (action) =>
    action === "FULFILL_ITEM"
      ? [1, 1]
      : action === "CANCEL_ITEM_FULFILLMENT"
        ? [1]
        : []

  const { units, counted } = toLiving(packed, [aLine(2, 1, 1)], {
    isLinked: true,
    countsOf: again,
  })

  expect(units).toEqual([{ lineItemId: "line", quantity: 1 }])
  expect(counted.fulfilled).toBe(true)
})

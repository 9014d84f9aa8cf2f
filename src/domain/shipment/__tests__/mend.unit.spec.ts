import fc from "fast-check"
import { planMends, type LineCounts, type LivingFulfillment } from "../mend"

const counts = (changes: Partial<LineCounts> = {}): LineCounts => ({
  lineItemId: "line",
  ordered: 2,
  fulfilled: 0,
  shipped: 0,
  delivered: 0,
  ...changes,
})

const nothing = { fulfilled: false, shipped: false, delivered: false }
const packed = { ...nothing, fulfilled: true }
const gone = { ...packed, shipped: true }

const aFulfillment = (
  changes: Partial<LivingFulfillment> = {}
): LivingFulfillment => ({
  id: "ful_1",
  units: [{ lineItemId: "line", quantity: 2 }],
  isLinked: true,
  isShipped: false,
  isDelivered: false,
  counted: nothing,
  isGivenBack: false,
  ...changes,
})

const actsFor = (line: LineCounts, ...some: LivingFulfillment[]) =>
  planMends([line], some).map(({ fulfillmentId, act }) => [fulfillmentId, act])

it.each([
  ["waits for its carrier", { fulfilled: 2 }, { counted: packed }],
  [
    "has left",
    { fulfilled: 2, shipped: 2 },
    { counted: gone, isShipped: true },
  ],
  [
    "has arrived",
    { fulfilled: 2, shipped: 2, delivered: 2 },
    {
      counted: { ...gone, delivered: true },
      isShipped: true,
      isDelivered: true,
    },
  ],
])("nothing is mended of a parcel that %s", (_, line, one) => {
  const acts = actsFor(counts(line), aFulfillment(one))

  expect(acts).toEqual([])
})

it("a fulfilment that the order shows and does not count is counted", () => {
  const acts = actsFor(counts(), aFulfillment())

  expect(acts).toEqual([["ful_1", "count_fulfilled"]])
})

it("a fulfilment that the order counts and does not show is shown", () => {
  const line = counts({ fulfilled: 2 })

  const acts = actsFor(line, aFulfillment({ isLinked: false, counted: packed }))

  expect(acts).toEqual([["ful_1", "link"]])
})

it("what the order has never heard of is left alone", () => {
  const acts = actsFor(counts(), aFulfillment({ isLinked: false }))

  expect(acts).toEqual([])
})

it("of two fulfilments of the same units, the one that the order does not count is canceled", () => {
  const line = counts({ fulfilled: 2 })

  const acts = actsFor(
    line,
    aFulfillment(),
    aFulfillment({ id: "ful_2", counted: packed })
  )

  expect(acts).toEqual([["ful_1", "cancel"]])
})

it("where the one that is not counted has left, the other one is canceled", () => {
  const left = aFulfillment({ isShipped: true })
  const other = aFulfillment({ id: "ful_2", counted: packed })

  const acts = actsFor(counts({ fulfilled: 2 }), left, other)

  expect(acts).toEqual([
    ["ful_1", "count_shipped"],
    ["ful_2", "cancel"],
  ])
})

it("where both have left, neither is touched: a person must look", () => {
  const line = counts({ fulfilled: 2, shipped: 2 })

  const acts = actsFor(
    line,
    aFulfillment({ isShipped: true }),
    aFulfillment({ id: "ful_2", counted: gone, isShipped: true })
  )

  expect(acts).toEqual([])
})

it("where one of three can still be shipped, no waiting one is canceled", () => {
  const one = [{ lineItemId: "line", quantity: 1 }]

  const acts = actsFor(
    counts({ fulfilled: 2, shipped: 1 }),
    aFulfillment({
      units: one,
      isShipped: true,
      counted: { ...gone, fulfilled: false },
    }),
    aFulfillment({ id: "ful_2", units: one, counted: packed }),
    aFulfillment({ id: "ful_3", units: one, counted: packed })
  )

  expect(acts).toEqual([])
})

it("a fulfilment whose units were given back is canceled to its end", () => {
  const acts = actsFor(counts(), aFulfillment({ isGivenBack: true }))

  expect(acts).toEqual([["ful_1", "cancel"]])
})

it("a parcel that is marked as gone is counted as gone", () => {
  const line = counts({ fulfilled: 2 })

  const acts = actsFor(line, aFulfillment({ isShipped: true, counted: packed }))

  expect(acts).toEqual([["ful_1", "count_shipped"]])
})

it("a parcel that is counted as gone is marked as gone", () => {
  const line = counts({ fulfilled: 2, shipped: 2 })

  const acts = actsFor(line, aFulfillment({ counted: gone }))

  expect(acts).toEqual([["ful_1", "mark_shipped"]])
})

it("a parcel that is marked as arrived is counted as arrived", () => {
  const acts = actsFor(
    counts({ fulfilled: 2, shipped: 2 }),
    aFulfillment({ isShipped: true, isDelivered: true, counted: gone })
  )

  expect(acts).toEqual([["ful_1", "count_delivered"]])
})

it("a fulfilment without anything of the order is left alone", () => {
  const acts = actsFor(counts(), aFulfillment({ units: [] }))

  expect(acts).toEqual([])
})

it("never more is counted than was ordered, whatever Medusa has left behind", () => {
  const some = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 3 }),
      isShipped: fc.boolean(),
    }),
    { maxLength: 6 }
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), some, (ordered, all) => {
      const mends = planMends(
        [counts({ ordered })],
        all.map(({ quantity, isShipped }, index) =>
          aFulfillment({
            id: `ful_${index}`,
            units: [{ lineItemId: "line", quantity }],
            isShipped,
          })
        )
      )

      const counted = mends
        .filter(({ act }) => act === "count_fulfilled")
        .flatMap(({ units }) => units)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      expect(counted).toBeLessThanOrEqual(ordered)
    })
  )
})

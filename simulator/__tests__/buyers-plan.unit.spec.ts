import type { BuyersPlan } from "../control"
import { startState, takeDue, wishOf, withPlan } from "../buyers"
import { actAsPlanned } from "../act-as-planned"
import { cancel } from "../world/lifecycle"
import { anOrder, noon } from "./an-order"

const calm: BuyersPlan = { ordersPerMinute: 60, seed: 7 }
const indexes = Array.from({ length: 200 }, (_, index) => index)
const twoLines = anOrder({ lines: [{ sku: "TEA" }, { sku: "CUP" }] })

it("the same seed and number always wish for the same", () => {
  const wishes = (plan: BuyersPlan) =>
    indexes.map((index) => wishOf(plan, index))

  expect(wishes(calm)).toEqual(wishes({ ...calm }))
  expect(wishes(calm)).not.toEqual(wishes({ ...calm, seed: 8 }))
})

it("sixty orders a minute are one a second, caught up after a pause", () => {
  const started = startState(calm, noon)

  const first = takeDue(started, noon, 500)
  const pause = takeDue(first.state, noon + 10_500, 500)

  expect([
    first.due,
    pause.due,
    takeDue(pause.state, noon + 10_500, 500).due,
  ]).toEqual([1, 10, 0])
})

it("pays between half an hour and ninety minutes later, unless told otherwise", () => {
  const waits = indexes.map((index) => {
    const [act] = withPlan(calm, index, twoLines).plan
    return (Date.parse(act?.at ?? "") - noon) / 60_000
  })

  expect(Math.min(...waits)).toBeGreaterThanOrEqual(30)
  expect(Math.max(...waits)).toBeLessThanOrEqual(90)
})

it("about a quarter cancels when a quarter is asked for, some by the buyer and some by Amazon", () => {
  const acts = indexes.map((index) =>
    withPlan({ ...calm, cancelShare: 0.25 }, index, twoLines).plan.at(-1)
  )
  const cancels = acts.filter((act) => act?.act === "cancel")

  expect(cancels.length / indexes.length).toBeCloseTo(0.25, 1)
  expect(
    new Set(cancels.map((act) => (act?.act === "cancel" ? act.by : ""))).size
  ).toBe(2)
})

it("drops a line before it pays when everybody is a line-dropper", () => {
  const order = withPlan({ ...calm, dropLineShare: 1 }, 1, twoLines)

  const later = actAsPlanned(order, noon + 24 * 3_600_000)

  expect(later.status).toBe("UNSHIPPED")
  expect(later.lines.map((line) => line.quantityOrdered)).toEqual([1, 0])
  expect(later.version).toBe(3)
})

it("a buyer whose order was cancelled meanwhile does nothing, without a trace", () => {
  const order = withPlan(calm, 1, twoLines)
  const cancelled = {
    ...cancel(order, { by: "AMAZON", reason: "X" }),
    plan: order.plan,
  }

  const later = actAsPlanned(cancelled, noon + 24 * 3_600_000)

  expect(later).toEqual({ ...cancelled, plan: [] })
})

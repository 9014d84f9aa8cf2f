// Thousands of random histories of a small shop at Amazon: orders that live, post that is
// late or doubled, settings that change, people who interfere, and a reconciler that may die
// before each of its steps.

import fc from "fast-check"
import { pendingModes, type PendingMode } from "../order/policy"
import { isDead } from "../order/status"
import { orderIds, steps } from "./model-amazon"
import { brokenAtRest, brokenBetween, brokenNow } from "./model-laws"
import { reconcilerSteps } from "./model-reconciler"
import { World, type Happening } from "./model-world"

const anyOrder = fc.nat({ max: orderIds.length - 1 })
const anyMode = fc.constantFrom(...pendingModes)
const is = <T extends Happening["type"]>(type: T) => fc.constant(type)

const placing: fc.Arbitrary<Happening> = fc.record({
  type: is("place"),
  order: anyOrder,
})
const living: fc.Arbitrary<Happening> = fc.record({
  type: is("step"),
  order: anyOrder,
  step: fc.constantFrom(...steps, "pay" as const, "pay" as const),
})
const noise: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: is("post"), letter: fc.nat({ max: 99 }) }),
  },
  { weight: 2, arbitrary: fc.record({ type: is("poll") }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: is("reconcile"),
      diesBefore: fc.option(fc.integer({ min: 1, max: 24 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: is("wait") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: is("stall"),
      at: fc.integer({ min: 1, max: 24 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: is("go on") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: is("break"),
      order: anyOrder,
      step: fc.constantFrom(...reconcilerSteps),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: is("mend") }) }
)
const interfering: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: is("edit"), order: anyOrder }),
  fc.record({ type: is("fulfil"), order: anyOrder, line: fc.nat({ max: 2 }) }),
  fc.record({ type: is("fulfil"), order: anyOrder, line: fc.nat({ max: 2 }) }),
  fc.record({ type: is("confirm"), order: anyOrder })
)
const mapping: fc.Arbitrary<Happening> = fc.record({
  type: is("map"),
  sku: fc.constantFrom("MYSTERY", "MYSTERY", "TEA", "GIFT"),
  variantId: fc.constantFrom(
    "variant_cup",
    "variant_tea",
    "variant_gift",
    "variant_nowhere",
    null
  ),
})
const switching: fc.Arbitrary<Happening> = fc.record({
  type: is("switch mode"),
  mode: anyMode,
})

const historyOf = (...happenings: fc.WeightedArbitrary<Happening>[]) =>
  fc.record({
    mode: anyMode,
    happenings: fc.array(fc.oneof(...happenings), {
      maxLength: 40,
      size: "max",
    }),
  })

const anyHistory = historyOf(
  { weight: 3, arbitrary: placing },
  { weight: 6, arbitrary: living },
  { weight: 12, arbitrary: noise },
  { weight: 3, arbitrary: interfering },
  { weight: 1, arbitrary: mapping },
  { weight: 1, arbitrary: switching }
)

const statusesOf = (world: World) =>
  new Map(
    [...world.store.orders.values()].map(({ id, snapshot }) => [
      id,
      snapshot.status,
    ])
  )

/** Amazon's last word is read at last, whatever was broken is mended, and all is applied. */
function endOf(world: World): World {
  world.broken.clear()
  world.happen({ type: "poll" })
  world.settle()
  return world
}

it("No history of a shop loses a unit, holds one twice, or places an order twice", () => {
  fc.assert(
    fc.property(anyHistory, ({ mode, happenings }) => {
      const world = new World(mode)

      for (const happening of happenings) {
        const before = statusesOf(world)
        world.happen(happening)
        expect([...brokenNow(world), ...brokenBetween(before, world)]).toEqual(
          []
        )
      }

      expect(brokenAtRest(endOf(world))).toEqual([])
    }),
    { numRuns: 2500 }
  )
})

/** The same without noise: every word of Amazon's is read, and applied in peace, at once. */
function inPeace(mode: PendingMode, happenings: Happening[]): World {
  const world = new World(mode)
  for (const happening of happenings) {
    world.happen(happening)
    endOf(world)
  }
  return world
}

const noisy: Happening["type"][] = [
  "post",
  "poll",
  "reconcile",
  "stall",
  "go on",
  "wait",
  "break",
  "mend",
]

it("A shop that has been through crashes, repeats and late post ends as one that has not", () => {
  const history = historyOf(
    { weight: 3, arbitrary: placing },
    {
      weight: 6,
      // What the seller ships without Medusa counts as gone only if it was never held.
      arbitrary: living.filter(
        (e) => e.type !== "step" || e.step !== "ship one"
      ),
    },
    { weight: 12, arbitrary: noise },
    { weight: 3, arbitrary: interfering },
    {
      weight: 1,
      arbitrary: fc.constant<Happening>({
        type: "map",
        sku: "MYSTERY",
        variantId: "variant_cup",
      }),
    }
  )
  fc.assert(
    fc.property(history, ({ mode, happenings }) => {
      const world = new World(mode)
      const came = happenings.filter((happening) => world.happen(happening))
      endOf(world)

      const calm = inPeace(
        mode,
        came.filter(({ type }) => !noisy.includes(type))
      )

      expect(summaryOf(world)).toEqual(summaryOf(calm))
    }),
    { numRuns: 1000 }
  )
})

/** A cancelled order that Medusa never saw, and one that it saw, hold the same: nothing. */
const summaryOf = (world: World) =>
  [...world.store.orders.values()]
    .map(({ id, phase, snapshot, lines }) => ({
      id,
      phase: isDead(snapshot.status) ? "over" : phase,
      snapshot,
      holds: [...lines.values()]
        .map(({ orderItemId, hold }) => `${orderItemId}: ${hold.units}`)
        .filter((line) => !line.endsWith(": 0"))
        .sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

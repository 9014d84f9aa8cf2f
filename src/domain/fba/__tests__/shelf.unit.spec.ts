import fc from "fast-check"
import { InvariantError } from "../../errors"
import {
  longestLagMs,
  settleMs,
  stockOf,
  unitsOnShelf,
  type AmazonFigure,
} from "../shelf"
import { MirrorModel } from "./model-mirror"

const noon = Date.parse("2026-03-01T12:00:00.000Z")
const at = (minutes: number) => new Date(noon + minutes * 60_000)
const figure = (changes: Partial<AmazonFigure>): AmazonFigure => ({
  fulfillable: 10,
  updatedAt: at(0),
  askedAt: at(60),
  ...changes,
})

it("shows what Amazon says when nothing is on its way", () => {
  expect(unitsOnShelf(figure({}), [])).toBe(10)
})

it.each<{ what: string; figure: AmazonFigure; askedAt: Date; shows: number }>([
  {
    what: "Amazon has changed nothing since",
    figure: figure({ updatedAt: at(0) }),
    askedAt: at(30),
    shows: 7,
  },
  {
    what: "Amazon has changed the figure since, and has had time for the order",
    figure: figure({ updatedAt: at(31) }),
    askedAt: at(30),
    shows: 10,
  },
  {
    what: "the change may have been another one, so soon after the order",
    figure: figure({ updatedAt: at(51) }),
    askedAt: at(50),
    shows: 7,
  },
  {
    what: "the figure was asked for before the order",
    figure: figure({ updatedAt: at(59) }),
    askedAt: at(61),
    shows: 7,
  },
  {
    what: "Amazon does not say when it changed it, but has had time",
    figure: figure({ updatedAt: null }),
    askedAt: at(30),
    shows: 10,
  },
  {
    what: "Amazon has changed it in the same second, which is all that it says",
    figure: figure({ updatedAt: at(30) }),
    askedAt: new Date(at(30).getTime() + 900),
    shows: 10,
  },
  {
    what: "Amazon has changed it a minute before",
    figure: figure({ updatedAt: at(29) }),
    askedAt: at(30),
    shows: 7,
  },
  {
    what: "Amazon has not shown it for days, and never will",
    figure: figure({ askedAt: new Date(noon + longestLagMs) }),
    askedAt: at(0),
    shows: 10,
  },
])("shows $shows of 10 after an order of 3 when $what", (one) => {
  const sent = [{ quantity: 3, askedAt: one.askedAt }]

  expect(unitsOnShelf(one.figure, sent)).toBe(one.shows)
})

it("shows none, not fewer, when more is on its way than Amazon says it has", () => {
  const sent = [{ quantity: 11, askedAt: at(59) }]

  expect(unitsOnShelf(figure({}), sent)).toBe(0)
})

it("refuses a figure that is no number of units", () => {
  expect(() => unitsOnShelf(figure({ fulfillable: -1 }), [])).toThrow(
    InvariantError
  )
})

it("adds up SKUs that are the same goods, each in its own multiple", () => {
  const single = { units: 5, required: 1 }
  const pack = { units: 4, required: 3 }

  expect(stockOf([single, pack])).toBe(17)
})

type Act = (model: MirrorModel) => void

const few = fc.integer({ min: 1, max: 5 })
/** Everything that a fulfilment, Amazon and a mirror run may do, in pieces. */
const acts = {
  wait: fc.integer({ min: 1, max: 40 }).map(
    (n): Act =>
      (m) =>
        m.wait(n)
  ),
  fulfil: few.map(
    (n): Act =>
      (m) =>
        m.fulfil(n)
  ),
  take: fc.constant<Act>((m) => m.takeFromShelf()),
  count: fc.constant<Act>((m) => m.amazonCounts()),
  read: fc.constant<Act>((m) => m.read()),
  readLevel: fc.constant<Act>((m) => m.readLevel()),
  readOrders: fc.constant<Act>((m) => m.readOrders()),
  write: fc.constant<Act>((m) => m.write()),
  mirror: fc.constant<Act>((m) => {
    m.read()
    m.mirror()
  }),
  /** A fulfilment that begins and ends at any two moments of one run. */
  crossing: fc
    .tuple(few, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([quantity, from, until]): Act => (m) => {
      const run = [m.readLevel, m.readOrders, m.write]
      run.forEach((part, moment) => {
        if (moment === from) {
          m.fulfil(quantity)
        }
        if (moment === until) {
          m.takeFromShelf()
        }
        part.call(m)
      })
    }),
}
const salesAtAmazon = {
  sell: few.map(
    (n): Act =>
      (m) =>
        m.amazonSells(n)
  ),
  receive: few.map(
    (n): Act =>
      (m) =>
        m.amazonReceives(n)
  ),
}
const storyOf = (all: Record<string, fc.Arbitrary<Act>>) =>
  fc.array(fc.oneof(...Object.values(all)), { maxLength: 60 })

const units = fc.integer({ min: 0, max: 30 })

it("never shows a unit twice, whatever happens between Amazon, a fulfilment and a mirror run", () => {
  const anyLag = fc.integer({ min: 0, max: settleMs / 60_000 })
  fc.assert(
    fc.property(
      units,
      anyLag,
      storyOf({ ...acts, ...salesAtAmazon }),
      (start, lag, story) => {
        const model = new MirrorModel(start, lag)
        for (const act of story) {
          act(model)

          expect(model.available).toBeLessThanOrEqual(model.allowed)
          expect(model.stocked).toBeLessThanOrEqual(
            model.shown?.fulfillable ?? 0
          )
        }
      }
    ),
    { numRuns: 1000 }
  )
})

it("never shows a unit twice however late Amazon is, while nothing else changes its figure", () => {
  const anyLag = fc.integer({ min: 0, max: 2000 })
  fc.assert(
    fc.property(units, anyLag, storyOf(acts), (start, lag, story) => {
      const model = new MirrorModel(start, lag)
      // The figure is from long before the first order.
      model.wait(10)
      for (const act of story) {
        act(model)

        expect(model.available).toBeLessThanOrEqual(model.allowed)
      }
    }),
    { numRuns: 1000 }
  )
})

it("shows exactly what Amazon has once Amazon has counted everything", () => {
  fc.assert(
    fc.property(
      units,
      storyOf({ ...acts, ...salesAtAmazon }),
      (start, story) => {
        const model = new MirrorModel(start, 10)
        story.forEach((act) => act(model))
        model.write()
        story.forEach(() => model.takeFromShelf())
        model.wait(30)
        model.read()
        model.mirror()

        expect(model.stocked).toBe(model.shown?.fulfillable)
        expect(model.available).toBe(model.allowed)
      }
    )
  )
})

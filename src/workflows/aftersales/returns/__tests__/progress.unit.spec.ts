import { dayMs, neverRead, startPass } from "../progress"

const now = new Date("2026-03-31T12:00:00.000Z")
const daysAgo = (days: number) =>
  new Date(now.getTime() - days * dayMs).toISOString()

/** How many days back a pass asks for, when the last one ended so long ago. */
const asksFor = (endedAt: string | null): string =>
  startPass({ ...neverRead, ended_at: endedAt }, [], now).from

it("the first pass asks for all that Amazon reports at once", () => {
  expect(asksFor(null)).toBe(daysAgo(60))
})

it("a daily pass asks for a month, since refunds come late", () => {
  expect(asksFor(daysAgo(1))).toBe(daysAgo(31))
})

it("after a break of three weeks nothing is left out that the last pass could not have seen", () => {
  expect(asksFor(daysAgo(21))).toBe(daysAgo(51))
})

it("after a break of half a year it asks for as much as Amazon reports at once", () => {
  expect(asksFor(daysAgo(180))).toBe(daysAgo(60))
})

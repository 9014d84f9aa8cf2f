import { countDown } from "../countdown"

const now = new Date("2026-03-02T12:00:00.000Z")
const nothing = { ordered: 3, packed: 0, handed_over: 0 }

it("counts whole hours, and calls an order late from the moment on", () => {
  expect(countDown("2026-03-02T14:59:00.000Z", nothing, now)).toMatchObject({
    hours_left: 2,
    is_late: false,
  })
  expect(countDown("2026-03-02T11:59:00.000Z", nothing, now)).toMatchObject({
    hours_left: -1,
    is_late: true,
  })
})

it("an order without a date is not late", () => {
  expect(countDown(null, nothing, now)).toMatchObject({
    hours_left: null,
    is_late: false,
  })
})

it.each([
  ["packing", { ordered: 3, packed: 2, handed_over: 2 }],
  ["hand_over", { ordered: 3, packed: 3, handed_over: 1 }],
  ["confirmation", { ordered: 3, packed: 3, handed_over: 3 }],
])("waits for %s first", (waitsFor, units) => {
  expect(countDown(null, units, now).waits_for).toBe(waitsFor)
})

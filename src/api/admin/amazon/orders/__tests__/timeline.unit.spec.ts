import { timelineOf } from "../timeline"

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

it("tells events and movements as one story, first things first", () => {
  const timeline = timelineOf({
    events: [
      { name: "order.placed", detail: null, happened_at: at(40), revision: 2 },
      {
        name: "amazon.order.pending",
        detail: null,
        happened_at: at(1),
        revision: 1,
      },
      {
        name: "seen",
        detail: { status: "pending" },
        happened_at: at(1).toISOString(),
        revision: 1,
      },
    ],
    lines: [
      {
        order_item_id: "1",
        sku: "TEA",
        movements: [
          {
            kind: "ship",
            quantity: 2,
            cause: "changed",
            moved_at: at(90),
            revision: 3,
          },
          {
            kind: "reserve",
            quantity: 2,
            cause: "pending",
            moved_at: at(1),
            revision: 1,
          },
        ],
      },
    ],
  })

  expect(timeline.map(({ name }) => name)).toEqual([
    "seen",
    "stock.reserve",
    "amazon.order.pending",
    "order.placed",
    "stock.ship",
  ])
  expect(timeline[1]).toEqual({
    at: "2026-01-01T00:01:00.000Z",
    name: "stock.reserve",
    detail: { quantity: 2, sku: "TEA", order_item_id: "1", cause: "pending" },
  })
})

it("has nothing to tell when nothing was asked for", () => {
  expect(timelineOf({})).toEqual([])
})

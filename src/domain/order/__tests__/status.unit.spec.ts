import {
  canMove,
  firstSightings,
  isAwaitingPayment,
  isDead,
  isFinal,
  isPaid,
  reachableFrom,
  statuses,
  transitions,
  type Status,
} from "../status"

it.each(statuses)("An order may be seen for the first time as %s", (status) => {
  expect(firstSightings).toContain(status)
})

it.each(statuses)("An order comes to be %s in Amazon's own steps", (status) => {
  const beginnings: Status[] = ["pending_availability", "pending"]
  const reached = beginnings.flatMap((from) => [from, ...reachableFrom(from)])

  expect(reached).toContain(status)
})

it.each(statuses)("An order that is %s may be reported so again", (status) => {
  expect(canMove(status, status)).toBe(true)
})

const pairs = statuses.flatMap((from) =>
  statuses.filter((to) => to !== from).map((to) => ({ from, to }))
)

it.each(pairs)(
  "If an order can go from $from to $to, it can never come back",
  ({ from, to }) => {
    expect(canMove(from, to) && canMove(to, from)).toBe(false)
  }
)

it.each<{ from: Status; to: Status; missed: string }>([
  { from: "pending", to: "shipped", missed: "payment and first parcel" },
  { from: "pending_availability", to: "unshipped", missed: "the release" },
  { from: "unshipped", to: "shipped", missed: "the first parcel" },
])(
  "A shop that slept through $missed still follows $from to $to",
  ({ from, to }) => {
    expect(canMove(from, to)).toBe(true)
  }
)

it.each<{ from: Status; to: Status }>([
  { from: "unshipped", to: "pending" },
  { from: "canceled", to: "unshipped" },
  { from: "shipped", to: "canceled" },
  { from: "pending", to: "pending_availability" },
  { from: "unfulfillable", to: "canceled" },
])("An order that is $from is never $to again", ({ from, to }) => {
  expect(canMove(from, to)).toBe(false)
})

it.each(statuses)(
  "An order that is %s waits for its payment, is paid, or is dead",
  (status) => {
    const kinds = [isAwaitingPayment, isPaid, isDead]

    expect(kinds.filter((is) => is(status))).toHaveLength(1)
  }
)

it.each(statuses)("Nothing follows %s exactly if it is final", (status) => {
  expect(isFinal(status)).toBe(transitions[status].length === 0)
})

import {
  aLine,
  aMessage,
  anOrder,
  aPaidOrder,
  at,
  someMoney,
} from "../../__tests__/makers"
import { observe } from "../observe"

it("The first word about an order is news, whatever it says", () => {
  const snapshot = anOrder({ status: "shipped" })

  expect(observe(null, snapshot)).toEqual({ news: "first", snapshot })
})

it("The same word again changes nothing", () => {
  const known = anOrder()

  expect(observe(known, anOrder())).toEqual({
    news: "unchanged",
    snapshot: known,
  })
})

it("A snapshot that comes back from the database in another key order is the same", () => {
  const known = anOrder()
  const shuffled = Object.fromEntries(
    Object.entries(known).reverse()
  ) as unknown as typeof known

  expect(observe(known, shuffled).news).toBe("unchanged")
})

it("A payment is news", () => {
  const paid = aPaidOrder()

  expect(observe(anOrder(), paid)).toEqual({ news: "changed", snapshot: paid })
})

it("An order that is paid does not become pending because an old page arrives late", () => {
  const paid = aPaidOrder()

  expect(observe(paid, anOrder())).toEqual({ news: "stale", snapshot: paid })
})

it("An order that is paid does not become pending because another clock is ahead", () => {
  const paid = aPaidOrder({ updatedAt: at(40) })

  const reading = observe(paid, aMessage({ updatedAt: at(50) }))

  expect(reading).toEqual({ news: "stale", snapshot: paid })
})

it("A message from a clock that is ahead does not hide what Amazon's own clock says later", () => {
  const early = observe(
    aMessage({ updatedAt: at(50) }),
    aPaidOrder({ updatedAt: at(40) })
  ).snapshot

  const reading = observe(
    early,
    aPaidOrder({ updatedAt: at(45), shipBy: at(59) })
  )

  expect(reading.snapshot.shipBy).toBe(at(59))
})

it("Within one status, the later reading counts", () => {
  const known = anOrder({ lines: [aLine({ quantity: 2 })], updatedAt: at(5) })

  const reduced = anOrder({ lines: [aLine({ quantity: 1 })], updatedAt: at(6) })
  const late = anOrder({ lines: [aLine({ quantity: 3 })], updatedAt: at(4) })

  expect(observe(known, reduced).snapshot.lines[0]?.quantity).toBe(1)
  expect(observe(known, late)).toEqual({ news: "stale", snapshot: known })
})

it("Two changes within one second of Amazon's clock are both seen", () => {
  const known = anOrder({ lines: [aLine({ quantity: 2 })] })

  const reading = observe(known, anOrder({ lines: [aLine({ quantity: 1 })] }))

  expect(reading.news).toBe("changed")
  expect(reading.snapshot.lines[0]?.quantity).toBe(1)
})

it("A line that a full reading no longer names was dropped", () => {
  const known = anOrder({
    lines: [aLine(), aLine({ orderItemId: "2", sku: "CUP" })],
  })

  const { snapshot } = observe(known, anOrder({ updatedAt: at(1) }))

  expect(snapshot.lines.map((line) => line.orderItemId)).toEqual(["1"])
})

describe("A message says little, and what it does not say stays", () => {
  it("A message about one line drops no other", () => {
    const known = anOrder({
      lines: [aLine(), aLine({ orderItemId: "2", sku: "CUP", quantity: 1 })],
    })
    const message = aMessage({
      updatedAt: at(1),
      lines: [aLine({ orderItemId: "2", sku: "CUP", quantity: 0 })],
    })

    const { snapshot } = observe(known, message)

    expect(
      snapshot.lines.map(({ orderItemId, quantity }) => [orderItemId, quantity])
    ).toEqual([
      ["1", 2],
      ["2", 0],
    ])
  })

  it("A line that a message names first is one more line", () => {
    const message = aMessage({
      updatedAt: at(1),
      lines: [aLine({ orderItemId: "2", sku: "CUP" })],
    })

    const { snapshot } = observe(anOrder(), message)

    expect(snapshot.lines.map((line) => line.orderItemId)).toEqual(["1", "2"])
  })

  it("Titles, programmes and the marks of a line outlive a message without them", () => {
    const known = aPaidOrder({
      programs: ["PRIME"],
      lines: [
        aLine({
          money: someMoney(),
          promotionIds: ["SPRING"],
          isTaxCollectedByAmazon: true,
          isBusinessPrice: true,
        }),
      ],
    })

    const { snapshot } = observe(
      known,
      aMessage({ status: "unshipped", updatedAt: at(50) })
    )

    expect(snapshot).toEqual({ ...known, updatedAt: at(50) })
  })

  it("A message that says the same in another status leaves the order to be read", () => {
    const { news, snapshot } = observe(
      anOrder(),
      aMessage({ status: "unshipped", updatedAt: at(40) })
    )

    expect(news).toBe("changed")
    expect(snapshot).toMatchObject({ status: "unshipped", coverage: "partial" })
    expect(snapshot.lines[0]).toMatchObject({ title: "Tea", money: null })
  })

  it("The price of two is not the price of one: a new quantity waits for its money", () => {
    const { snapshot } = observe(
      aPaidOrder(),
      aMessage({
        status: "unshipped",
        updatedAt: at(50),
        lines: [aLine({ quantity: 1 })],
      })
    )

    expect(snapshot).toMatchObject({ coverage: "partial", grandTotal: null })
    expect(snapshot.lines[0]).toMatchObject({ quantity: 1, money: null })
  })

  it("A full reading of the same moment completes what a message began", () => {
    const known = observe(
      aPaidOrder(),
      aMessage({
        status: "unshipped",
        updatedAt: at(50),
        lines: [aLine({ quantity: 1 })],
      })
    ).snapshot
    const read = aPaidOrder({
      updatedAt: at(50),
      lines: [aLine({ quantity: 1, money: someMoney({ item: "11.90" }) })],
    })

    expect(observe(known, read)).toEqual({ news: "changed", snapshot: read })
  })

  it("A full reading completes an order also if the message's clock was ahead", () => {
    const known = aMessage({ status: "unshipped", updatedAt: at(50) })

    const { snapshot } = observe(known, aPaidOrder({ updatedAt: at(40) }))

    expect(snapshot.coverage).toBe("full")
    expect(snapshot.grandTotal).toEqual({ amount: "23.80", currency: "EUR" })
  })

  it("A message that repeats what has been read changes nothing", () => {
    const known = aPaidOrder()

    const reading = observe(
      known,
      aMessage({ status: "unshipped", updatedAt: known.updatedAt })
    )

    expect(reading).toEqual({ news: "unchanged", snapshot: known })
  })
})

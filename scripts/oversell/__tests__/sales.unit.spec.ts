import { causesOf } from "../causes"
import { countOf } from "../count"
import { unitsIn } from "../history"
import { playKnowing } from "../knowing"
import { differencesOf } from "../replay"
import { buyersOf, readingsOf, saleOf } from "../scenario"
import { shortestWith } from "../tell-story"
import { aHistory, amazonSells, storefrontSells, told } from "./a-history"

const sizes = { products: 50, unitsEach: 20 }

it("The same seed brings the same buyers, another seed brings others", () => {
  expect(buyersOf(saleOf(1, sizes))).toEqual(buyersOf(saleOf(1, sizes)))
  expect(buyersOf(saleOf(1, sizes))).not.toEqual(buyersOf(saleOf(2, sizes)))
})

it("Twice as much is wanted as there is, about half of it on either channel", () => {
  const buyers = buyersOf(saleOf(1, sizes))
  const atAmazon = buyers.filter(({ channel }) => channel === "amazon")

  expect(unitsIn(buyers)).toBeGreaterThanOrEqual(2000)
  expect(unitsIn(buyers)).toBeLessThan(2003)
  expect(unitsIn(atAmazon) / unitsIn(buyers)).toBeCloseTo(0.5, 1)
})

it("Orders are read once before the sale begins, and then every five minutes", () => {
  const readings = readingsOf(saleOf(1, sizes))

  expect(readings[0]).toBeLessThan(0)
  expect(readings[1]).toBeGreaterThanOrEqual(0)
  expect(readings.slice(1).map((at, nth) => at - (readings[nth] ?? 0))).toEqual(
    readings.slice(1).map(() => 300)
  )
})

it("Who knows everything at once oversells at Amazon alone, before a number can take effect", () => {
  const history = playKnowing(saleOf(1, sizes), 120, "everything")

  expect(countOf(history).oversold).toBeGreaterThan(0)
  expect(causesOf(history)).toMatchObject({
    unread_at_storefront: 0,
    unexplained: 0,
  })
})

it("Whose storefront hears of orders when they are read has a reason for each unit, too", () => {
  const history = playKnowing(saleOf(2, sizes), 30, "reads")

  expect(countOf(history).oversold).toBeGreaterThan(0)
  expect(causesOf(history)).toMatchObject({ unexplained: 0 })
})

it("The sooner numbers take effect, the fewer are oversold", () => {
  const oversold = [10, 30, 120, 300].map(
    (delay) =>
      countOf(playKnowing(saleOf(1, sizes), delay, "everything")).oversold
  )

  expect(oversold).toEqual([...oversold].sort((a, b) => a - b))
  expect(oversold[0]).toBeLessThan(oversold[3] ?? 0)
})

it("Cancelled orders are not oversold, and what nobody asked for is not left over", () => {
  const history = aHistory(4, {
    visits: [
      amazonSells(0, 2, 600),
      storefrontSells(10, 3),
      { ...storefrontSells(20, 2), isServed: false },
    ],
  })

  expect(countOf(history)).toMatchObject({ oversold: 0, sold: 3, forgone: 1 })
})

it("A buyer at Amazon who fares otherwise than the numbers say is found out", () => {
  const visits = [amazonSells(0, 2), amazonSells(40, 3)]

  expect(differencesOf(aHistory(5, { visits }))).toEqual([])
  expect(differencesOf(aHistory(5, { visits, sent: [told(0, 1)] }))).toEqual([
    visits[1],
  ])
})

it("The story of a unit names who sold what, and what Amazon was told", () => {
  const history = aHistory(2, {
    visits: [storefrontSells(0, 2), amazonSells(20, 1)],
    sent: [told(0, 0)],
    readings: [],
  })

  expect(shortestWith([history], "unexplained")).toBeNull()
  expect(
    shortestWith([history], "number_under_way")?.map((line) =>
      line.replace(/ +/g, " ").trim()
    )
  ).toEqual([
    "Seed 1, product 0:",
    "0 s the storefront sells 2 Amazon shows 2, left 0",
    "0 s Amazon is told 0 Amazon shows 2, left 0",
    "20 s Amazon sells 1 Amazon shows 1, left -1",
    "30 s 0 is in force Amazon shows 0, left -1",
  ])
})

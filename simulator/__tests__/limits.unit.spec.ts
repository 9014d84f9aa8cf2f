import { Limits } from "../limits"
import { noon } from "./an-order"

const takeAll = (limits: Limits, now: number, times: number): number =>
  Array.from({ length: times }, () =>
    limits.take("S1", "searchOrders", now)
  ).filter(Boolean).length

it("allows a burst of twenty searches and refuses the twenty-first", () => {
  expect(takeAll(new Limits(), noon, 25)).toBe(20)
})

it("gives one search back after 179 seconds, not after 178", () => {
  const limits = new Limits()
  takeAll(limits, noon, 20)

  expect(limits.take("S1", "searchOrders", noon + 178_000)).toBe(false)
  expect(limits.take("S1", "searchOrders", noon + 179_000)).toBe(true)
})

it("never fills a bucket beyond its burst", () => {
  const limits = new Limits()
  takeAll(limits, noon, 20)

  expect(takeAll(limits, noon + 86_400_000, 30)).toBe(20)
})

it("counts sellers and operations apart", () => {
  const limits = new Limits()
  takeAll(limits, noon, 20)

  expect(limits.take("S2", "searchOrders", noon)).toBe(true)
  expect(limits.take("S1", "getOrder", noon)).toBe(true)
})

it("refills sixty times as fast when the buckets are sped up", () => {
  const limits = new Limits()
  limits.bucketSpeed = 60
  takeAll(limits, noon, 20)

  expect(takeAll(limits, noon + 3_000, 5)).toBe(1)
})

it("lets everything through when limits are off", () => {
  const limits = new Limits()
  limits.enabled = false

  expect(takeAll(limits, noon, 1000)).toBe(1000)
})

it("lets a seller send five listings feeds in five minutes, one more when the first is five minutes old", () => {
  const limits = new Limits()
  const sent = Array.from({ length: 6 }, (_, n) =>
    limits.takeFeed("S1", noon + n * 1000)
  )

  expect(sent).toEqual([true, true, true, true, true, false])
  expect(limits.takeFeed("S2", noon)).toBe(true)
  expect(limits.takeFeed("S1", noon + 299_999)).toBe(false)
  expect(limits.takeFeed("S1", noon + 300_000)).toBe(true)
})

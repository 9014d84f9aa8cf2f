import type { OutboundPreview } from "../../../sp-api"
import { QuoteCache } from "../quote-cache"

const minute = 60_000

const served: OutboundPreview[] = [
  {
    speed: "standard",
    isFulfillable: true,
    fee: { amount: "5.45", currency: "EUR" },
    earliestArrivalAt: null,
    latestArrivalAt: null,
    problems: [],
  },
]

const notServed = served.map((one) => ({ ...one, isFulfillable: false }))

function anAmazon(answer: OutboundPreview[] = served) {
  const amazon = {
    calls: 0,
    isAway: false,
    ask: () => {
      amazon.calls++
      return amazon.isAway
        ? Promise.reject(new Error("Amazon is away."))
        : Promise.resolve(answer)
    },
  }
  return amazon
}

it("Asks once for the length of a checkout, and again after it", async () => {
  const cache = new QuoteCache(30 * minute)
  const amazon = anAmazon()

  await cache.get("tea to Musterweg", 0, amazon.ask)
  await cache.get("tea to Musterweg", 29 * minute, amazon.ask)
  const within = amazon.calls
  await cache.get("tea to Musterweg", 30 * minute, amazon.ask)

  expect([within, amazon.calls]).toEqual([1, 2])
})

it("Several who ask the same at once are one call", async () => {
  const cache = new QuoteCache(0)
  const amazon = anAmazon()

  const answers = await Promise.all(
    ["tea", "tea", "tea"].map((what) => cache.get(what, 0, amazon.ask))
  )

  expect(amazon.calls).toBe(1)
  expect(answers).toEqual([served, served, served])
})

it("A refusal is asked about again after a minute: goods may have come", async () => {
  const cache = new QuoteCache(30 * minute)
  const amazon = anAmazon(notServed)

  await cache.get("tea", 0, amazon.ask)
  await cache.get("tea", minute, amazon.ask)

  expect(amazon.calls).toBe(2)
})

it("While Amazon is away, a price of the last hours is good; then there is none", async () => {
  const cache = new QuoteCache(30 * minute)
  const amazon = anAmazon()
  await cache.get("tea", 0, amazon.ask)
  amazon.isAway = true

  const old = await cache.get("tea", 5 * 60 * minute, amazon.ask)

  expect(old).toBe(served)
  await expect(cache.get("tea", 7 * 60 * minute, amazon.ask)).rejects.toThrow(
    "Amazon is away."
  )
})

it("Keeps a thousand answers and no more, the newest ones", async () => {
  const cache = new QuoteCache(30 * minute)
  const amazon = anAmazon()
  for (let n = 0; n <= 1000; n++) {
    await cache.get(`question ${n}`, 0, amazon.ask)
  }

  await cache.get("question 1000", 0, amazon.ask)
  const newest = amazon.calls
  await cache.get("question 0", 0, amazon.ask)

  expect([newest, amazon.calls]).toEqual([1001, 1002])
})

it("Keeps no address in the clear", async () => {
  const cache = new QuoteCache(30 * minute)
  await cache.get("tea to Musterweg 1", 0, anAmazon().ask)

  const { kept } = cache as unknown as { kept: Map<string, unknown> }

  expect(JSON.stringify([...kept])).not.toContain("Musterweg")
})

import { RateLimitedError, createMemoryBudget, usagePlans } from "../index"
import type { CallBudget, RateNews } from "../index"
import { aClock, aGateway, aQuery, failureOf } from "./helpers/a-gateway"
import { anOrder, aPage } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer(({ path }) =>
    path.endsWith("/orders") ? aPage([]) : { json: { order: anOrder() } }
  )
})
afterEach(() => amazon.stop())

const id = "701-0000001-0000001"

const spend = async (
  budget: CallBudget,
  operation: "searchOrders" | "getOrder"
) => {
  for (let call = 0; call < usagePlans[operation].burst; call++) {
    await budget.take(operation)
  }
}

it("does not call Amazon when the budget for searching is used up", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock)
  await spend(budget, "searchOrders")
  const { gateway } = aGateway(amazon, { budget, clock })

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(0)
  expect(clock.naps).toEqual([])
  expect(error).toBeInstanceOf(RateLimitedError)
  expect(error).toMatchObject({ refusedBy: "budget", retryAfterMs: 178_572 })
})

it("can search again at the moment it named", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock)
  await spend(budget, "searchOrders")
  const { gateway } = aGateway(amazon, { budget, clock })

  clock.advance(178_572)
  await gateway.searchOrders(aQuery)

  expect(amazon.calls).toHaveLength(1)
})

it("waits a moment for its turn to read a single order", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock)
  await spend(budget, "getOrder")
  const { gateway } = aGateway(amazon, { budget, clock })

  await gateway.getOrder(id)

  expect(clock.naps).toEqual([2_000])
  expect(amazon.calls).toHaveLength(1)
})

it("does not wait longer than five seconds in all for its turn", async () => {
  const clock = aClock()
  const budget: CallBudget = {
    take: async () => ({ granted: false, retryAfterMs: 2_000 }),
    learn: async () => {},
  }
  const { gateway } = aGateway(amazon, { budget, clock })

  const error = await failureOf(gateway.getOrder(id))

  expect(clock.naps).toEqual([2_000, 2_000])
  expect(error).toMatchObject({ refusedBy: "budget" })
  expect(amazon.calls).toHaveLength(0)
})

it("keeps the budgets of different operations apart", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock)
  await spend(budget, "searchOrders")
  const { gateway } = aGateway(amazon, { budget, clock })

  await gateway.getOrder(id)

  expect(amazon.calls).toHaveLength(1)
})

it("passes on what Amazon says about our rate, and only when it is new", async () => {
  const lessons: [string, RateNews][] = []
  const budget: CallBudget = {
    take: async () => ({ granted: true }),
    learn: async (operation, news) => void lessons.push([operation, news]),
  }
  const rates = ["0.0056", "0.0056", "0.02", undefined, "soon"]
  amazon.answer(({ number }) => {
    const rate = rates[number - 1]
    return {
      ...aPage([]),
      ...(rate && { headers: { "x-amzn-RateLimit-Limit": rate } }),
    }
  })
  const { gateway } = aGateway(amazon, { budget })

  for (let call = 0; call < rates.length; call++) {
    await gateway.searchOrders(aQuery)
  }

  expect(lessons).toEqual([
    ["searchOrders", { ratePerSecond: 0.0056 }],
    ["searchOrders", { ratePerSecond: 0.02 }],
  ])
})

it("learns from a 429 that nothing is left, whatever it had counted", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock)
  amazon.answer(() => ({ status: 429 }))
  const { gateway } = aGateway(amazon, { budget, clock })

  await failureOf(gateway.searchOrders(aQuery))
  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(1)
  expect(error).toMatchObject({ refusedBy: "budget" })
})

it("counts a repeated call as a call", async () => {
  const clock = aClock()
  const budget = createMemoryBudget(clock, {
    ...usagePlans,
    searchOrders: { rate: 0.0056, burst: 1 },
  })
  amazon.answer(() => ({ status: 503 }))
  const { gateway } = aGateway(amazon, { budget, clock })

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(1)
  expect(error).toMatchObject({
    refusedBy: "budget",
    cause: { name: "UnavailableError" },
  })
})

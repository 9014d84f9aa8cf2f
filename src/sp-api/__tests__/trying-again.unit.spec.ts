import { isSpApiError, RateLimitedError } from "../index"
import { aGateway, aQuery, failureOf } from "./helpers/a-gateway"
import { anOrder, aPage, complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const tooMany = complaint("QuotaExceeded", "You exceeded your quota.")
const id = "701-0000001-0000001"

it.each([500, 502, 503, 504])(
  "tries again when Amazon answers %d",
  async (status) => {
    amazon.answer(({ number }) => (number < 3 ? { status } : aPage([])))
    const { gateway, clock } = aGateway(amazon)

    await gateway.searchOrders(aQuery)

    expect(amazon.calls).toHaveLength(3)
    expect(clock.naps).toEqual([1_000, 2_000])
  }
)

it("gives up after three attempts, and says that another time may be better", async () => {
  amazon.answer(() => ({
    status: 503,
    ...complaint("InternalFailure", "Please wait."),
  }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(3)
  expect(error).toMatchObject({
    name: "UnavailableError",
    retry: "later",
    reason: "server",
    status: 503,
    requestId: "request-3",
  })
})

it.each([400, 404, 413, 415])(
  "never repeats a call that Amazon refuses with %d",
  async (status) => {
    amazon.answer(() => ({
      status,
      ...complaint("InvalidInput", "No such marketplace."),
    }))
    const { gateway } = aGateway(amazon)

    const error = await failureOf(gateway.searchOrders(aQuery))

    expect(amazon.calls).toHaveLength(1)
    expect(error).toMatchObject({
      name: "RejectedError",
      retry: "never",
      complaints: [{ code: "InvalidInput", message: "No such marketplace." }],
    })
  }
)

it("does not follow a redirect, which would hand the access token on", async () => {
  amazon.answer(() => ({
    status: 302,
    headers: { location: `${amazon.url}/elsewhere` },
  }))
  const { gateway } = aGateway(amazon)

  await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls.map(({ path }) => path)).not.toContain("/elsewhere")
})

it("tries again when Amazon does not answer in time", async () => {
  amazon.answer(({ number }) => (number === 1 ? "silence" : aPage([])))
  const { gateway } = aGateway(amazon, { timeoutMs: 400 })

  await gateway.searchOrders(aQuery)

  expect(amazon.calls).toHaveLength(2)
})

it("says that Amazon did not answer in time", async () => {
  amazon.answer(() => "silence")
  const { gateway } = aGateway(amazon, { timeoutMs: 15 })

  const error = await failureOf(gateway.getOrder(id))

  expect(error).toMatchObject({ name: "UnavailableError", reason: "timeout" })
  expect(error.message).toContain("did not answer within 15 ms")
})

it.each(["cut", "cut halfway"] as const)(
  "tries again when the connection breaks (%s)",
  async (how) => {
    amazon.answer(({ number }) => (number === 1 ? how : aPage([])))
    const { gateway } = aGateway(amazon)

    await gateway.searchOrders(aQuery)

    expect(amazon.calls).toHaveLength(2)
  }
)

it("names the network's reason when nobody listens", async () => {
  await amazon.stop()
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.getOrder(id))

  expect(error).toMatchObject({
    name: "UnavailableError",
    reason: "network",
    code: "ECONNREFUSED",
  })
})

it("never waits three minutes for a page: it says when to come back", async () => {
  amazon.answer(() => ({ status: 429, ...tooMany }))
  const { gateway, clock } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(1)
  expect(clock.naps).toEqual([])
  expect(error).toBeInstanceOf(RateLimitedError)
  expect(error).toMatchObject({
    retry: "later",
    refusedBy: "amazon",
    retryAfterMs: 178_572,
  })
})

it("believes the rate that Amazon states over the published one", async () => {
  amazon.answer(() => ({
    status: 429,
    headers: { "x-amzn-RateLimit-Limit": "0.05" },
    ...tooMany,
  }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(error).toMatchObject({ retryAfterMs: 20_000 })
})

it("remembers the rate that Amazon stated with an earlier answer", async () => {
  amazon.answer(({ number }) =>
    number === 1
      ? { ...aPage([]), headers: { "x-amzn-RateLimit-Limit": "0.1" } }
      : { status: 429, ...tooMany }
  )
  const { gateway } = aGateway(amazon)
  await gateway.searchOrders(aQuery)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(error).toMatchObject({ retryAfterMs: 10_000 })
})

it.each(["soon", "-1", "0", "NaN", "99999"])(
  "loses only the hint when the stated rate is unreadable (%s)",
  async (header) => {
    amazon.answer(() => ({
      status: 429,
      headers: { "x-amzn-RateLimit-Limit": header },
      ...tooMany,
    }))
    const { gateway } = aGateway(amazon)

    const error = await failureOf(gateway.searchOrders(aQuery))

    expect(error).toMatchObject({ retryAfterMs: 178_572 })
    expect(error.message).toContain(`unreadable rate ("${header}")`)
  }
)

it("waits two seconds for a single order when Amazon says that we are too fast", async () => {
  amazon.answer(({ number }) =>
    number === 1 ? { status: 429, ...tooMany } : { json: { order: anOrder() } }
  )
  const { gateway, clock } = aGateway(amazon)

  const observation = await gateway.getOrder(id)

  expect(observation?.snapshot.amazonOrderId).toBe(id)
  expect(clock.naps).toEqual([2_000])
})

it("tries a single order three times at most when Amazon stays too busy", async () => {
  amazon.answer(() => ({ status: 429, ...tooMany }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.getOrder(id))

  expect(amazon.calls).toHaveLength(3)
  expect(isSpApiError(error)).toBe(true)
})

it("does not wait for a single order when Amazon's stated rate makes it too long", async () => {
  amazon.answer(() => ({
    status: 429,
    headers: { "x-amzn-RateLimit-Limit": "0.1" },
    ...tooMany,
  }))
  const { gateway, clock } = aGateway(amazon)

  const error = await failureOf(gateway.getOrder(id))

  expect(clock.naps).toEqual([])
  expect(error).toMatchObject({ retryAfterMs: 10_000 })
})

it.each([
  ["is not JSON", "{oops", "(answer)"],
  ["is empty", "", "(answer)"],
  ["is a list", "[]", "(answer)"],
  ["has no orders", '{"payload":{"orders":[]}}', "orders"],
  [
    "has a page token that is no text",
    '{"orders":[],"pagination":{"nextToken":7}}',
    "pagination.nextToken",
  ],
])("says where an answer is unexpected that %s", async (_name, text, path) => {
  amazon.answer(() => ({ text }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(1)
  expect(isSpApiError(error)).toBe(false)
  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    path,
    requestId: "request-1",
  })
})

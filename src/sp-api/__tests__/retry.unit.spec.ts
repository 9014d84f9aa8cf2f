import { InvariantError } from "../../domain/errors"
import {
  NotAuthorizedError,
  RateLimitedError,
  RejectedError,
  UnavailableError,
  UnexpectedShapeError,
} from "../index"
import { backoff, decideRetry, type FailedAttempt } from "../retry"

const failure = { operation: "getOrder", what: "read an order" } as const

const away = (
  reason: "server" | "timeout" | "network",
  rest: { status?: number; code?: string } = {}
) => new UnavailableError({ ...failure, ...rest }, reason, "it is away")

const tooFast = (retryAfterMs: number, by: "amazon" | "budget" = "amazon") =>
  new RateLimitedError(failure, retryAfterMs, by, "too fast")

const denied = new NotAuthorizedError(failure, "access", "denied")

const decide = (error: unknown, changes: Partial<FailedAttempt> = {}) =>
  decideRetry({
    error,
    operation: "getOrder",
    attempt: 1,
    hasRenewedToken: false,
    random: () => 0,
    ...changes,
  })

it.each<[string, unknown, number]>([
  ["a 503", away("server", { status: 503 }), 1_000],
  ["a timeout", away("timeout"), 1_000],
  ["a reset connection", away("network", { code: "ECONNRESET" }), 1_000],
  ["a short queue", tooFast(4_000), 4_000],
])("tries again after %s", (_name, error, afterMs) => {
  expect(decide(error)).toEqual({ again: true, afterMs, withNewToken: false })
})

it.each<[string, unknown]>([
  ["a mistake of ours", new InvariantError("no")],
  ["anything that is no error", "oops"],
  ["a refused call", new RejectedError(failure, [], "bad input")],
  [
    "a withdrawn authorisation",
    new NotAuthorizedError(failure, "authorization", "gone"),
  ],
  ["a wrong client secret", new NotAuthorizedError(failure, "client", "wrong")],
  [
    "an unexpected shape",
    new UnexpectedShapeError({ ...failure, path: "x", problem: "y." }),
  ],
  ["a method that Amazon does not implement", away("server", { status: 501 })],
  ["a wrong certificate", away("network", { code: "CERT_HAS_EXPIRED" })],
  ["a wrong address", away("network", { code: "ENOTFOUND" })],
  ["a long queue", tooFast(6_000)],
  ["its own empty budget", tooFast(10, "budget")],
])("gives up after %s", (_name, error) => {
  expect(decide(error)).toMatchObject({ again: false })
})

it("gets a new access token after the first refusal, and only then", () => {
  expect(decide(denied)).toMatchObject({ again: true, withNewToken: true })
  expect(decide(denied, { hasRenewedToken: true })).toMatchObject({
    again: false,
  })
})

it("makes three attempts, and not a fourth", () => {
  const error = away("timeout")

  expect(decide(error, { attempt: 2 })).toMatchObject({ again: true })
  expect(decide(error, { attempt: 3 })).toMatchObject({ again: false })
})

it("never sleeps for its turn to search orders", () => {
  expect(decide(tooFast(1), { operation: "searchOrders" })).toMatchObject({
    again: false,
  })
})

it("doubles its waits and adds up to half at random", () => {
  expect([1, 2, 3].map((attempt) => backoff(attempt, 0))).toEqual([
    1_000, 2_000, 4_000,
  ])
  expect([1, 2, 3].map((attempt) => backoff(attempt, 1))).toEqual([
    1_500, 3_000, 6_000,
  ])
})

it("knows its errors even when they come from another copy of the package", () => {
  const { name, retry, reason, status, isSpApiError, message } = away(
    "server",
    {
      status: 503,
    }
  )
  const copy = Object.assign(new Error(message), {
    name,
    retry,
    reason,
    status,
    isSpApiError,
  })

  expect(decide(copy)).toMatchObject({ again: true })
})

it.each(["createFeed", "createReport"] as const)(
  "never repeats %s, whatever broke",
  (operation) => {
    for (const error of [
      away("timeout"),
      away("network", { code: "ECONNRESET" }),
      away("server", { status: 503 }),
      tooFast(1),
    ]) {
      expect(decide(error, { operation })).toMatchObject({ again: false })
    }
  }
)

it("repeats the transfer of a document as it repeats a question", () => {
  const operation = "sendDocument"

  expect(decide(away("timeout"), { operation })).toMatchObject({ again: true })
  expect(decide(away("server", { status: 403 }), { operation })).toMatchObject({
    again: false,
  })
})

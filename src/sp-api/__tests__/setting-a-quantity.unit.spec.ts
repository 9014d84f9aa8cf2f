import { InvariantError } from "../../domain/errors"
import { isRateLimitedError } from "../index"
import { aGateway, failureOf, secrets } from "./helpers/a-gateway"
import {
  anIssue,
  aSubmission,
  germany,
  seller,
} from "./helpers/amazon-listings"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const patch = {
  sellerId: seller,
  marketplaceId: germany,
  sku: "TEA",
  quantity: 7,
}
const tooMany = complaint("QuotaExceeded", "You exceeded your quota.")

it("sets the number of units and leaves handling time and restock date alone", async () => {
  amazon.answer(() => aSubmission())

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  const [call] = amazon.calls
  expect(call?.method).toBe("PATCH")
  expect(call?.path).toBe(`/listings/2021-08-01/items/${seller}/TEA`)
  expect(Object.fromEntries(call?.query ?? [])).toEqual({
    marketplaceIds: germany,
    includedData: "issues",
  })
  expect(call?.headers["content-type"]).toBe("application/json")
  expect(JSON.parse(call?.body ?? "")).toEqual({
    productType: "PRODUCT",
    patches: [
      {
        op: "merge",
        path: "/attributes/fulfillment_availability",
        value: [{ fulfillment_channel_code: "DEFAULT", quantity: 7 }],
      },
    ],
  })
  expect(submission).toEqual({
    isAccepted: true,
    submissionId: "submission-1",
    issues: [],
  })
})

it("names the product's own type where it is known", async () => {
  amazon.answer(() => aSubmission())

  await aGateway(amazon).gateway.patchQuantity({
    ...patch,
    productType: "LUGGAGE",
  })

  expect(JSON.parse(amazon.calls[0]?.body ?? "")).toMatchObject({
    productType: "LUGGAGE",
  })
})

it("reaches a SKU whatever characters it has", async () => {
  amazon.answer(() => aSubmission())

  await aGateway(amazon).gateway.patchQuantity({ ...patch, sku: "A/B C%+,ü" })

  expect(amazon.calls[0]?.path).toBe(
    `/listings/2021-08-01/items/${seller}/A%2FB%20C%25%2B%2C%C3%BC`
  )
})

it("sets nothing to zero units, which is how a listing is paused", async () => {
  amazon.answer(() => aSubmission())

  await aGateway(amazon).gateway.patchQuantity({ ...patch, quantity: 0 })

  expect(amazon.calls[0]?.body).toContain('"quantity":0')
})

it("is not accepted when Amazon calls it invalid inside an answer of 200", async () => {
  amazon.answer(() =>
    aSubmission({ status: "INVALID", issues: [anIssue("ERROR")] })
  )

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission).toEqual({
    isAccepted: false,
    submissionId: "submission-1",
    issues: [
      { code: "90220", message: "The price is missing.", severity: "error" },
    ],
  })
})

it("is not accepted when Amazon says so and names an error all the same", async () => {
  amazon.answer(() => aSubmission({ issues: [anIssue("ERROR")] }))

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission.isAccepted).toBe(false)
})

it.each([
  ["WARNING", "warning"],
  ["INFO", "info"],
  ["NOTICE_OF_NEXT_YEAR", "warning"],
  [undefined, "warning"],
])("is accepted with an issue of severity %s", async (word, severity) => {
  amazon.answer(() => ({
    json: {
      ...aSubmission().json,
      issues: [{ ...anIssue("INFO"), severity: word }, null, "oops"],
    },
  }))

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission).toMatchObject({ isAccepted: true, issues: [{ severity }] })
  expect(submission.issues).toHaveLength(1)
})

it.each(["VALID", "PENDING_REVIEW"])(
  "is not accepted when its status is %s",
  async (status) => {
    amazon.answer(() => ({ json: { ...aSubmission().json, status } }))

    const submission = await aGateway(amazon).gateway.patchQuantity(patch)

    expect(submission.isAccepted).toBe(false)
  }
)

it("does without the parts of an answer that change nothing", async () => {
  amazon.answer(() => ({ json: { sku: "TEA", status: "ACCEPTED" } }))

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission).toEqual({ isAccepted: true, submissionId: "", issues: [] })
})

it("does not know what Amazon did when the status is missing, and says so", async () => {
  amazon.answer(() => ({ json: { sku: "TEA", submissionId: "1" } }))

  const error = await failureOf(aGateway(amazon).gateway.patchQuantity(patch))

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path: "status" })
  expect(error.message).toContain("Whether Amazon did it is not known.")
})

it("shows Amazon's words without our secrets, and not more than fit", async () => {
  amazon.answer(() =>
    aSubmission({
      status: "INVALID",
      issues: [
        anIssue("ERROR", `${secrets.refreshToken} is odd. ${"x".repeat(900)}`),
      ],
    })
  )

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission.issues[0]?.message).toHaveLength(500)
  expect(submission.issues[0]?.message).toContain("[hidden] is odd.")
})

it.each([
  ["a negative quantity", { quantity: -1 }],
  ["half a unit", { quantity: 1.5 }],
  ["no number", { quantity: NaN }],
  ["more than anyone has", { quantity: 2 ** 31 }],
  ["an empty SKU", { sku: " " }],
  ["a SKU that would be another address", { sku: ".." }],
  ["no seller", { sellerId: "" }],
])("never tells Amazon %s", async (_name, change) => {
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.patchQuantity({ ...patch, ...change }))

  expect(error).toBeInstanceOf(InvariantError)
  expect(amazon.calls).toHaveLength(0)
})

it("waits a fifth of a second for its turn when Amazon says that we are too fast", async () => {
  amazon.answer(({ number }) =>
    number === 1 ? { status: 429, ...tooMany } : aSubmission()
  )
  const { gateway, clock } = aGateway(amazon)

  const submission = await gateway.patchQuantity(patch)

  expect(submission.isAccepted).toBe(true)
  expect(clock.naps).toEqual([200])
})

it("sets a quantity once more when the connection breaks, since twice is the same as once", async () => {
  amazon.answer(({ number }) => (number === 1 ? "cut" : aSubmission()))

  const submission = await aGateway(amazon).gateway.patchQuantity(patch)

  expect(submission.isAccepted).toBe(true)
  expect(amazon.calls.map(({ body }) => body)).toEqual([
    amazon.calls[0]?.body,
    amazon.calls[0]?.body,
  ])
})

it("keeps nobody waiting for more than five seconds: a longer queue goes as a feed", async () => {
  amazon.answer(() => aSubmission())
  const { gateway } = aGateway(amazon, {
    budget: {
      take: async () => ({ granted: false, retryAfterMs: 5_001 }),
      learn: async () => {},
    },
  })

  const error = await failureOf(gateway.patchQuantity(patch))

  expect(isRateLimitedError(error)).toBe(true)
  expect(amazon.calls).toHaveLength(0)
})

import { gzipSync } from "node:zlib"
import { aGateway, failureOf, secrets } from "./helpers/a-gateway"
import { callsToStore, withDocument } from "./helpers/amazon-documents"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const aResult = (changes: object = {}) => ({
  header: { sellerId: "A2EXAMPLESELLER", version: "2.0", feedId: "1" },
  issues: [],
  summary: {
    errors: 0,
    warnings: 0,
    messagesProcessed: 3,
    messagesAccepted: 3,
    messagesInvalid: 0,
  },
  ...changes,
})

const read = (documentId = "result-1") =>
  aGateway(amazon).gateway.readFeedResult(documentId)

it("reads how many quantities Amazon took, and what it says against the others", async () => {
  amazon.answer(
    withDocument(amazon, {
      json: aResult({
        issues: [
          {
            messageId: 2,
            sku: "TEA",
            code: "90220",
            severity: "ERROR",
            message: "The price is missing.",
            attributeName: "purchasable_offer",
          },
          { severity: "WARNING", message: "The feed is large." },
        ],
        summary: { messagesAccepted: 2, messagesInvalid: 1 },
      }),
    })
  )

  const result = await read("amzn1.tortuga.3.result")

  expect(amazon.calls[0]?.path).toBe(
    "/feeds/2021-06-30/documents/amzn1.tortuga.3.result"
  )
  expect(result).toEqual({
    accepted: 2,
    invalid: 1,
    issues: [
      {
        messageId: 2,
        sku: "TEA",
        code: "90220",
        severity: "error",
        message: "The price is missing.",
      },
      // Without a message, it is about the feed as a whole.
      {
        messageId: null,
        sku: null,
        code: "unknown",
        severity: "warning",
        message: "The feed is large.",
      },
    ],
  })
})

it("fetches the result without the access token, and without asking for compression", async () => {
  amazon.answer(withDocument(amazon, { json: aResult() }))

  await read()

  const [fetched] = callsToStore(amazon)
  expect(fetched?.method).toBe("GET")
  expect(
    Object.keys(fetched?.headers ?? {}).filter((name) =>
      name.startsWith("x-amz")
    )
  ).toEqual([])
  expect(fetched?.headers["accept-encoding"]).toBe("identity")
})

it.each([
  ["as Amazon announces", { compressionAlgorithm: "GZIP" }, {}],
  ["as the store announces", {}, { "content-encoding": "gzip" }],
  [
    "as both announce",
    { compressionAlgorithm: "GZIP" },
    { "content-encoding": "gzip" },
  ],
])("unpacks a compressed result (%s)", async (_name, about, headers) => {
  amazon.answer(
    withDocument(
      amazon,
      { bytes: gzipSync(JSON.stringify(aResult())), headers },
      about
    )
  )

  await expect(read()).resolves.toMatchObject({ accepted: 3 })
})

it.each([
  ["is none", Buffer.from("plain text")],
  ["breaks off", gzipSync(JSON.stringify(aResult())).subarray(0, 40)],
  ["is empty", Buffer.alloc(0)],
])("does not read a GZIP that %s", async (_name, bytes) => {
  amazon.answer(
    withDocument(amazon, { bytes }, { compressionAlgorithm: "GZIP" })
  )

  const error = await failureOf(read())

  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    operation: "fetchDocument",
  })
})

it("does not unpack a small document into all the memory there is", async () => {
  const bomb = gzipSync(Buffer.alloc(201 * 1024 * 1024), { level: 1 })
  amazon.answer(
    withDocument(amazon, { bytes: bomb }, { compressionAlgorithm: "GZIP" })
  )

  const error = await failureOf(read())

  expect(error).toMatchObject({ name: "UnexpectedShapeError" })
  expect(error.message).toContain(
    "it is larger than 200 MiB once it is decompressed."
  )
})

it("does not guess how to unpack what Amazon compresses in another way", async () => {
  amazon.answer(
    withDocument(amazon, { json: aResult() }, { compressionAlgorithm: "ZSTD" })
  )

  const error = await failureOf(read())

  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    path: "compressionAlgorithm",
  })
  expect(callsToStore(amazon)).toHaveLength(0)
})

it.each([
  ["is not JSON", { text: "oops" }, "(answer)"],
  ["has no summary", { json: { issues: [] } }, "summary"],
  [
    "does not say how many were accepted",
    { json: aResult({ summary: { messagesInvalid: 1 } }) },
    "summary.messagesAccepted",
  ],
])("says where a result is unexpected that %s", async (_name, reply, path) => {
  amazon.answer(withDocument(amazon, reply))

  const error = await failureOf(read())

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
})

it("reads a result whose issues are odd, as far as it goes", async () => {
  amazon.answer(
    withDocument(amazon, {
      json: aResult({
        issues: [null, { messageId: "2", severity: 7, sku: "" }],
      }),
    })
  )

  await expect(read()).resolves.toMatchObject({
    issues: [{ messageId: null, sku: null, severity: "warning", message: "" }],
  })
})

it("shows Amazon's words without our secrets", async () => {
  amazon.answer(
    withDocument(amazon, {
      json: aResult({
        issues: [
          { severity: "ERROR", message: `Bad ${secrets.refreshToken}, sorry.` },
        ],
      }),
    })
  )

  const result = await read()

  expect(result.issues[0]?.message).toBe("Bad [hidden], sorry.")
})

it("reads the result of the largest feed when every message has an issue", async () => {
  const issues = Array.from({ length: 25_000 }, (_, index) => ({
    messageId: index + 1,
    sku: `SKU-${index}`,
    code: "90220",
    severity: "ERROR",
    message: "The price is missing, and so are many other things.",
  }))
  amazon.answer(
    withDocument(
      amazon,
      { bytes: gzipSync(JSON.stringify(aResult({ issues }))) },
      { compressionAlgorithm: "GZIP" }
    )
  )

  const result = await read()

  expect(result.issues).toHaveLength(25_000)
  expect(result.issues.at(-1)).toMatchObject({ messageId: 25_000 })
})

it("does not wait 45 seconds for its turn", async () => {
  amazon.answer(() => ({
    status: 429,
    ...complaint("QuotaExceeded", "You exceeded your quota."),
  }))
  const { gateway, clock } = aGateway(amazon)

  const error = await failureOf(gateway.readFeedResult("result-1"))

  expect(error).toMatchObject({
    name: "RateLimitedError",
    retryAfterMs: 45_046,
  })
  expect(clock.naps).toEqual([])
})

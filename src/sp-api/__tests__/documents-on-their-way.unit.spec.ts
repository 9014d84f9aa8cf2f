import { aGateway, failureOf } from "./helpers/a-gateway"
import { callsToStore, withDocument } from "./helpers/amazon-documents"
import {
  startServer,
  type AmazonServer,
  type Reply,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const aResult = {
  json: { issues: [], summary: { messagesAccepted: 1, messagesInvalid: 0 } },
}

const inXml = (code: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`

const fetchFrom = (store: Reply, timeoutMs?: number) => {
  amazon.answer(withDocument(amazon, store))
  return failureOf(
    aGateway(amazon, {
      ...(timeoutMs && { timeoutMs }),
    }).gateway.readFeedResult("result-1")
  )
}

it.each(["cut", "cut halfway"] as const)(
  "fetches a document once more when the connection breaks (%s)",
  async (how) => {
    let fetched = 0
    amazon.answer(withDocument(amazon, () => (++fetched === 1 ? how : aResult)))
    const { gateway, clock } = aGateway(amazon)

    await expect(gateway.readFeedResult("result-1")).resolves.toMatchObject({
      accepted: 1,
    })

    expect(clock.naps).toEqual([1_000])
  }
)

it.each([500, 503])(
  "gives up after three attempts when the store answers %d",
  async (status) => {
    const error = await fetchFrom({ status, text: inXml("SlowDown") })

    expect(callsToStore(amazon)).toHaveLength(3)
    expect(error).toMatchObject({
      name: "UnavailableError",
      retry: "later",
      operation: "fetchDocument",
      status,
      code: "SlowDown",
    })
  }
)

it.each([
  [403, "AccessDenied"],
  [403, "SignatureDoesNotMatch"],
  [400, "ExpiredToken"],
])(
  "does not use an address again that is no longer good (%d %s), but another one later",
  async (status, code) => {
    const error = await fetchFrom({ status, text: inXml(code) })

    expect(callsToStore(amazon)).toHaveLength(1)
    expect(error).toMatchObject({ name: "UnavailableError", retry: "later" })
    expect(error.message).toContain("is no longer good")
  }
)

it.each([400, 404, 413])(
  "does not repeat what the store refuses with %d",
  async (status) => {
    const error = await fetchFrom({ status, text: inXml("NoSuchKey") })

    expect(callsToStore(amazon)).toHaveLength(1)
    expect(error).toMatchObject({
      name: "RejectedError",
      retry: "never",
      status,
      code: "NoSuchKey",
    })
  }
)

it("does not follow the store elsewhere", async () => {
  const error = await fetchFrom({
    status: 307,
    headers: { location: "/elsewhere" },
  })

  expect(error).toMatchObject({ name: "RejectedError", status: 307 })
  expect(amazon.calls.map(({ path }) => path)).not.toContain("/elsewhere")
})

it("gives a document four times as long as an answer, and not longer", async () => {
  const error = await fetchFrom("silence", 100)

  expect(error).toMatchObject({ name: "UnavailableError", reason: "timeout" })
  expect(error.message).toContain("did not answer within 400 ms")
})

it("does not load a document of more than 200 MiB, nor try it again", async () => {
  const error = await fetchFrom({
    headers: { "content-length": String(201 * 1024 * 1024) },
    bytes: Buffer.alloc(201 * 1024 * 1024),
  })

  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    operation: "fetchDocument",
  })
  expect(error.message).toContain("it is larger than 200 MiB.")
  expect(callsToStore(amazon)).toHaveLength(1)
})

it("asks Amazon just once where the document is, however often it is fetched", async () => {
  await fetchFrom("cut")

  expect(amazon.calls.length - callsToStore(amazon).length).toBe(1)
})

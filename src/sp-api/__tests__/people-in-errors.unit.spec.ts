import { inspect } from "node:util"
import { outboundVersions, type OutboundVersion } from "../index"
import { createRedactor } from "../redact"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { aPreviewQuery, anOutbound } from "./helpers/shop-outbound"
import {
  startServer,
  type AmazonServer,
  type Answering,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const person = [
  "Erika",
  "Beispiel",
  "Musterweg",
  "17",
  "Hinterhaus",
  "Beispielstadt",
  "Musterland",
  "99999",
  "5550100",
  "erika@beispiel.example",
  "Thank you for your order",
]

const echo: Answering = ({ body }) => ({
  status: 400,
  json: {
    errors: [{ code: "InvalidInput", message: `You sent ${body}` }],
  },
})

const failures: [string, Answering][] = [
  ["repeats the whole request", echo],
  ["is too busy", (call) => ({ ...(echo(call) as object), status: 429 })],
  ["is away", (call) => ({ ...(echo(call) as object), status: 503 })],
  ["denies it", (call) => ({ ...(echo(call) as object), status: 403 })],
  ["cuts the connection", () => "cut"],
  ["does not answer", () => "silence"],
]

const calls: [
  string,
  (server: AmazonServer, version: OutboundVersion) => Promise<unknown>,
][] = [
  [
    "an order",
    (server, version) =>
      aGateway(server, { timeoutMs: 20 })
        .gateway.outbound(version)
        .createOutbound(anOutbound()),
  ],
  [
    "a preview",
    (server, version) =>
      aGateway(server, { timeoutMs: 20 })
        .gateway.outbound(version)
        .previewOutbound(aPreviewQuery),
  ],
]

describe.each(outboundVersions)("Nobody is named (%s)", (version) => {
  describe.each(calls)("in the error about %s", (_what, call) => {
    it.each(failures)("when Amazon %s", async (_name, how) => {
      amazon.answer(how)

      const error = await failureOf(call(amazon, version))

      const text = `${inspect(error, { depth: 10, showHidden: true })} ${JSON.stringify(error)}`
      for (const one of person) {
        expect(text).not.toMatch(new RegExp(`(?<![\\w.:])${one}(?!\\w)`, "i"))
      }
    })
  })
})

it("leaves the rest of Amazon's sentence as it is", async () => {
  amazon.answer(() => ({
    status: 400,
    json: {
      errors: [
        {
          code: "InvalidDestinationAddress",
          message: "Amazon cannot deliver to Musterweg 17 in BEISPIELSTADT.",
        },
      ],
    },
  }))

  expect(
    await failureOf(
      aGateway(amazon)
        .gateway.outbound("2020-07-01")
        .createOutbound(anOutbound())
    )
  ).toMatchObject({
    complaints: [
      {
        code: "InvalidDestinationAddress",
        message: "Amazon cannot deliver to [hidden] in [hidden].",
      },
    ],
  })
})

it("hides names with signs that mean something elsewhere, and none inside of words", () => {
  const redactor = createRedactor([]).withoutPerson(["An (Ann) O'Neil.*", ""])

  expect(redactor.text("An (Ann) O'Neil.* cannot be reached.")).toBe(
    "[hidden] cannot be reached."
  )
})

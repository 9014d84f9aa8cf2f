import { inspect } from "node:util"
import { exchangeCode } from "../index"
import { aGateway, aQuery, failureOf, secrets } from "./helpers/a-gateway"
import { addressAt, signature, withDocument } from "./helpers/amazon-documents"
import { germany, seller } from "./helpers/amazon-listings"
import {
  startServer,
  type AmazonServer,
  type Answering,
  type Reply,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

/** Everything that can be seen of a value, by any way of printing it. */
function everythingIn(value: unknown): string {
  const seen = new Set<unknown>()
  const texts: string[] = []
  const visit = (one: unknown): void => {
    if (typeof one === "string") {
      texts.push(one)
    }
    if (typeof one !== "object" || one === null || seen.has(one)) {
      return
    }
    seen.add(one)
    texts.push(inspect(one, { depth: 10, showHidden: true }), safeJson(one))
    for (const key of Reflect.ownKeys(one)) {
      texts.push(String(key))
      visit(Reflect.get(one, key))
    }
  }
  visit(value)
  return texts.join("\n")
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return ""
  }
}

const echo: Answering = ({ headers, body }) => ({
  status: 400,
  json: {
    errors: [
      {
        code: String(headers["x-amz-access-token"]),
        message: `You sent ${JSON.stringify(headers)} ${body}`,
      },
    ],
  },
})

const echoForm: Answering = ({ body }) => ({
  status: 400,
  json: {
    error: "invalid_grant",
    error_description: `${body} ${decodeURIComponent(body)}`,
  },
})

const listings = { sellerId: seller, marketplaceId: germany }
const feed = {
  sellerId: seller,
  messages: [{ messageId: 1, sku: "TEA", quantity: 1 }],
}

const failures: [
  string,
  { api?: Answering; tokens?: Answering; stop?: boolean },
][] = [
  ["repeats the whole request", { api: echo }],
  [
    "refuses the access token",
    { api: (call) => ({ ...(echo(call) as object), status: 403 }) },
  ],
  [
    "is too busy",
    { api: (call) => ({ ...(echo(call) as object), status: 429 }) },
  ],
  ["is away", { api: (call) => ({ ...(echo(call) as object), status: 503 }) }],
  ["does not answer", { api: () => "silence" }],
  ["cuts the connection", { api: () => "cut" }],
  ["breaks off in the middle", { api: () => "cut halfway" }],
  [
    "sends no JSON",
    { api: ({ headers }) => ({ text: JSON.stringify(headers).slice(1) }) },
  ],
  [
    "states a token as its rate",
    {
      api: () => ({
        status: 429,
        headers: { "x-amzn-RateLimit-Limit": secrets.refreshToken },
      }),
    },
  ],
  ["is not there", { stop: true }],
  ["repeats the whole form", { tokens: echoForm }],
  [
    "refuses the form as a failure of its own",
    { tokens: (call) => ({ ...(echoForm(call) as object), status: 500 }) },
  ],
  ["gives no token", { tokens: ({ body }) => ({ text: body }) }],
  ["cuts the connection for tokens", { tokens: () => "cut" }],
  ["does not answer for tokens", { tokens: () => "silence" }],
]

it.each(failures)(
  "keeps secrets out of its errors when Amazon %s",
  async (_name, how) => {
    if (how.api) {
      amazon.answer(how.api)
    }
    if (how.tokens) {
      amazon.answerTokens(how.tokens)
    }
    if (how.stop) {
      await amazon.stop()
    }
    const { gateway } = aGateway(amazon, { timeoutMs: 20 })

    for (const call of [
      () => gateway.searchOrders(aQuery),
      () => gateway.getOrder("701-0000001-0000001"),
      () => gateway.listMarketplaces(),
      () => gateway.searchListings(listings),
      () => gateway.getListing({ ...listings, sku: "TEA" }),
      () => gateway.patchQuantity({ ...listings, sku: "TEA", quantity: 1 }),
      () => gateway.uploadQuantities(feed),
      () => gateway.createFeed({ documentId: "d", marketplaceIds: [germany] }),
      () => gateway.readFeedResult("d"),
      () => gateway.readListingsReport("d", germany),
      () => gateway.readReturnsReport("d", "merchant"),
      () => gateway.getPackages("701-0000001-0000001"),
      () => gateway.listFbaStock({ marketplaceId: germany }),
      () => gateway.outbound("2020-07-01").getOutbound("order_01"),
      () => gateway.outbound("2026-07-04").getOutbound("order_01"),
    ]) {
      const text = everythingIn(await failureOf(call()))
      expect(text).not.toContain(secrets.clientSecret)
      expect(text).not.toContain(secrets.refreshToken)
      expect(text).not.toContain(encodeURIComponent(secrets.clientSecret))
      expect(text).not.toContain(encodeURIComponent(secrets.refreshToken))
      expect(text).not.toContain(secrets.accessToken)
    }
  }
)

it.each(failures.filter(([, how]) => how.tokens ?? how.stop))(
  "keeps the code of a consent out of its errors when Amazon %s",
  async (_name, how) => {
    const code = "code of/a consent="
    if (how.tokens) {
      amazon.answerTokens(how.tokens)
    }
    if (how.stop) {
      await amazon.stop()
    }

    const failure = await failureOf(
      exchangeCode({
        app: {
          clientId: "amzn1.application-oa2-client.in-tests",
          clientSecret: secrets.clientSecret,
        },
        code,
        endpoint: { api: amazon.url, token: `${amazon.url}/auth/o2/token` },
        userAgent: "medusa-plugin-amazon/0.0.0 (Language=TypeScript)",
        timeoutMs: 20,
      })
    )

    const text = everythingIn(failure)
    for (const secret of [code, secrets.clientSecret]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(encodeURIComponent(secret))
    }
  }
)

it("still says what happened when it hides a secret", async () => {
  amazon.answer(() => ({
    status: 400,
    json: {
      errors: [
        {
          code: "InvalidInput",
          message: `Bad token ${secrets.accessToken}-1, sorry.`,
        },
      ],
    },
  }))

  const error = await failureOf(aGateway(amazon).gateway.searchOrders(aQuery))

  expect(error.message).toContain("InvalidInput: Bad token [hidden], sorry.")
})

it("hides tokens by their looks, though they are not ours", async () => {
  amazon.answer(() => ({
    status: 400,
    json: {
      errors: [{ code: "InvalidInput", message: "Try Atzr|someone-elses." }],
    },
  }))

  const error = await failureOf(aGateway(amazon).gateway.searchOrders(aQuery))

  expect(error.message).not.toContain("someone-elses")
})

/** Everything that the store knows of the request: its address is a secret as a whole. */
const echoFromStore: Answering = ({ path, query, headers }) => ({
  status: 403,
  text:
    `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${path}?${query.toString()}` +
    `</StringToSign><Host>${String(headers.host)}</Host></Error>`,
})

const elsewhere = (url: string) => ({
  url: `${url}?X-Amz-Signature=${signature}`,
})

const storeFailures: [string, Reply | Answering, object][] = [
  ["repeats the whole request", echoFromStore, {}],
  ["is away", { status: 503, text: signature }, {}],
  [
    "names its address as its code",
    { status: 400, text: `<Code>${signature}</Code>` },
    {},
  ],
  ["does not answer", "silence", {}],
  ["cuts the connection", "cut", {}],
  ["breaks off in the middle", "cut halfway", {}],
  [
    "sends a page that repeats the address",
    ({ path, query }) => ({
      text: `<a href="${path}?${query.toString()}">Log in\tfirst</a>`,
    }),
    {},
  ],
  ["is not there", {}, elsewhere("http://127.0.0.1:1/x")],
  ["has an address of another kind", {}, elsewhere("s3://store/x")],
  ["has an address that is none", {}, elsewhere("x")],
]

it.each(storeFailures)(
  "keeps the address of a document out of its errors when the store %s",
  async (_name, store, about) => {
    amazon.answer(withDocument(amazon, store, about))
    const { gateway } = aGateway(amazon, { timeoutMs: 10 })

    const ends = await Promise.allSettled([
      gateway.uploadQuantities(feed),
      gateway.readFeedResult("d"),
      gateway.readListingsReport("d", germany),
    ])

    // A store that takes everything lets the upload pass.
    const failed = ends.filter(({ status }) => status === "rejected")
    expect(failed.length).toBeGreaterThanOrEqual(2)
    const text = everythingIn(failed)
    expect(text).not.toContain(signature)
    expect(text).not.toContain("X-Amz")
    expect(text).not.toContain("/store/")
    expect(text).not.toContain(secrets.accessToken)
  }
)

it("hides the address of a document in Amazon's own words", async () => {
  const address = addressAt(amazon)
  amazon.answer(() => ({
    status: 400,
    json: {
      errors: [
        {
          code: "InvalidInput",
          message: `${address} is old, and ${encodeURIComponent(address)} is no better.`,
        },
      ],
    },
  }))

  const error = await failureOf(
    aGateway(amazon).gateway.createFeed({
      documentId: "d",
      marketplaceIds: [germany],
    })
  )

  expect(error.message).not.toContain(signature)
  expect(error.message).toContain("[hidden] is old, and")
})

import {
  confirmUrl,
  consentUrl,
  exchangeCode,
  marketplaces,
  regionOfLogin,
} from "../index"
import { failureOf } from "./helpers/a-gateway"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
  amazon.answerTokens(() => ({
    json: {
      access_token: "Atza|access",
      refresh_token: "Atzr|refresh",
      token_type: "bearer",
      expires_in: 3600,
    },
  }))
})
afterEach(() => amazon.stop())

const app = {
  clientId: "amzn1.application-oa2-client.in-tests",
  clientSecret: "client+secret/in tests=",
}
const code = "ANcode+in/tests="
const exchange = (changes: { redirectUrl?: string; timeoutMs?: number } = {}) =>
  exchangeCode({
    app: {
      ...app,
      ...(changes.redirectUrl && { redirectUrl: changes.redirectUrl }),
    },
    code,
    endpoint: { api: amazon.url, token: `${amazon.url}/auth/o2/token` },
    userAgent: "medusa-plugin-amazon/0.0.0 (Language=TypeScript)",
    timeoutMs: changes.timeoutMs ?? 1_000,
  })

it("trades the code of a consent for a refresh token, as Amazon documents it", async () => {
  const refreshToken = await exchange()

  expect(refreshToken).toBe("Atzr|refresh")
  const [call] = amazon.tokenCalls
  expect(call?.headers["content-type"]).toContain("x-www-form-urlencoded")
  expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
    grant_type: "authorization_code",
    code,
    client_id: app.clientId,
    client_secret: app.clientSecret,
  })
})

it("names the redirect address again that the consent page was told", async () => {
  const redirectUrl = "https://shop.example/callback"

  await exchange({ redirectUrl })

  const form = new URLSearchParams(amazon.tokenCalls[0]?.body)
  expect(form.get("redirect_uri")).toBe(redirectUrl)
})

it.each([
  [400, "invalid_grant", "consent", "Connect with Amazon again"],
  [401, "invalid_client", "client", "client secret"],
  [400, "unauthorized_client", "client", "client secret"],
])(
  "repeats Amazon's words when it refuses with %d %s",
  async (status, error, refusal, remedy) => {
    amazon.answerTokens(() => ({
      status,
      json: { error, error_description: "Because." },
    }))

    const failure = await failureOf(exchange())

    expect(failure).toMatchObject({
      name: "NotAuthorizedError",
      operation: "exchangeCode",
      refusal,
      why: `Login with Amazon answered ${status} (${error}: Because.)`,
    })
    expect(failure.message).toContain(remedy)
  }
)

it("does not send a code twice, because it works once", async () => {
  amazon.answerTokens(() => ({ status: 503 }))

  const failure = await failureOf(exchange())

  expect(failure).toMatchObject({ name: "UnavailableError", status: 503 })
  expect(amazon.tokenCalls).toHaveLength(1)
})

it("does not take an answer without a refresh token for one", async () => {
  amazon.answerTokens(() => ({ json: { access_token: "Atza|access" } }))

  expect(await failureOf(exchange())).toMatchObject({
    name: "UnexpectedShapeError",
    operation: "exchangeCode",
  })
})

const origins = (marketplaceId: string) => {
  const one = marketplaces.find(({ id }) => id === marketplaceId)
  return new URL(
    consentUrl({
      applicationId: "amzn1.sp.solution.in-tests",
      state: "a-state",
      region: one?.region ?? "eu",
      marketplaceId,
    })
  ).origin
}

it.each([
  ["Germany", "A1PA6795UKMFR9", "https://sellercentral-europe.amazon.com"],
  ["the Netherlands", "A1805IZSGTT6HS", "https://sellercentral.amazon.nl"],
  ["Mexico", "A1AM78C64UM0Y8", "https://sellercentral.amazon.com.mx"],
  ["Australia", "A39IBJ37TRP1C6", "https://sellercentral.amazon.com.au"],
])("sends a seller in %s to his own Seller Central", (_, id, origin) => {
  expect(origins(id)).toBe(origin)
})

it("knows a Seller Central for each of Amazon's marketplaces", () => {
  const shared = marketplaces
    .filter(({ channel }) => channel === "amazon")
    .filter(
      ({ id }) => origins(id) === "https://sellercentral-europe.amazon.com"
    )

  expect(shared.map(({ country }) => country).sort()).toEqual([
    "DE",
    "ES",
    "FR",
    "GB",
    "IT",
  ])
})

it.each([
  ["na", "https://sellercentral.amazon.com"],
  ["eu", "https://sellercentral-europe.amazon.com"],
  ["fe", "https://sellercentral.amazon.co.jp"],
] as const)(
  "sends a seller of region %s to its largest Seller Central when he names no marketplace",
  (region, origin) => {
    const url = consentUrl({ applicationId: "a", state: "s", region })

    expect(new URL(url).origin).toBe(origin)
  }
)

it("asks for a draft with version=beta, and only for a draft", () => {
  const asked = {
    applicationId: "amzn1.sp.solution.in-tests",
    state: "a state",
    region: "eu",
  } as const
  const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams)

  expect(queryOf(consentUrl(asked))).toEqual({
    application_id: "amzn1.sp.solution.in-tests",
    state: "a state",
  })
  expect(
    queryOf(
      consentUrl({
        ...asked,
        isDraft: true,
        redirectUrl: "https://shop.example/callback",
      })
    )
  ).toEqual({
    application_id: "amzn1.sp.solution.in-tests",
    state: "a state",
    redirect_uri: "https://shop.example/callback",
    version: "beta",
  })
})

const applicationId = "amzn1.sp.solution.in-tests"
const confirmation = `/apps/authorize/confirm/${applicationId}`

it.each([
  ["https://sellercentral.amazon.com", "na"],
  ["https://sellercentral-europe.amazon.com", "eu"],
  ["https://sellercentral.amazon.de", "eu"],
  ["https://sellercentral.amazon.com.au", "fe"],
  ["https://amazon.com", "na"],
])("knows who sends a seller over the login address: %s", (origin, region) => {
  const callbackUri = `${origin}${confirmation}`

  expect(regionOfLogin({ applicationId, callbackUri })).toBe(region)
})

it.each([
  ["another host", `https://amazon.example${confirmation}`],
  ["a host that ends alike", `https://notamazon.com${confirmation}`],
  [
    "a host that begins alike",
    `https://sellercentral.amazon.com.evil.example${confirmation}`,
  ],
  [
    "a user that looks like a host",
    `https://amazon.com@evil.example${confirmation}`,
  ],
  ["another port", `https://amazon.com:8443${confirmation}`],
  ["no encryption", `http://sellercentral.amazon.com${confirmation}`],
  ["another page of Amazon's", "https://sellercentral.amazon.com/home"],
  [
    "the confirmation of another app",
    "https://sellercentral.amazon.com/apps/authorize/confirm/amzn1.sp.solution.other",
  ],
  ["a script", "javascript:alert(1)"],
  ["no address", "confirm"],
])("sends nobody on to %s", (_, callbackUri) => {
  expect(regionOfLogin({ applicationId, callbackUri })).toBeNull()
})

it("goes back to Amazon with its state and ours", () => {
  const url = new URL(
    confirmUrl({
      callbackUri: `https://sellercentral.amazon.com${confirmation}`,
      amazonState: "theirs +/=",
      state: "ours",
      isDraft: true,
      redirectUrl: "https://shop.example/callback",
    })
  )

  expect(`${url.origin}${url.pathname}`).toBe(
    `https://sellercentral.amazon.com${confirmation}`
  )
  expect(Object.fromEntries(url.searchParams)).toEqual({
    amazon_state: "theirs +/=",
    state: "ours",
    redirect_uri: "https://shop.example/callback",
    version: "beta",
  })
})

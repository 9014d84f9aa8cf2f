import { application } from "../index"
import {
  describeWithPostgres,
  errorOf,
  longAgo,
  read,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("signing in and being let in", () => {
  const amazon = simulatedAmazon("sign_in")
  const participations = "/sellers/v1/marketplaceParticipations"

  it("trades a refresh token for an access token that lives an hour", async () => {
    const { status, body } = await amazon.signIn()

    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^Atza\|/) as string,
      token_type: "bearer",
      expires_in: 3600,
      refresh_token: "Atzr|simulated-refresh-token",
    })
  })

  it("accepts JSON as well as a form", async () => {
    const answered = await read(
      await fetch(amazon.running.lwaUrl, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          grant_type: "refresh_token",
          refresh_token: "Atzr|simulated-refresh-token",
          client_id: application.clientId,
          client_secret: application.clientSecret,
        }),
      })
    )

    expect(answered.status).toBe(200)
  })

  it("gives a grantless token for notifications, which cannot read orders", async () => {
    const { status, body } = await amazon.signIn({
      grant_type: "client_credentials",
      scope: "sellingpartnerapi::notifications",
    })
    const { access_token: token } = body as { access_token: string }

    const answered = await amazon.get(participations, {
      headers: { "x-amz-access-token": token },
    })

    expect(status).toBe(200)
    expect(answered.status).toBe(403)
  })

  it.each([
    [
      "an unknown refresh token",
      { refresh_token: "Atzr|other" },
      400,
      "invalid_grant",
    ],
    [
      "a wrong client secret",
      { client_secret: "wrong" },
      401,
      "invalid_client",
    ],
    [
      "an unknown scope",
      { grant_type: "client_credentials", scope: "x" },
      400,
      "invalid_scope",
    ],
    [
      "another grant type",
      { grant_type: "password" },
      400,
      "unsupported_grant_type",
    ],
    ["no client at all", { client_id: "" }, 400, "invalid_request"],
  ])("refuses %s", async (_what, body, status, error) => {
    const answered = await amazon.signIn(body)

    expect(answered.status).toBe(status)
    expect(answered.body).toMatchObject({ error })
  })

  it("refuses a call without a token, with an unknown one, and without a user agent", async () => {
    const answers = await Promise.all([
      amazon.get(participations, { headers: { "x-amz-access-token": "" } }),
      amazon.get(participations, {
        headers: { "x-amz-access-token": "Atza|forged.x" },
      }),
      amazon.get(participations, { headers: { "user-agent": "" } }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 400])
    expect(errorOf(answers[0])).toMatchObject({
      code: "Unauthorized",
      message: "Access to requested resource is denied.",
    })
  })

  it("lets an access token in for an hour on its own clock", async () => {
    await amazon.token()

    await amazon.control.advanceClock(3_599_000)
    const before = await amazon.get(participations)
    await amazon.control.advanceClock(1_000)
    const after = await amazon.get(participations)

    expect([before.status, after.status]).toEqual([200, 403])
  })

  it("shuts everything out when the seller takes the permission back, until he gives it again", async () => {
    await amazon.token()

    await amazon.control.revokeToken()
    const signIn = await amazon.signIn()
    const call = await amazon.get(participations)
    await amazon.control.restoreToken()
    const again = await amazon.signIn()

    expect(signIn.body).toMatchObject({ error: "invalid_grant" })
    expect([call.status, again.status]).toEqual([403, 200])
  })

  it("can expire every access token at once, while refresh tokens stay good", async () => {
    await amazon.token()

    await amazon.control.expireAccessTokens()
    const call = await amazon.get(participations)
    const again = await amazon.signIn()

    expect([call.status, again.status]).toEqual([403, 200])
  })

  it("shows a seller only the marketplaces and orders of his own region", async () => {
    const order = await amazon.control.place({ marketplaceId: "US" })

    const [eu, na] = await Promise.all([amazon.list({}, 0), amazon.list({}, 1)])
    const [, japan] = await Promise.all([
      amazon.get(participations, { region: 0 }),
      amazon.get(participations, { region: 2 }),
    ])
    const foreign = await amazon.get(
      `/orders/2026-01-01/orders/${order.orderId}`
    )

    expect([eu.orders.length, na.orders.length]).toEqual([0, 1])
    expect(foreign.status).toBe(404)
    expect(japan.body).toMatchObject({
      payload: [
        { marketplace: { countryCode: "JP", defaultCurrencyCode: "JPY" } },
      ],
    })
  })

  it("says so loudly when a route is unknown", async () => {
    const answered = await amazon.get("/orders/2026-01-01/ordres")
    const { unknownRoutes } = await amazon.control.state()

    expect(answered.status).toBe(404)
    expect(errorOf(answered).message).toContain(
      "has no route for GET /orders/2026-01-01/ordres"
    )
    expect(unknownRoutes).toEqual(["GET /orders/2026-01-01/ordres"])
  })

  it("names each request and its rate in the headers", async () => {
    const { headers } = await amazon.search({ lastUpdatedAfter: longAgo })

    expect(headers.get("x-amzn-RateLimit-Limit")).toBe("0.0056")
    expect(headers.get("x-amzn-RequestId")).toMatch(/^[0-9a-f-]{36}$/)
  })
})

import { NotAuthorizedError } from "../index"
import { aGateway, aQuery, failureOf } from "./helpers/a-gateway"
import { aPage, complaint } from "./helpers/amazon-orders"
import {
  nextToken,
  startServer,
  type AmazonServer,
} from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer(() => aPage([]))
})
afterEach(() => amazon.stop())

const hour = 3_600_000

it("asks for one access token when several calls need it at once", async () => {
  const { gateway } = aGateway(amazon)

  await Promise.all([1, 2, 3].map(() => gateway.searchOrders(aQuery)))

  expect(amazon.tokenCalls).toHaveLength(1)
  expect(
    amazon.calls.map(({ headers }) => headers["x-amz-access-token"])
  ).toEqual(Array(3).fill("Atza|access-token-1"))
})

it("sends the refresh token as a form, as the token endpoint documents it", async () => {
  const { gateway } = aGateway(amazon)

  await gateway.searchOrders(aQuery)

  const [call] = amazon.tokenCalls
  expect(call?.headers["content-type"]).toContain("x-www-form-urlencoded")
  expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
    grant_type: "refresh_token",
    refresh_token: "Atzr|refresh-token-in-tests",
    client_id: "amzn1.application-oa2-client.in-tests",
    client_secret: "client+secret/in tests=",
  })
})

it("keeps an access token for 59 minutes", async () => {
  const { gateway, clock } = aGateway(amazon)

  await gateway.searchOrders(aQuery)
  clock.advance(hour - 60_001)
  await gateway.searchOrders(aQuery)

  expect(amazon.tokenCalls).toHaveLength(1)
})

it("renews an access token a minute before it ends", async () => {
  const { gateway, clock } = aGateway(amazon)

  await gateway.searchOrders(aQuery)
  clock.advance(hour - 60_000)
  await gateway.searchOrders(aQuery)

  expect(amazon.calls[1]?.headers["x-amz-access-token"]).toBe(
    "Atza|access-token-2"
  )
})

it("uses a token of half a minute for half of its life", async () => {
  amazon.answerTokens(({ number }) => ({
    json: { access_token: `short-lived-${number}`, expires_in: 30 },
  }))
  const { gateway, clock } = aGateway(amazon)

  await gateway.searchOrders(aQuery)
  clock.advance(14_999)
  await gateway.searchOrders(aQuery)
  clock.advance(1)
  await gateway.searchOrders(aQuery)

  expect(amazon.tokenCalls).toHaveLength(2)
})

it("works on with a token that still lives while Login with Amazon is away", async () => {
  const { gateway, clock } = aGateway(amazon)
  await gateway.searchOrders(aQuery)
  amazon.answerTokens(() => ({ status: 503 }))

  clock.advance(hour - 1_000)
  await gateway.searchOrders(aQuery)

  expect(amazon.calls).toHaveLength(2)
})

it.each([401, 403])(
  "gets a new access token once when Amazon answers %d",
  async (status) => {
    amazon.answer(({ headers }) =>
      headers["x-amz-access-token"] === "Atza|access-token-2"
        ? aPage([])
        : {
            status,
            ...complaint("Unauthorized", "The access token is revoked."),
          }
    )
    const { gateway } = aGateway(amazon)

    await gateway.searchOrders(aQuery)

    expect(amazon.calls).toHaveLength(2)
    expect(amazon.tokenCalls).toHaveLength(2)
  }
)

it("gives up when a fresh access token is refused as well", async () => {
  amazon.answer(() => ({
    status: 403,
    ...complaint("Unauthorized", "Access to requested resource is denied."),
  }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(amazon.calls).toHaveLength(2)
  expect(error).toBeInstanceOf(NotAuthorizedError)
  expect(error).toMatchObject({
    refusal: "access",
    retry: "never",
    status: 403,
    code: "Unauthorized",
    requestId: "request-2",
  })
})

it("renews a token once for several calls that were refused together", async () => {
  amazon.answer(({ headers }) =>
    headers["x-amz-access-token"] === "Atza|access-token-1"
      ? { status: 403 }
      : aPage([])
  )
  const { gateway } = aGateway(amazon)

  await Promise.all([1, 2, 3].map(() => gateway.searchOrders(aQuery)))

  expect(amazon.tokenCalls).toHaveLength(2)
})

it("says that the app must be authorised again when the seller withdrew it", async () => {
  amazon.answerTokens(() => ({
    status: 400,
    json: {
      error: "invalid_grant",
      error_description: "The grant is revoked.",
    },
  }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(error).toMatchObject({
    name: "NotAuthorizedError",
    refusal: "authorization",
    code: "invalid_grant",
  })
  expect(error.message).toContain("Authorise the app again")
  expect(amazon.calls).toHaveLength(0)
})

it("says that client id or secret are wrong when Amazon does not know the app", async () => {
  amazon.answerTokens(() => ({
    status: 401,
    json: { error: "invalid_client", error_description: "Unknown client." },
  }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(error).toMatchObject({ refusal: "client", code: "invalid_client" })
  expect(error.message).toContain("client id and client secret")
})

it("asks for a token again after a failed attempt", async () => {
  amazon.answerTokens((call) =>
    call.number === 1 ? { status: 503 } : nextToken(call)
  )
  const { gateway, clock } = aGateway(amazon)

  await gateway.searchOrders(aQuery)

  expect(amazon.tokenCalls).toHaveLength(2)
  expect(clock.naps).toEqual([1_000])
})

it("does not take a page without a token for one", async () => {
  amazon.answerTokens(() => ({ text: "<html>Welcome</html>" }))
  const { gateway } = aGateway(amazon)

  const error = await failureOf(gateway.searchOrders(aQuery))

  expect(error).toMatchObject({
    name: "UnexpectedShapeError",
    operation: "requestToken",
  })
})

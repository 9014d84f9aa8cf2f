import { application, createControlClient, sellers } from "../index"
import {
  describeWithPostgres,
  read,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const callback = "https://shop.example/app/settings/amazon/callback"
const [seller] = sellers

describeWithPostgres("a seller's consent", () => {
  const amazon = simulatedAmazon("consent")
  const pageUrl = (query: Record<string, string> = {}) =>
    `${amazon.running.url}/apps/authorize/consent?${new URLSearchParams({
      application_id: application.applicationId,
      state: "a-state",
      ...query,
    }).toString()}`
  const open = async (query?: Record<string, string>) =>
    read(await fetch(pageUrl(query)))

  /** Where the browser is sent; the body is the page if it is sent nowhere. */
  const decide = async (
    decision: "authorise" | "refuse",
    fields: Record<string, string> = {}
  ) => {
    const response = await fetch(pageUrl().split("?")[0] ?? "", {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        application_id: application.applicationId,
        state: "a-state",
        seller: seller?.sellerId ?? "",
        decision,
        ...fields,
      }),
    })
    return response.headers.get("location") ?? (await response.text())
  }
  const consent = async () => {
    const target = new URL(await decide("authorise"))
    return target.searchParams.get("spapi_oauth_code") ?? ""
  }
  const trade = (code: string, changes: Record<string, string> = {}) =>
    amazon.signIn({ grant_type: "authorization_code", code, ...changes })

  beforeEach(() => amazon.control.setApplication({ redirectUrls: [callback] }))

  it("is asked for on a page that names the sellers and two buttons", async () => {
    const { status, text } = await open()

    expect(status).toBe(200)
    expect(text).toContain("Simulated Teahouse")
    expect(text).toContain(">Authorise</button>")
    expect(text).toContain(">Refuse</button>")
  })

  it("sends the browser back with the state, the seller and a code", async () => {
    const target = new URL(await decide("authorise"))

    expect(`${target.origin}${target.pathname}`).toBe(callback)
    expect(Object.fromEntries(target.searchParams)).toEqual({
      state: "a-state",
      selling_partner_id: seller?.sellerId,
      spapi_oauth_code: expect.stringMatching(/.{20}/) as string,
    })
  })

  it("sends the browser back without a code when he refuses", async () => {
    const target = new URL(await decide("refuse"))

    expect(Object.fromEntries(target.searchParams)).toEqual({
      state: "a-state",
      error: "access_denied",
      error_description: "The seller did not authorise the application.",
    })
  })

  it("brings a code that is worth his refresh token", async () => {
    const { status, body } = await trade(await consent())

    expect(status).toBe(200)
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^Atza\|/) as string,
      token_type: "bearer",
      refresh_token: seller?.refreshToken,
    })
  })

  it("makes a refresh token good again that he had taken back", async () => {
    await amazon.control.revokeToken(seller?.refreshToken)

    await trade(await consent())

    expect((await amazon.signIn()).status).toBe(200)
  })

  it("brings a code that is worth something once, also after a restart", async () => {
    const code = await consent()
    await trade(code)

    const again = await trade(code)
    await amazon.stop()
    await amazon.start()
    const afterwards = await trade(code)

    const refused = {
      error: "invalid_grant",
      error_description: "The request has an invalid grant parameter : code",
    }
    expect(again).toMatchObject({ status: 400, body: refused })
    expect(afterwards).toMatchObject({ status: 400, body: refused })
  })

  it("brings a code that lives five minutes", async () => {
    const [old, young] = [await consent(), await consent()]

    await amazon.control.advanceClock(299_000)
    const inTime = await trade(young)
    await amazon.control.advanceClock(1_000)
    const late = await trade(old)

    expect(inTime.status).toBe(200)
    expect(late.body).toMatchObject({ error: "invalid_grant" })
  })

  it.each([
    ["a forged code", { code: "abc.def" }, 400, "invalid_grant"],
    ["an access token", { code: "Atza|abc.def" }, 400, "invalid_grant"],
    ["no code", { code: "" }, 400, "invalid_grant"],
    ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client"],
  ])("is not worth a token with %s", async (_what, wrong, status, error) => {
    const answered = await trade(await consent(), wrong)

    expect(answered).toMatchObject({ status, body: { error } })
  })

  it("keeps a code good that somebody tried with a wrong secret", async () => {
    const code = await consent()

    await trade(code, { client_secret: "wrong" })

    expect((await trade(code)).status).toBe(200)
  })

  it.each([
    [
      "an application that Amazon does not know",
      { application_id: "amzn1.sp.solution.other" },
      "no application",
    ],
    [
      "an address that is not registered",
      { redirect_uri: "https://elsewhere.example/" },
      "MD5101",
    ],
  ])("is not asked for by %s", async (_what, query, words) => {
    const { status, text } = await open(query)

    expect(status).toBe(400)
    expect(text).toContain(words)
    expect(await decide("authorise", query)).toContain(words)
  })

  it("is asked for by a draft only with version=beta", async () => {
    await createControlClient(amazon.running.url).setApplication({
      isDraft: true,
    })

    expect((await open()).text).toContain("MD1000")
    expect((await open({ version: "beta" })).status).toBe(200)
  })

  describe("over the application's login", () => {
    const login = "https://shop.example/app/settings/amazon/login"
    beforeEach(() => amazon.control.setApplication({ loginUrl: login }))

    const goToLogin = async () => {
      const target = new URL(await decide("authorise", { version: "beta" }))
      return { target, ...Object.fromEntries(target.searchParams) } as {
        target: URL
        amazon_callback_uri: string
        amazon_state: string
      }
    }
    const comeBack = async (uri: string, query: Record<string, string>) => {
      const response = await fetch(
        `${uri}?${new URLSearchParams(query).toString()}`,
        { redirect: "manual" }
      )
      return response.headers.get("location") ?? (await response.text())
    }

    it("forgets the state, and takes another one", async () => {
      const { target, amazon_callback_uri, amazon_state } = await goToLogin()

      const back = new URL(
        await comeBack(amazon_callback_uri, { amazon_state, state: "another" })
      )

      expect(target.href).toContain(login)
      expect(target.searchParams.get("state")).toBeNull()
      expect(target.searchParams.get("version")).toBe("beta")
      expect(back.href).toContain(callback)
      expect(back.searchParams.get("state")).toBe("another")
      const code = back.searchParams.get("spapi_oauth_code") ?? ""
      expect((await trade(code)).status).toBe(200)
    })

    it("is not confirmed with an amazon_state that Amazon has not given", async () => {
      const { amazon_callback_uri } = await goToLogin()

      const page = await comeBack(amazon_callback_uri, {
        amazon_state: "forged.x",
        state: "another",
      })

      expect(page).toContain("amazon_state")
    })
  })

  it("goes to the registered address that the application asks for", async () => {
    const other = "https://shop.example/other"
    await amazon.control.setApplication({ redirectUrls: [callback, other] })

    const target = await decide("authorise", { redirect_uri: other })

    expect(target).toContain(`${other}?state=`)
  })

  it("shows what it was asked, and runs none of it", async () => {
    const { text } = await open({ state: '"><script>alert(1)</script>' })

    expect(text).not.toContain("<script>")
    expect(text).toContain("&#60;script&#62;")
  })
})

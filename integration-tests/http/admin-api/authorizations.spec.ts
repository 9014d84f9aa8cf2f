import { application, sellers } from "../../../simulator"
import { run } from "../../../src/modules/amazon/store/sql"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { minutes } from "../../helpers/clock"

interface Account {
  id: string
  name: string
  seller_id: string
  state: string
}
interface Begun {
  authorization: { id: string; url: string; expires_at: string }
  message: string
}
interface Completed {
  amazon_account: Account
  test: { is_connected: boolean; message: string | null }
  message: string
}

const [seller, american] = sellers
const callback = "https://shop.example/app/settings/amazon/callback"
const oauth = {
  applicationId: application.applicationId,
  clientId: application.clientId,
  clientSecret: application.clientSecret,
}

inAmazonShop(
  (world) => {
    beforeEach(() => world.amazon.setApplication({ redirectUrls: [callback] }))

    const path = "/admin/amazon/authorizations"
    const begin = (body: object = { name: "Tea on Amazon", region: "eu" }) =>
      world.post<Begun>(path, body)
    const complete = (answer: object) =>
      world.post<Completed>(`${path}/complete`, answer)

    /** The seller before Amazon's page; what the browser brings back. */
    const decide = async (
      url: string,
      decision: "authorise" | "refuse" = "authorise",
      who = seller
    ) => {
      const { origin, pathname, searchParams } = new URL(url)
      const response = await fetch(`${origin}${pathname}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({
          ...Object.fromEntries(searchParams),
          seller: who?.sellerId ?? "",
          decision,
        }),
      })
      const target = new URL(response.headers.get("location") ?? "")
      return Object.fromEntries(target.searchParams)
    }
    const consent = async (body?: object, who = seller) => {
      const { data } = await begin(body)
      return decide(data.authorization.url, "authorise", who)
    }
    const accounts = async () =>
      (
        await world.get<{ amazon_accounts: Account[] }>(
          "/admin/amazon/accounts"
        )
      ).data.amazon_accounts

    it("offers the consent, and the marketplaces of each region", async () => {
      const { data } = await world.get<{
        is_available: boolean
        regions: { region: string; marketplaces: object[] }[]
      }>(`${path}/options`)

      expect(data.is_available).toBe(true)
      expect(data.regions.map(({ region }) => region)).toEqual([
        "eu",
        "na",
        "fe",
      ])
      expect(data.regions[0]?.marketplaces).toContainEqual({
        id: "A1PA6795UKMFR9",
        country_code: "DE",
        name: "Amazon.de",
      })
    })

    it("connects a seller who consents, and sets up his marketplaces, switched off", async () => {
      const { data: begun } = await begin()

      const { status, data } = await complete(
        await decide(begun.authorization.url)
      )

      expect(status).toBe(200)
      expect(data).toMatchObject({
        amazon_account: {
          name: "Tea on Amazon",
          seller_id: seller?.sellerId,
          region: "eu",
          state: "connected",
        },
        test: { is_connected: true, message: null },
      })
      expect(await world.marketplace("DE")).toMatchObject({
        account_id: data.amazon_account.id,
        pending_mode: "off",
      })
    })

    it("reads orders with what the consent has brought", async () => {
      const { data } = await complete(await consent())
      await world.setUp(data.amazon_account.id, { pending_mode: "import" })
      const { orderId } = await world.amazon.place({
        lines: [{ sku: "MUG-WHITE" }],
      })

      await world.sync()

      expect(await world.order(orderId)).toMatchObject({ phase: "placeholder" })
    })

    it("sends the browser to Amazon with a state that nobody can guess, for 15 minutes", async () => {
      const [first, second] = [await begin(), await begin()]

      const states = [first, second].map(({ data }) =>
        new URL(data.authorization.url).searchParams.get("state")
      )
      expect(new Set(states).size).toBe(2)
      expect(states[0]).toMatch(/^[\w-]{43}$/)
      const leftMs =
        Date.parse(second.data.authorization.expires_at) -
        world.service.now().getTime()
      expect(leftMs).toBeGreaterThan(minutes(14))
      expect(leftMs).toBeLessThanOrEqual(minutes(15))
    })

    it("connects nobody when the seller refuses, and says so", async () => {
      const { data: begun } = await begin()
      const answer = await decide(begun.authorization.url, "refuse")

      const { status, data } = await complete(answer)

      expect(status).toBe(400)
      expect(data.message).toContain("has not consented")
      expect(data.message).toContain("did not authorise the application")
      expect(await accounts()).toEqual([])
      expect((await complete(answer)).data.message).toContain("used already")
    })

    it("refuses a state that nobody in the shop has sent to Amazon", async () => {
      const answer = await consent()

      const { status, data } = await complete({ ...answer, state: "guessed" })

      expect(status).toBe(400)
      expect(data.message).toContain("Do not trust the link")
      expect(await accounts()).toEqual([])
    })

    it("refuses a state that another member of staff has sent, and leaves it to him", async () => {
      const { data: begun } = await begin()
      const answer = await decide(begun.authorization.url)
      const { id } = begun.authorization
      const [row] = await world.service.listAmazonAuthorizations({ id })
      const belongTo = (actor_id = "") =>
        world.service.updateAmazonAuthorizations({ id, actor_id })

      await belongTo("user_somebody_else")
      const foreign = await complete(answer)
      await belongTo(row?.actor_id)
      const own = await complete(answer)

      expect(foreign.status).toBe(400)
      expect(foreign.data.message).toContain("somebody else has asked")
      expect(own.status).toBe(200)
    })

    it("refuses a state that comes back after 15 minutes", async () => {
      const { data: begun } = await begin()
      await world.clock.advance(minutes(15))

      const { status, data } = await complete(
        await decide(begun.authorization.url)
      )

      expect(status).toBe(400)
      expect(data.message).toContain("longer than 15 minutes")
    })

    it("refuses a state that has been used, and leaves the account that it made", async () => {
      const answer = await consent()
      const { data: first } = await complete(answer)

      const { status, data } = await complete(answer)

      expect(status).toBe(400)
      expect(data.message).toContain("used already")
      expect(await accounts()).toMatchObject([{ id: first.amazon_account.id }])
    })

    it("connects once when two tabs come back with the same answer", async () => {
      const answer = await consent()

      const answers = await Promise.all([complete(answer), complete(answer)])

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      expect(await accounts()).toHaveLength(1)
    })

    it("stores nothing when the code is older than five minutes, and says in Amazon's words why", async () => {
      const answer = await consent()
      await world.clock.advance(minutes(5))

      const { status, data } = await complete(answer)

      expect(status).toBe(400)
      expect(data.message).toContain(
        "invalid_grant: The request has an invalid grant parameter : code"
      )
      expect(data.message).toContain("Nothing was stored. Connect with Amazon")
      expect(await accounts()).toEqual([])
    })

    it("says what the engineer must correct when Amazon does not know the app", async () => {
      const answer = await consent()
      const options = world.service.options
      options.oauth = {
        ...oauth,
        clientSecret: "an-old-secret",
        isDraft: false,
      }

      const { data } = await complete(answer)
      options.oauth = { ...oauth, isDraft: false }

      expect(data.message).toContain("invalid_client")
      expect(data.message).toContain("option oauth")
      expect(data.message).not.toContain("an-old-secret")
    })

    it("speaks with the secret of the plugin's options, so that a rotation asks no seller again", async () => {
      const { data } = await complete(await consent())
      const options = world.service.options

      options.oauth = {
        ...oauth,
        clientSecret: "another-secret",
        isDraft: false,
      }
      const { data: tested } = await world.post<Completed>(
        `/admin/amazon/accounts/${data.amazon_account.id}/test`
      )
      options.oauth = { ...oauth, isDraft: false }

      expect(tested.test.is_connected).toBe(false)
      expect(tested.test.message).toContain("invalid_client")
      expect(tested.test.message).toContain("option oauth")
    })

    it("asks to connect again when Login with Amazon is away", async () => {
      const answer = await consent()
      await world.amazon.failNext("getLwaToken", { kind: "503" })

      const { status, data } = await complete(answer)

      expect(status).toBe(400)
      expect(data.message).toContain("503")
      expect(data.message).toContain("Connect again in a minute.")
      expect(await accounts()).toEqual([])
    })

    it("stores nothing when Amazon takes the code and then refuses the account", async () => {
      const answer = await consent()
      await world.amazon.failNext("getMarketplaceParticipations", {
        kind: "403",
        times: 10,
      })

      const { status, data } = await complete(answer)

      expect(status).toBe(400)
      expect(data.message).toContain("nothing was stored")
      expect(await accounts()).toEqual([])
    })

    it("renews the consent of an account that Amazon refuses, and keeps its settings", async () => {
      const id = await world.connect("eu", "import")
      await world.amazon.revokeToken(seller?.refreshToken)
      await world.amazon.expireAccessTokens()
      await world.post(`/admin/amazon/accounts/${id}/test`)
      const [before] = await accounts()

      const { status, data } = await complete(await consent({ account_id: id }))

      expect(before?.state).toBe("refused")
      expect(status).toBe(200)
      expect(data.amazon_account).toMatchObject({
        id,
        name: "Amazon eu",
        state: "connected",
      })
      expect(await world.marketplace("DE")).toMatchObject({
        pending_mode: "import",
      })
    })

    it("gives a seller who comes back the account that he had", async () => {
      const id = await world.connect("eu", "import")
      await world.delete(`/admin/amazon/accounts/${id}`)

      const { data } = await complete(await consent())

      expect(data.amazon_account).toMatchObject({ id, name: "Tea on Amazon" })
      expect(await world.marketplace("DE")).toMatchObject({
        pending_mode: "off",
      })
    })

    it("does not connect a seller twice, and names the account that he has", async () => {
      await world.connect("eu", "import")

      const { status, data } = await complete(await consent())

      expect(status).toBe(400)
      expect(data.message).toContain('connected already, as "Amazon eu"')
    })

    it("does not renew an account with the consent of another seller", async () => {
      const id = await world.connect("eu", "import")
      const body = { account_id: id }

      const { status, data } = await complete(await consent(body, american))

      expect(status).toBe(400)
      expect(data.message).toContain(`seller ${american?.sellerId}`)
      expect(await accounts()).toMatchObject([
        { id, seller_id: seller?.sellerId },
      ])
    })

    describe("when Amazon sends the seller over the shop's login address", () => {
      const login = "https://shop.example/app/settings/amazon/login"
      beforeEach(() => world.amazon.setApplication({ loginUrl: login }))

      const goOn = (request: object) =>
        world.post<Begun>(`${path}/continue`, request)
      const comeBack = async (url: string) => {
        const response = await fetch(url, { redirect: "manual" })
        const target = new URL(response.headers.get("location") ?? "")
        return Object.fromEntries(target.searchParams)
      }
      /** Amazon's Appstore: nobody in the shop has begun anything. */
      const fromAppstore = (who = seller) =>
        decide(
          `${process.env.AMAZON_CONSENT_URL}/apps/authorize/consent?application_id=${application.applicationId}`,
          "authorise",
          who
        )

      it("goes on with what was begun in the shop, under another state", async () => {
        const { data: begun } = await begin()
        const { data: further } = await goOn(
          await decide(begun.authorization.url)
        )

        const { status, data } = await complete(
          await comeBack(further.authorization.url)
        )

        expect(status).toBe(200)
        expect(data.amazon_account).toMatchObject({
          name: "Tea on Amazon",
          seller_id: seller?.sellerId,
        })
      })

      it("connects a seller who has begun in Amazon's Appstore", async () => {
        const { data: begun } = await goOn(await fromAppstore())

        const { data } = await complete(await comeBack(begun.authorization.url))

        expect(data.amazon_account).toMatchObject({
          name: "Amazon Europe",
          seller_id: seller?.sellerId,
        })
      })

      it("renews the account of a seller who has begun under Manage your apps", async () => {
        const id = await world.connect("eu", "import")
        const { data: begun } = await goOn(await fromAppstore())

        const { data } = await complete(await comeBack(begun.authorization.url))

        expect(data.amazon_account).toMatchObject({ id, name: "Amazon eu" })
      })

      it("does not take another seller for the one whose renewal was begun a minute before", async () => {
        const id = await world.connect("na", "import")
        await begin({ account_id: id })
        const { data: begun } = await goOn(await fromAppstore())

        const { data } = await complete(await comeBack(begun.authorization.url))

        expect(data.amazon_account).toMatchObject({
          name: "Amazon Europe",
          seller_id: seller?.sellerId,
        })
      })

      it("renews the account of a seller who is connected, though another one was begun a minute before", async () => {
        const id = await world.connect("eu", "import")
        await begin()
        const { data: begun } = await goOn(await fromAppstore())

        const { data } = await complete(await comeBack(begun.authorization.url))

        expect(data.amazon_account).toMatchObject({ id, name: "Amazon eu" })
      })

      it("sends nobody to an address that is not Amazon's", async () => {
        const request = await fromAppstore()

        const { status, data } = await goOn({
          ...request,
          amazon_callback_uri: `https://amazon.example/apps/authorize/confirm/${application.applicationId}`,
        })

        expect(status).toBe(400)
        expect(data.message).toContain("not Amazon's consent")
      })
    })

    it.each([
      ["no name", { region: "eu" }, '"name"'],
      ["no region", { name: "Tea" }, '"region"'],
      [
        "a region that Amazon does not have",
        { name: "Tea", region: "de" },
        "region",
      ],
      [
        "a marketplace of another region",
        { name: "Tea", region: "eu", marketplace_id: "ATVPDKIKX0DER" },
        '"marketplace_id"',
      ],
      [
        "an account that does not exist",
        { account_id: "amzacc_none" },
        "amzacc_none",
      ],
    ])("refuses to begin with %s", async (_, body, word) => {
      const { status, data } = await begin(body)

      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(data.message).toContain(word)
    })

    it("refuses to renew an account in another region than its own", async () => {
      const account_id = await world.connect("eu", "import")

      const { data } = await begin({ account_id, region: "na" })

      expect(data.message).toContain('it is in region "eu"')
    })

    it("offers no consent in a shop without a public app", async () => {
      const options = world.service.options
      options.oauth = undefined

      const shown = await world.get<{ is_available: boolean }>(
        `${path}/options`
      )
      const { status, data } = await begin()
      options.oauth = { ...oauth, isDraft: false }

      expect(shown.data.is_available).toBe(false)
      expect(status).toBe(400)
      expect(data.message).toContain("option oauth")
    })

    it("forgets consents that nobody came back from, after a day", async () => {
      const { data: old } = await begin()
      await world.clock.advance(minutes(24 * 60 + 16))

      const { data: young } = await begin()

      const rows = await world.service.listAmazonAuthorizations({})
      expect(rows.map(({ id }) => id)).toEqual([young.authorization.id])
      expect(young.authorization.id).not.toBe(old.authorization.id)
    })

    it("keeps state, code, secret and token out of answers, logs and its own table", async () => {
      const logger = world.container.resolve("logger")
      const spies = (["debug", "info", "warn", "error", "http"] as const).map(
        (level) => jest.spyOn(logger, level)
      )
      const answer = await consent()

      const answers = [
        await complete({ ...answer, spapi_oauth_code: "a-wrong-code" }),
        await complete(answer),
        await complete(await consent()),
        await complete(answer),
      ]
      const rows = await world.service.inTransaction((manager) =>
        run(manager, "SELECT * FROM amazon_authorization")
      )

      expect(answers.map(({ status }) => status)).toEqual([400, 400, 200, 400])
      const seen = JSON.stringify([
        answers,
        rows,
        spies.map(({ mock }) => mock.calls.map((call) => call.map(String))),
      ])
      spies.forEach((spy) => spy.mockRestore())
      for (const secret of [
        "a-wrong-code",
        answer.spapi_oauth_code,
        answer.state,
        application.clientSecret,
        seller?.refreshToken,
      ]) {
        expect(secret).toBeTruthy()
        expect(seen).not.toContain(secret)
      }
    })
  },
  { isConnected: false, env: { AMAZON_OAUTH: JSON.stringify(oauth) } }
)

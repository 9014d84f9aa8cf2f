import { application, sellers } from "../../../simulator"
import { inAmazonShop } from "../../helpers/amazon-shop"

interface Account {
  id: string
  name: string
  state: string
  last_error: string | null
}
interface Shown {
  amazon_account: Account
  message: string
}

/** What several pages say of an account's orders and listings. */
interface Sights {
  statistics: { pending: object; at_risk: object[] }
  summary: object
  amazon_offers: object[]
  count: number
}

const [seller] = sellers
const credentials = {
  client_id: application.clientId,
  client_secret: application.clientSecret,
  refresh_token: seller?.refreshToken,
}
const anAccount = {
  name: "Tea on Amazon",
  region: "eu",
  seller_id: seller?.sellerId,
  ...credentials,
}

inAmazonShop(
  (world) => {
    const connect = (changes: object = {}) =>
      world.post<Shown>("/admin/amazon/accounts", { ...anAccount, ...changes })
    const accounts = async () =>
      (
        await world.get<{ amazon_accounts: Account[]; count: number }>(
          "/admin/amazon/accounts"
        )
      ).data

    it("connects a seller, and sets up every marketplace that he sells in, switched off", async () => {
      const { status, data } = await connect()

      expect(status).toBe(200)
      expect(data.amazon_account).toMatchObject({
        name: "Tea on Amazon",
        region: "eu",
        state: "connected",
      })
      const germany = await marketplaceOf("DE")
      expect(germany).toMatchObject({
        marketplace_id: "A1PA6795UKMFR9",
        currency_code: "EUR",
        pending_mode: "off",
        preorders: "wait",
        fba_orders: "import",
        is_tax_inclusive: true,
        sales_channel_id: world.shop.channels.storefront,
        region_id: world.shop.regions.germany,
      })
      expect(germany?.location_ids).toEqual(
        expect.arrayContaining(Object.values(world.shop.warehouses))
      )
    })

    const marketplaceOf = async (country: string) => {
      const { data } = await world.get<{
        amazon_marketplaces: {
          id: string
          country_code: string
          pending_mode: string
          location_ids: string[]
        }[]
      }>("/admin/amazon/marketplaces?limit=100")
      return data.amazon_marketplaces.find(
        ({ country_code }) => country_code === country
      )
    }

    it("never shows the credentials, whatever is asked for", async () => {
      const { data } = await connect()

      const answers = [
        data,
        await accounts(),
        await world.get(
          `/admin/amazon/accounts/${data.amazon_account.id}?fields=*,sealed_credentials,+sealed_credentials`
        ),
        await world.get("/admin/amazon/accounts?fields=*sealed_credentials"),
      ]

      expect(JSON.stringify(answers)).not.toContain("sealed")
      expect(JSON.stringify(answers)).not.toContain(application.clientSecret)
      expect(JSON.stringify(answers)).not.toContain(seller?.refreshToken)
    })

    it.each([
      [
        "a refresh token that Amazon does not know",
        { refresh_token: "Atzr|x" },
      ],
      ["a wrong client secret", { client_secret: "wrong-client-secret" }],
    ])(
      "stores nothing when the owner enters %s, and says in Amazon's words why",
      async (_, wrong) => {
        const { status, data } = await connect(wrong)

        expect(status).toBe(400)
        expect(data.message).toContain("Amazon")
        expect(data.message).toContain("nothing was stored")
        expect(await accounts()).toMatchObject({ count: 0 })
        expect(await world.marketplaces()).toEqual([])
      }
    )

    it("refuses to connect a seller twice, and names the account that he has", async () => {
      const { data: first } = await connect()

      const { status, data } = await connect({ name: "Again" })

      expect(status).toBe(400)
      expect(data.message).toContain("connected already")
      expect(data.message).toContain(first.amazon_account.name)
    })

    it("finds the account of a seller in a region before he is connected again", async () => {
      const { data } = await connect()
      const find = async (region: string) =>
        (
          await world.get<{ amazon_accounts: Account[] }>(
            `/admin/amazon/accounts?seller_id=${seller?.sellerId}&region=${region}`
          )
        ).data.amazon_accounts.map(({ id }) => id)

      expect(await find("eu")).toEqual([data.amazon_account.id])
      expect(await find("na")).toEqual([])
    })

    it.each([
      ["no region", { region: undefined }],
      ["a region that Amazon does not have", { region: "de" }],
      ["a seller id that is none", { seller_id: "my shop" }],
      ["a field that does not exist", { password: "x" }],
    ])("refuses a request with %s", async (_, wrong) => {
      const { status } = await connect(wrong)

      expect(status).toBe(400)
    })

    it("notes at a test that Amazon refuses the account, and that it works again", async () => {
      const { data } = await connect()
      const test = () =>
        world.post<Shown & { test: { is_connected: boolean } }>(
          `/admin/amazon/accounts/${data.amazon_account.id}/test`
        )

      await world.amazon.revokeToken(seller?.refreshToken)
      await world.amazon.expireAccessTokens()
      const refused = await test()
      await world.amazon.restoreToken(seller?.refreshToken)
      const works = await test()

      expect(refused.data.amazon_account.state).toBe("refused")
      expect(refused.data.amazon_account.last_error).toContain("Seller Central")
      expect(refused.data.test.is_connected).toBe(false)
      expect(works.data.amazon_account).toMatchObject({
        state: "connected",
        last_error: null,
      })
      expect(works.data.test.is_connected).toBe(true)
    })

    it("changes nothing when Amazon is away during a test", async () => {
      const { data } = await connect()
      await world.amazon.failNext("getMarketplaceParticipations", {
        kind: "500",
        times: 10,
      })

      const { data: tested } = await world.post<
        Shown & { test: { is_connected: boolean; message: string } }
      >(`/admin/amazon/accounts/${data.amazon_account.id}/test`)

      expect(tested.amazon_account).toMatchObject({
        state: "connected",
        last_error: null,
      })
      expect(tested.test.is_connected).toBe(false)
      expect(tested.test.message).toContain("500")
    })

    it("finds a marketplace at a test that the seller has opened since", async () => {
      const { data } = await connect()
      const germany = await marketplaceOf("DE")
      await world.service.deleteAmazonMarketplaces(germany?.id ?? "")

      await world.post(`/admin/amazon/accounts/${data.amazon_account.id}/test`)

      expect(await marketplaceOf("DE")).toBeDefined()
    })

    it("replaces credentials only by ones that Amazon accepts", async () => {
      const { data } = await connect()
      const replace = (changes: object) =>
        world.post<Shown>(
          `/admin/amazon/accounts/${data.amazon_account.id}/credentials`,
          { ...credentials, ...changes }
        )

      const wrong = await replace({ refresh_token: "Atzr|another" })
      const right = await replace({})

      expect(wrong.status).toBe(400)
      expect(wrong.data.message).toContain("keeps the credentials")
      expect(right.status).toBe(200)
      expect(right.data.amazon_account.state).toBe("connected")
    })

    it("pauses an account and resumes it", async () => {
      const { data } = await connect()
      const path = `/admin/amazon/accounts/${data.amazon_account.id}`

      const paused = await world.post<Shown>(`${path}/pause`)
      const resumed = await world.post<Shown>(`${path}/resume`)

      expect(paused.data.amazon_account.state).toBe("paused")
      expect(resumed.data.amazon_account.state).toBe("connected")
    })

    it("does not resume an account that Amazon refuses", async () => {
      const { data } = await connect()
      const { id } = data.amazon_account
      await world.service.updateAmazonAccounts({ id, state: "refused" })

      const resumed = await world.post<Shown>(
        `/admin/amazon/accounts/${id}/resume`
      )

      expect(resumed.status).toBe(400)
      expect(resumed.data.message).toContain("credentials")
    })

    it("renames an account", async () => {
      const { data } = await connect()

      const renamed = await world.post<Shown>(
        `/admin/amazon/accounts/${data.amazon_account.id}`,
        { name: "Mugs on Amazon" }
      )

      expect(renamed.data.amazon_account.name).toBe("Mugs on Amazon")
    })

    it("does not delete an account while an order waits for payment", async () => {
      const id = await world.connect("eu", "import")
      await world.amazon.place({ lines: [{ sku: "MUG-WHITE" }] })
      await world.sync()

      const { status, data } = await world.delete<Shown>(
        `/admin/amazon/accounts/${id}`
      )

      expect(status).toBe(400)
      expect(data.message).toContain("1 Amazon order is still waiting")
      expect(await accounts()).toMatchObject({ count: 1 })
    })

    it("erases the credentials of an account that is deleted", async () => {
      const { data } = await connect()
      const { id } = data.amazon_account

      const deleted = await world.delete(`/admin/amazon/accounts/${id}`)

      expect(deleted).toMatchObject({ status: 200, data: { deleted: true } })
      expect(await accounts()).toMatchObject({ count: 0 })
      const [row] = await world.service.listAmazonAccounts(
        { id },
        { withDeleted: true }
      )
      expect(row?.sealed_credentials).toBe("")
    })

    it("of an account that was disconnected, counts no order as pending, and lists what it sold only when asked for it", async () => {
      const id = await world.connect("eu", "off")
      await world.amazon.place({ lines: [{ sku: "POT-LAST-ONE" }] })
      await world.sync()
      const sights = async () => ({
        statistics: (await world.get<Sights>("/admin/amazon/statistics")).data
          .statistics,
        summary: (await world.get<Sights>("/admin/amazon/orders/summary")).data
          .summary,
        listings: (await world.get<Sights>("/admin/amazon/listings")).data
          .count,
        offers: (await world.get<Sights>("/admin/amazon/offers")).data
          .amazon_offers,
      })
      const before = await sights()

      await world.delete(`/admin/amazon/accounts/${id}`)

      const after = await sights()
      expect(before).toMatchObject({
        statistics: { pending: { orders: 1, units: 1 } },
        summary: { oldest_pending: { phase: "none" } },
        listings: 1,
        offers: [{ account_id: id, listings: 1 }],
      })
      expect(before.statistics.at_risk).toHaveLength(1)
      expect(after).toMatchObject({
        statistics: {
          pending: { orders: 0, units: 0, oldest_purchased_at: null },
          at_risk: [],
        },
        summary: { orders: 1, oldest_pending: null },
        listings: 0,
        offers: [],
      })
      const kept = await world.get<Sights>(
        `/admin/amazon/listings?account_id=${id}`
      )
      expect(kept.data.count).toBe(1)
    })

    it("finds the history of a seller who comes back, with everything switched off", async () => {
      const id = await world.connect("eu", "import")
      const placed = await world.amazon.place({ status: "UNSHIPPED" })
      await world.sync()
      await world.delete(`/admin/amazon/accounts/${id}`)

      const { data } = await connect()

      expect(data.amazon_account.id).toBe(id)
      expect(await world.order(placed.orderId)).toMatchObject({
        phase: "completed",
      })
      expect(await marketplaceOf("DE")).toMatchObject({ pending_mode: "off" })
    })

    it("answers 404 with a sentence for an account that does not exist", async () => {
      const { status, data } = await world.get<Shown>(
        "/admin/amazon/accounts/amzacc_none"
      )

      expect(status).toBe(404)
      expect(data.message).toContain("amzacc_none")
    })
  },
  { isConnected: false }
)

import { hours, minutes } from "../../helpers/clock"
import { pauseOnce } from "../crash/pause-once"
import { tellStories } from "../../helpers/stories"

tellStories((shop) => {
  const mug = { sku: "MUG-BLUE", quantity: 12 }

  afterEach(() => {
    shop.service.options.feedFrom = 1500
  })

  /** Whatever happened: in the end Amazon shows what is left. */
  async function laterOn(ms: number) {
    await shop.clock.advance(ms)
    await shop.sync()
    await shop.publish()
  }

  let shops = 0

  /** As many SKUs of Amazon as wanted, all of which sell the same tea. */
  async function sellTeaUnder(count: number, quantity: number) {
    // Another rate for each story: the process remembers which one it has written down, while the
    // database forgets it with the story, and five numbers a second would take half a minute.
    shops += 1
    await shop.amazon.setLimits({ bucketSpeed: 100 + shops })
    const listings = Array.from({ length: count }, (_, n) => ({
      sku: `TEA-${String(n).padStart(3, "0")}`,
      quantity,
    }))
    await shop.sellAtAmazon(listings)
    const { data } = await shop.get<{ amazon_listings: { id: string }[] }>(
      "/admin/amazon/listings?limit=1000&mapped=false"
    )
    await shop.post("/admin/amazon/listings/map", {
      mappings: data.amazon_listings.map(({ id }) => ({
        id,
        variant_id: shop.shop.variants["TEA-GREEN-100"].id,
      })),
    })
    await shop.publish()
    return listings.map(({ sku }) => sku)
  }

  const allShown = async (skus: string[]) =>
    new Set(await Promise.all(skus.map((sku) => shop.shown(sku))))

  it("a storm of refused calls loses no number: it is sent when Amazon takes calls again", async () => {
    await shop.sellAtAmazon([mug])
    await shop.amazon.failNext("patchListingsItem", { kind: "429", times: 30 })

    await shop.buy("MUG-BLUE", 2)
    await shop.publish()
    const meanwhile = await shop.shown("MUG-BLUE")
    await shop.amazon.clearFaults()
    await laterOn(minutes(2))

    expect([meanwhile, await shop.shown("MUG-BLUE")]).toEqual([12, 10])
    expect(await shop.told("MUG-BLUE")).toEqual([10])
  })

  it("says what Amazon has against a number inside an answer of 200, and tries again by itself", async () => {
    await shop.sellAtAmazon([mug])
    await shop.amazon.rejectSku("MUG-BLUE", {
      code: "90057",
      message: "The condition of the item is missing.",
    })

    await shop.buy("MUG-BLUE", 2)
    await shop.publish()
    const { amazon } = await shop.offer("MUG-BLUE")
    await laterOn(minutes(16))

    expect(amazon.last_error).toContain("The condition of the item is missing.")
    expect(amazon.last_error).toContain("90057")
    expect(await shop.shown("MUG-BLUE")).toBe(10)
    expect((await shop.offer("MUG-BLUE")).amazon.last_error).toBeNull()
  })

  it("one SKU that Amazon refuses does not keep the others waiting", async () => {
    await shop.sellAtAmazon([mug, { sku: "POT-CAST", quantity: 10 }])
    await shop.amazon.rejectSku("MUG-BLUE", { times: 5 })

    await shop.buy("MUG-BLUE", 2)
    await shop.buy("POT-CAST", 2)
    await shop.publish()

    expect(await shop.shown("POT-CAST")).toBe(8)
  })

  it("looks at Amazon before it repeats a number whose answer was lost", async () => {
    await shop.sellAtAmazon([mug])
    await shop.amazon.loseAnswer("patchListingsItem", 3)

    await shop.buy("MUG-BLUE", 2)
    await shop.publish()
    await laterOn(minutes(2))

    expect(await shop.shown("MUG-BLUE")).toBe(10)
    expect(new Set(await shop.told("MUG-BLUE"))).toEqual(new Set([10]))
    expect((await shop.offer("MUG-BLUE")).amazon.last_error).toBeNull()
  })

  it("stops when the seller withdraws the app, and goes on when he authorises it again", async () => {
    await shop.sellAtAmazon([mug])
    await shop.amazon.revokeToken()
    await shop.amazon.expireAccessTokens()

    await shop.buy("MUG-BLUE", 2)
    await shop.publish()
    const [refused] = await shop.accounts()
    await shop.amazon.restoreToken()
    await laterOn(minutes(2))

    expect(refused?.state).toBe("refused")
    expect(await shop.shown("MUG-BLUE")).toBe(10)
  })

  it("a worker that was held up between sending and writing down is overtaken, and changes nothing afterwards", async () => {
    await shop.sellAtAmazon([mug])
    const [account] = await shop.service.listAmazonAccounts({})
    if (!account) {
      throw new Error("No account is connected.")
    }
    const sending = pauseOnce(
      shop.service.gatewayFor(account),
      "patchQuantity",
      "after"
    )
    await shop.buy("MUG-BLUE", 2)
    await sending.reached
    await shop.clock.advance(minutes(4))

    await shop.buy("MUG-BLUE", 3)
    const overtaking = shop.publish()
    await new Promise((resolve) => setTimeout(resolve, 500))
    sending.goOn()
    await overtaking
    await laterOn(minutes(6))

    expect(await shop.shown("MUG-BLUE")).toBe(7)
    expect((await shop.told("MUG-BLUE")).at(-1)).toBe(7)
    expect(await shop.told("MUG-BLUE")).toEqual(
      [...(await shop.told("MUG-BLUE"))].sort((a, b) => Number(b) - Number(a))
    )
  })

  it("sends many changes as one feed, and reads what became of each", async () => {
    shop.service.options.feedFrom = 20
    const skus = await sellTeaUnder(150, 60)
    await shop.amazon.resetCalls()

    await shop.buy("TEA-GREEN-100", 5)
    await shop.publish()
    await laterOn(minutes(1))

    const { calls } = await shop.amazon.state()
    expect(await allShown(skus)).toEqual(new Set([55]))
    expect(calls.createFeed.succeeded).toBe(1)
    expect(await shop.amazon.feeds()).toMatchObject([
      { status: "DONE", accepted: 50, invalid: 0 },
    ])
  })

  it.each([
    ["ends with a fatal error, having taken some of it", "FATAL"],
    ["is cancelled", "CANCELLED"],
    ["is refused by half", "HALF"],
  ] as const)(
    "a feed that %s is made up for: Amazon shows the right numbers in the end",
    async (_, outcome) => {
      shop.service.options.feedFrom = 20
      const skus = await sellTeaUnder(130, 60)
      await shop.amazon.failFeed({ outcome })

      await shop.buy("TEA-GREEN-100", 5)
      await shop.publish()
      await laterOn(minutes(1))
      await laterOn(minutes(20))
      await laterOn(minutes(20))

      expect(await allShown(skus)).toEqual(new Set([55]))
    }
  )

  it("does not hand in a feed twice when the answer to handing it in was lost", async () => {
    shop.service.options.feedFrom = 20
    const skus = await sellTeaUnder(130, 60)
    await shop.amazon.loseAnswer("createFeed")

    await shop.buy("TEA-GREEN-100", 5)
    await shop.publish()
    await laterOn(minutes(3))
    await laterOn(minutes(3))

    expect(await shop.amazon.feeds()).toHaveLength(1)
    expect(await allShown(skus)).toEqual(new Set([55]))
  })

  it("a reduction does not wait for a feed that is under way, and the feed does not undo it", async () => {
    shop.service.options.feedFrom = 20
    await shop.amazon.setListings({ feedDelayMs: minutes(30) })
    const skus = await sellTeaUnder(130, 60)
    await shop.buy("TEA-GREEN-100", 5)
    await shop.publish()
    shop.service.options.feedFrom = 1500

    await shop.clock.advance(minutes(1))
    await shop.count("TEA-GREEN-100", 0, "berlin")
    const atOnce = await allShown(skus)
    await laterOn(minutes(31))
    await laterOn(minutes(10))

    expect(atOnce).toEqual(new Set([15]))
    expect(await allShown(skus)).toEqual(new Set([15]))
  })

  it("a listing that Amazon has no more is left alone, says so, and comes back when it is listed again", async () => {
    await shop.sellAtAmazon([mug])
    await shop.amazon.removeListing("MUG-BLUE")
    await shop.buy("MUG-BLUE", 2)
    await shop.publish()
    const gone = await shop.offer("MUG-BLUE")

    await shop.amazon.list([{ sku: "MUG-BLUE", quantity: 12 }])
    await shop.post("/admin/amazon/offers/push")
    await laterOn(hours(1))

    expect(gone.amazon.last_error).toContain("does not list this SKU")
    expect(await shop.shown("MUG-BLUE")).toBe(10)
  })

  describe("what goes wrong with one SKU, or one feed, is no reason to send nothing else", () => {
    const lastError = async () => {
      const { data } = await shop.get<{
        amazon_offers: { last_run: { last_error: string | null } }[]
      }>("/admin/amazon/offers")
      return data.amazon_offers[0]?.last_run.last_error
    }

    it("an endless shelf is shown as the most that Amazon can count", async () => {
      await shop.sellAtAmazon([mug, { sku: "POT-CAST", quantity: 10 }], {
        jump_factor: null,
      })

      await shop.count("POT-CAST", 3_000_000_000, "berlin")
      await shop.buy("MUG-BLUE", 12)
      await laterOn(minutes(1))

      expect([
        await shop.shown("MUG-BLUE"),
        await shop.shown("POT-CAST"),
      ]).toEqual([0, 2_000_000_000])
    })

    it("a SKU about which Amazon answers oddly is asked for ever more slowly", async () => {
      await shop.sellAtAmazon([mug, { sku: "POT,CAST", quantity: 12 }])
      const { data } = await shop.get<{ amazon_listings: { id: string }[] }>(
        "/admin/amazon/listings?q=POT"
      )
      const path = `/admin/amazon/listings/${data.amazon_listings[0]?.id}`
      await shop.amazon.failNext("getListingsItem", {
        kind: "malformed",
        times: 1000,
      })
      await shop.post(path, {
        variant_id: shop.shop.variants["MUG-BLUE"].id,
      })

      await shop.buy("MUG-BLUE", 12)
      await laterOn(minutes(1))
      await laterOn(hours(1))

      expect([await shop.shown("MUG-BLUE"), await lastError()]).toEqual([
        0,
        null,
      ])
      expect(await shop.get(path)).toMatchObject({
        data: {
          amazon_listing: {
            last_error: expect.stringContaining("not be read"),
          },
        },
      })
    })

    it("a feed whose result cannot be read is given up after an hour, and its numbers are looked at", async () => {
      shop.service.options.feedFrom = 20
      const skus = await sellTeaUnder(130, 60)
      await shop.amazon.failNext("getFeedDocument", {
        kind: "malformed",
        times: 1000,
      })

      await shop.buy("TEA-GREEN-100", 5)
      await shop.publish()
      await laterOn(minutes(2))
      await shop.buy("TEA-GREEN-100", 5)
      await laterOn(hours(2))
      await laterOn(minutes(10))

      expect(await lastError()).toBeNull()
      expect(await allShown(skus)).toEqual(new Set([50]))
    })

    it("a SKU that an order has made known is not gone because the first marketplace does not list it", async () => {
      await shop.sellAtAmazon([])
      await shop.amazon.list([{ ...mug, marketplaceIds: ["DE"] }])
      await shop.amazon.buy({ lines: [{ sku: "MUG-BLUE", quantity: 1 }] })
      await shop.sync()
      await shop.publish()

      await shop.buy("MUG-BLUE", 11)
      await laterOn(minutes(10))

      expect(await shop.shown("MUG-BLUE")).toBe(0)
    })

    it("no feed says anything of a SKU that Amazon ships by now", async () => {
      shop.service.options.feedFrom = 20
      const skus = await sellTeaUnder(130, 60)
      for (const sku of skus.slice(0, 20)) {
        await shop.amazon.changeListing(sku, { fulfilledBy: "AMAZON" })
      }

      await shop.clock.advance(minutes(31))
      await shop.buy("TEA-GREEN-100", 5)
      await laterOn(minutes(1))

      const told = await Promise.all(
        skus.slice(0, 20).map((sku) => shop.told(sku))
      )
      expect(told.flat()).toEqual([])
      expect(await shop.shown(skus[129] ?? "")).toBe(55)
    })

    it("an answer to a reduction that cannot be read does not take the same units off twice", async () => {
      await shop.sellAtAmazon([mug])
      await shop.amazon.failNext("patchListingsItem", { kind: "malformed" })

      await shop.buy("MUG-BLUE", 6)
      await shop.publish()
      await laterOn(minutes(1))

      expect(new Set(await shop.told("MUG-BLUE"))).toEqual(new Set([6]))
    })

    it("a pause stops what is being sent", async () => {
      await sellTeaUnder(60, 60)
      const [account] = await shop.service.listAmazonAccounts({})
      if (!account) {
        throw new Error("No account is connected.")
      }
      const sending = pauseOnce(
        shop.service.gatewayFor(account),
        "patchQuantity",
        "after"
      )
      await shop.buy("TEA-GREEN-100", 5)
      await sending.reached

      await shop.post(`/admin/amazon/accounts/${account.id}/pause`)
      sending.goOn()
      await shop.settle()

      // Five calls were under way side by side.
      expect(await shop.amazon.submissions()).toHaveLength(5)
    })
  })
})

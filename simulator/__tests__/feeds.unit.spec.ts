import { aFeed, aMessage, feedOf, resultOf, sendFeed } from "./feeds-for-tests"
import { patchQuantity } from "./listings-for-tests"
import { describeWithPostgres } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

const MINUTE = 60_000

describeWithPostgres("a listings feed", () => {
  const amazon = watchedAmazon("feeds")
  const shown = async (sku = "TEA"): Promise<number> =>
    (await amazon.control.listing(sku)).quantity
  /** Lets what is due happen. */
  const tick = () => amazon.control.advanceClock(0)
  beforeEach(() =>
    amazon.control.list([
      { sku: "TEA", quantity: 5, leadTimeDays: 3 },
      { sku: "CUP", quantity: 1 },
    ])
  )

  it("sets the quantity of each of its messages, and reports that it did", async () => {
    const feedId = await sendFeed(
      amazon,
      aFeed([aMessage(1, "TEA", 9), aMessage(2, "CUP", 8)])
    )
    await tick()

    expect(await feedOf(amazon, feedId)).toMatchObject({
      feedId,
      feedType: "JSON_LISTINGS_FEED",
      processingStatus: "DONE",
    })
    expect([await shown("TEA"), await shown("CUP")]).toEqual([9, 8])
    expect((await amazon.control.listing("TEA")).leadTimeDays).toBe(3)
    expect(await resultOf(amazon, feedId)).toEqual({
      header: { sellerId: "A1SIMSELLER", version: "2.0", feedId },
      issues: [],
      summary: {
        errors: 0,
        warnings: 0,
        messagesProcessed: 2,
        messagesAccepted: 2,
        messagesInvalid: 0,
      },
    })
    expect(await amazon.control.submissions()).toMatchObject([
      { sku: "TEA", via: "feed", quantity: 9, feedId },
      { sku: "CUP", via: "feed", quantity: 8, feedId },
    ])
  })

  it("waits, is worked on, and is done, on the simulator's clock", async () => {
    await amazon.control.setListings({ feedDelayMs: 10 * MINUTE })
    const feedId = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 9)]))

    const seen = [(await feedOf(amazon, feedId)).processingStatus]
    await amazon.control.advanceClock(5 * MINUTE)
    seen.push((await feedOf(amazon, feedId)).processingStatus)
    const before = await shown()
    await amazon.control.advanceClock(5 * MINUTE)
    seen.push((await feedOf(amazon, feedId)).processingStatus)

    expect(seen).toEqual(["IN_QUEUE", "IN_PROGRESS", "DONE"])
    expect([before, await shown()]).toEqual([5, 9])
  })

  it("that is done may still take a while to show, like a patch", async () => {
    await amazon.control.setListings({ patchDelayMs: MINUTE })
    const feedId = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 9)]))
    await tick()

    const { processingStatus } = await feedOf(amazon, feedId)
    const before = await shown()
    await amazon.control.advanceClock(MINUTE)

    expect(processingStatus).toBe("DONE")
    expect([before, await shown()]).toEqual([5, 9])
  })

  it("refuses the messages that are wrong, by number, and takes the others", async () => {
    const feedId = await sendFeed(
      amazon,
      aFeed([
        aMessage(1, "TEA", 9),
        aMessage(2, "NONE", 1),
        aMessage(3, "CUP", -1),
        { messageId: 4, sku: "CUP", operationType: "DELETE" },
        { ...aMessage(5, "CUP", 1), patches: [] },
        { ...aMessage(6, "CUP", 1), extra: true },
      ])
    )
    await tick()
    const result = await resultOf(amazon, feedId)

    expect(result?.summary).toEqual({
      errors: 5,
      warnings: 0,
      messagesProcessed: 6,
      messagesAccepted: 1,
      messagesInvalid: 5,
    })
    expect(result?.issues.map(({ messageId }) => messageId)).toEqual([
      2, 3, 4, 5, 6,
    ])
    expect([await shown("TEA"), await shown("CUP")]).toEqual([9, 1])
  })

  it("can replace as well, by PARTIAL_UPDATE, which resets the handling time", async () => {
    await sendFeed(
      amazon,
      aFeed([
        {
          messageId: 1,
          sku: "TEA",
          operationType: "PARTIAL_UPDATE",
          productType: "PRODUCT",
          attributes: {
            fulfillment_availability: [
              { fulfillment_channel_code: "DEFAULT", quantity: 9 },
            ],
          },
        },
      ])
    )
    await tick()

    expect(await amazon.control.listing("TEA")).toMatchObject({
      quantity: 9,
      leadTimeDays: null,
    })
  })

  it("sets a SKU that it names twice to what it says last", async () => {
    await sendFeed(
      amazon,
      aFeed([aMessage(1, "TEA", 9), aMessage(2, "TEA", 3)])
    )
    await tick()

    expect(await shown()).toBe(3)
  })

  it("and a patch before it take effect in the order in which Amazon took them up", async () => {
    await amazon.control.setListings({
      patchDelayMs: 10 * MINUTE,
      feedDelayMs: MINUTE,
    })
    await patchQuantity(amazon, "TEA", 1)
    await sendFeed(amazon, aFeed([aMessage(1, "TEA", 2)]))
    await amazon.control.advanceClock(MINUTE)
    await patchQuantity(amazon, "TEA", 3)

    await amazon.control.advanceClock(MINUTE * 60)
    const log = await amazon.control.submissions({ sku: "TEA" })

    expect(log.map(({ quantity }) => quantity)).toEqual([1, 2, 3])
    expect(await shown()).toBe(3)
  })

  it("of 25,000 messages, the most that Amazon takes, sets every one of them", async () => {
    const skus = Array.from({ length: 25_000 }, (_, n) => `S${n}`)
    await amazon.control.list(skus.map((sku) => ({ sku, quantity: 1 })))

    const feedId = await sendFeed(
      amazon,
      aFeed(skus.map((sku, n) => aMessage(n + 1, sku, n)))
    )
    await tick()

    expect((await resultOf(amazon, feedId))?.summary).toMatchObject({
      messagesAccepted: 25_000,
      messagesInvalid: 0,
    })
    expect([await shown("S0"), await shown("S24999")]).toEqual([0, 24_999])
  })
})

import {
  aFeed,
  aMessage,
  createDocument,
  createFeed,
  feedOf,
  resultOf,
  sendFeed,
  upload,
} from "./feeds-for-tests"
import { describeWithPostgres } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

const MINUTE = 60_000

describeWithPostgres("a listings feed", () => {
  const amazon = watchedAmazon("feeds_failing")
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

  it.each([
    ["is no JSON", "{"],
    ["names another seller", aFeed([aMessage(1, "TEA", 9)], { sellerId: "X" })],
    ["is of another version", aFeed([aMessage(1, "TEA", 9)], { version: "1" })],
    ["has no messages", aFeed([])],
    [
      "numbers two messages the same",
      aFeed([aMessage(1, "TEA", 9), aMessage(1, "CUP", 9)]),
    ],
    ["numbers a message 0", aFeed([aMessage(0, "TEA", 9)])],
    [
      "has 25,001 messages",
      aFeed(
        Array.from({ length: 25_001 }, (_, n) => aMessage(n + 1, "TEA", 1))
      ),
    ],
  ])("that %s is FATAL as a whole", async (_name, content) => {
    const feedId = await sendFeed(amazon, content)
    await tick()
    const result = await resultOf(amazon, feedId)

    expect((await feedOf(amazon, feedId)).processingStatus).toBe("FATAL")
    expect(result?.issues).toHaveLength(1)
    expect(result?.issues[0]).not.toHaveProperty("messageId")
    expect(await shown()).toBe(5)
  })

  it("carries the issues that were ordered for a SKU", async () => {
    await amazon.control.rejectSku("TEA", { code: "77" })
    await amazon.control.rejectSku("CUP", { severity: "WARNING" })
    const feedId = await sendFeed(
      amazon,
      aFeed([aMessage(1, "TEA", 9), aMessage(2, "CUP", 9)])
    )
    await tick()
    const result = await resultOf(amazon, feedId)

    expect(result?.issues).toMatchObject([
      { messageId: 1, sku: "TEA", code: "77", severity: "ERROR" },
      { messageId: 2, sku: "CUP", severity: "WARNING" },
    ])
    expect(result?.summary).toMatchObject({ errors: 1, warnings: 1 })
    expect([await shown("TEA"), await shown("CUP")]).toEqual([5, 9])
  })

  it("can die half way: some of it is applied, and nobody says what", async () => {
    await amazon.control.failFeed({ outcome: "FATAL" })
    const feedId = await sendFeed(
      amazon,
      aFeed([aMessage(1, "TEA", 9), aMessage(2, "CUP", 9)])
    )
    await tick()

    expect((await feedOf(amazon, feedId)).processingStatus).toBe("FATAL")
    expect(await resultOf(amazon, feedId)).toBeNull()
    expect([await shown("TEA"), await shown("CUP")]).toEqual([9, 1])
  })

  it("can be cancelled by Amazon, with nothing applied", async () => {
    await amazon.control.failFeed({ outcome: "CANCELLED" })
    const feedId = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 9)]))
    await tick()

    expect((await feedOf(amazon, feedId)).processingStatus).toBe("CANCELLED")
    expect(await shown()).toBe(5)
  })

  it("can be done with every second message refused, as often as ordered", async () => {
    await amazon.control.failFeed({ outcome: "HALF", times: 2 })
    const messages = [aMessage(1, "TEA", 9), aMessage(2, "CUP", 9)]
    const feedIds = [
      await sendFeed(amazon, aFeed(messages)),
      await sendFeed(amazon, aFeed(messages)),
      await sendFeed(amazon, aFeed(messages)),
    ]
    await tick()

    expect(await amazon.control.feeds()).toMatchObject(
      feedIds.map((feedId, index) => ({
        feedId,
        status: "DONE",
        invalid: index < 2 ? 1 : 0,
      }))
    )
  })

  it("can be cancelled while it waits, and not later", async () => {
    await amazon.control.setListings({ feedDelayMs: MINUTE })
    const location = (feedId: string) => `/feeds/2021-06-30/feeds/${feedId}`
    const waiting = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 9)]))
    const cancelled = await amazon.send("DELETE", location(waiting))
    const running = await sendFeed(amazon, aFeed([aMessage(1, "CUP", 9)]))
    await amazon.control.advanceClock(MINUTE / 2)
    const late = await amazon.send("DELETE", location(running))
    await amazon.control.advanceClock(MINUTE)

    expect([cancelled.status, cancelled.text]).toEqual([200, ""])
    expect(late.status).toBe(400)
    expect((await feedOf(amazon, waiting)).processingStatus).toBe("CANCELLED")
    expect([await shown("TEA"), await shown("CUP")]).toEqual([5, 9])
    expect((await amazon.send("DELETE", location("50000009999"))).status).toBe(
      404
    )
  })

  it("has been created although the answer was lost", async () => {
    const { feedDocumentId, url } = await createDocument(amazon)
    await upload(url, JSON.stringify(aFeed([aMessage(1, "TEA", 9)])))
    await amazon.control.loseAnswer("createFeed")

    await expect(createFeed(amazon, feedDocumentId)).rejects.toThrow(
      "fetch failed"
    )
    await tick()

    expect(await amazon.control.feeds()).toMatchObject([{ status: "DONE" }])
    expect(await shown()).toBe(9)
  })
})

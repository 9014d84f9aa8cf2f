import { aFeed, aMessage, sendFeed } from "./feeds-for-tests"
import { patchQuantity, submissionIn } from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"
import type { SimulatorControl } from "../index"
import { createControlClient } from "../index"

const MINUTE = 60_000
const awkward = "Größe / 100%, +1 & ?"

describeWithPostgres("listings from another process", () => {
  const amazon = simulatedAmazon("listing_control")
  const client = (): SimulatorControl => createControlClient(amazon.running.url)

  it("are made with calm defaults, and replaced as a whole", async () => {
    await client().list([
      { sku: awkward, quantity: 3, leadTimeDays: 2, ean: "4006381333931" },
    ])
    const first = await client().listing(awkward)
    await client().list([{ sku: awkward }])
    const second = await client().listing(awkward)

    expect(first).toMatchObject({
      sku: awkward,
      sellerId: "A1SIMSELLER",
      marketplaceIds: ["A1PA6795UKMFR9"],
      fulfilledBy: "MERCHANT",
      productType: "PRODUCT",
      quantity: 3,
      leadTimeDays: 2,
    })
    expect(second).toMatchObject({ quantity: 0, leadTimeDays: null, ean: null })
  })

  it("are changed and removed by hand, at once and without a submission", async () => {
    await client().list([{ sku: awkward, quantity: 3, leadTimeDays: 2 }])

    const changed = await client().changeListing(awkward, {
      quantity: 8,
      marketplaceIds: ["DE", "FR"],
    })
    const submissions = await client().submissions()
    await client().removeListing(awkward)

    expect(changed).toMatchObject({ quantity: 8, leadTimeDays: 2 })
    expect(changed.marketplaceIds).toHaveLength(2)
    expect(submissions).toEqual([])
    await expect(client().listing(awkward)).rejects.toMatchObject({
      status: 404,
    })
  })

  it("belong to the seller of their first marketplace, also where two have the same SKU", async () => {
    await client().list([
      { sku: "TEA", quantity: 1, marketplaceIds: ["US", "CA"] },
      { sku: "TEA", quantity: 2, marketplaceIds: ["A1PA6795UKMFR9"] },
    ])
    await client().changeListing("TEA", { quantity: 9 }, "A2SIMSELLERNA")

    const first = await client().listing("TEA")
    const american = await client().listing("TEA", "A2SIMSELLERNA")

    expect([first.quantity, american.quantity]).toEqual([2, 9])
  })

  it("are made by the thousand, and read back in pages", async () => {
    const { count } = await client().list(
      Array.from({ length: 10_000 }, (_, n) => ({ sku: `S${n}`, quantity: n }))
    )

    const first = await client().listings({ limit: 6000 })
    const second = await client().listings({
      limit: 6000,
      after: first.nextAfter ?? "",
    })

    expect(count).toBe(10_000)
    expect([first.listings.length, second.listings.length]).toEqual([
      6000, 4000,
    ])
    expect(second.nextAfter).toBeNull()
    expect((await client().state()).listings.count).toBe(10_000)
  })

  it("are bought, refused, delayed and lost from afar", async () => {
    await client().list([{ sku: "TEA", quantity: 1 }])
    await client().setListings({ patchDelayMs: MINUTE, feedDelayMs: MINUTE })
    await client().rejectSku("TEA", { severity: "WARNING" })
    await client().failFeed({ outcome: "CANCELLED" })
    await client().loseAnswer("getOrder")

    const bought = await client().buy({ lines: [{ sku: "TEA" }] })
    const refused = await client().buy({ lines: [{ sku: "TEA" }] })
    const patched = submissionIn(await patchQuantity(amazon, "TEA", 4))
    const feedId = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 5)]))
    const before = await client().listing("TEA")
    await client().advanceClock(MINUTE)

    expect(bought?.lines[0]).toMatchObject({ sku: "TEA", taken: 1 })
    expect(refused).toBeNull()
    expect(patched.issues).toMatchObject([{ severity: "WARNING" }])
    expect(before.quantity).toBe(0)
    expect((await client().listing("TEA")).quantity).toBe(4)
    expect(await client().submissions({ sku: "TEA", limit: 1 })).toMatchObject([
      { quantity: 4, submissionId: patched.submissionId },
    ])
    expect(await client().feeds()).toMatchObject([
      { feedId, status: "CANCELLED" },
    ])
    await expect(amazon.order("302-1-1")).rejects.toThrow("fetch failed")
  })

  it("are gone after a reset, with everything that was planned for them", async () => {
    await client().list([{ sku: "TEA", quantity: 1 }])
    await client().setListings({ patchDelayMs: MINUTE })
    await patchQuantity(amazon, "TEA", 4)
    await sendFeed(amazon, aFeed([aMessage(1, "TEA", 5)]))
    await client().rejectSku("TEA")
    await client().failFeed({ outcome: "FATAL" })

    await client().reset()
    amazon.forgetTokens()
    await client().list([{ sku: "TEA", quantity: 1 }])
    await client().advanceClock(2 * MINUTE)
    const feedId = await sendFeed(amazon, aFeed([aMessage(1, "TEA", 6)]))
    await client().advanceClock(0)

    expect((await client().state()).listings).toEqual({
      count: 1,
      patchDelayMs: 0,
      feedDelayMs: 0,
      reportDelayMs: 0,
    })
    expect(await client().feeds()).toMatchObject([{ feedId, status: "DONE" }])
    expect(await client().submissions()).toHaveLength(1)
    expect((await client().listing("TEA")).quantity).toBe(6)
  })

  it.each([
    [{ sku: "" }, "field 'listings/0/sku'"],
    [{ sku: "TEA", quantity: -1 }, "field 'listings/0/quantity' must be >= 0"],
    [{ sku: "TEA", qty: 1 }, "field 'listings/0/qty' is unknown"],
    [{ sku: "TEA", marketplaceIds: ["XX"] }, "'marketplaceIds' names 'XX'"],
    [{ sku: "TEA", marketplaceIds: ["DE", "US"] }, "mixes sellers: DE and US"],
    [{ sku: "TEA", price: "9.99", marketplaceIds: ["JP"] }, "'price' in JP"],
    [{ sku: "TEA", ean: "X" }, "field 'listings/0/ean'"],
  ])("are refused as %j with a sentence", async (listing, sentence) => {
    await expect(client().list([listing])).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(sentence) as string,
    })
  })

  it("cannot be handed to another seller, nor be changed when they do not exist", async () => {
    await client().list([{ sku: "TEA" }])

    await expect(
      client().changeListing("TEA", { marketplaceIds: ["US"] })
    ).rejects.toMatchObject({ status: 400 })
    await expect(client().changeListing("CUP", {})).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      client().setListings({ patchDelayMs: -1 })
    ).rejects.toMatchObject({ status: 400 })
  })
})

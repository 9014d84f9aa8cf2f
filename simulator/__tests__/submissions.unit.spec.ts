import {
  itemPath,
  patchQuantity,
  quantityPatch,
  submissionIn,
} from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const MINUTE = 60_000

describeWithPostgres("a quantity that was sent", () => {
  const amazon = simulatedAmazon("submissions")
  const shown = async (): Promise<number> =>
    (await amazon.control.listing("TEA")).quantity
  const patch = (
    quantity: number,
    more: Parameters<typeof quantityPatch>[1] = {}
  ) => patchQuantity(amazon, "TEA", quantity, more)
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.list([
      {
        sku: "TEA",
        quantity: 5,
        leadTimeDays: 3,
        restockDate: "2026-12-01",
      },
    ])
  })

  it("takes effect at once, unless Amazon is told to take its time", async () => {
    await patch(9)

    expect(await shown()).toBe(9)
  })

  it("is accepted now and takes effect later", async () => {
    await amazon.control.setListings({ patchDelayMs: MINUTE })

    const answered = submissionIn(await patch(9))
    const before = await shown()
    await amazon.control.advanceClock(MINUTE)

    expect(answered).toMatchObject({ status: "ACCEPTED", issues: [] })
    expect([before, await shown()]).toEqual([5, 9])
    expect(await amazon.control.submissions()).toEqual([
      expect.objectContaining({
        submissionId: answered.submissionId,
        sku: "TEA",
        via: "patch",
        op: "merge",
        quantity: 9,
        appliedAt: expect.any(String) as string,
        feedId: null,
      }),
    ])
  })

  it("overwrites what was sold meanwhile: Amazon offers the sold units once more", async () => {
    await amazon.control.setListings({ patchDelayMs: MINUTE })
    await patch(5)

    await amazon.control.place({ lines: [{ sku: "TEA", quantity: 2 }] })
    const sold = await shown()
    await amazon.control.advanceClock(MINUTE)

    expect([sold, await shown()]).toEqual([3, 5])
  })

  it("does not overwrite what is sold or given back after it took effect", async () => {
    await amazon.control.setListings({ patchDelayMs: MINUTE })
    await amazon.control.place({
      lines: [{ sku: "TEA", quantity: 2 }],
      cancelAfterMs: 2 * MINUTE,
    })
    await patch(5)

    await amazon.control.advanceClock(10 * MINUTE)

    expect(await shown()).toBe(7)
  })

  it("a cancellation before that moment is overwritten as well, however far the clock jumps", async () => {
    await amazon.control.setListings({ patchDelayMs: 2 * MINUTE })
    await amazon.control.place({
      lines: [{ sku: "TEA", quantity: 2 }],
      cancelAfterMs: MINUTE,
    })
    await patch(4)

    await amazon.control.advanceClock(10 * MINUTE)

    expect(await shown()).toBe(4)
  })

  it("never overtakes one that was accepted before, also when the delay gets shorter", async () => {
    await amazon.control.setListings({ patchDelayMs: 10 * MINUTE })
    await patch(1)
    await amazon.control.setListings({ patchDelayMs: 0 })
    await patch(2)
    await amazon.control.setListings({ patchDelayMs: MINUTE })
    await patch(3)

    const before = await shown()
    await amazon.control.advanceClock(10 * MINUTE)
    const log = await amazon.control.submissions({ sku: "TEA" })

    expect([before, await shown()]).toEqual([5, 3])
    expect(log.map(({ quantity }) => quantity)).toEqual([1, 2, 3])
    expect(new Set(log.map(({ appliesAt }) => appliesAt)).size).toBe(1)
  })

  it("merge keeps handling time and restock date, and changes those it names", async () => {
    await patch(9)
    const kept = await amazon.control.listing("TEA")
    await patch(9, { value: { lead_time_to_ship_max_days: 1 } })
    const named = await amazon.control.listing("TEA")

    expect(kept).toMatchObject({ leadTimeDays: 3, restockDate: "2026-12-01" })
    expect(named).toMatchObject({ leadTimeDays: 1, restockDate: "2026-12-01" })
  })

  it.each(["replace", "add"])("%s resets both", async (op) => {
    await patch(9, { op })

    expect(await amazon.control.listing("TEA")).toMatchObject({
      quantity: 9,
      leadTimeDays: null,
      restockDate: null,
    })
  })

  it("to an FBA channel makes Amazon the one who ships", async () => {
    await patch(9, { value: { fulfillment_channel_code: "AMAZON_EU" } })

    expect(await amazon.control.listing("TEA")).toMatchObject({
      fulfilledBy: "AMAZON",
      quantity: 0,
    })
  })

  it("to an FBA listing takes it away from Amazon's warehouse", async () => {
    await amazon.control.changeListing("TEA", { fulfilledBy: "AMAZON" })

    await patch(9)

    expect(await amazon.control.listing("TEA")).toMatchObject({
      fulfilledBy: "MERCHANT",
      quantity: 9,
    })
  })

  it("can be deleted, which leaves none", async () => {
    await patch(0, { op: "delete" })

    expect(await shown()).toBe(0)
  })

  it("is refused as often as ordered, with the issue that was ordered", async () => {
    await amazon.control.rejectSku("TEA", {
      code: "99",
      message: "Not today.",
      times: 2,
    })

    const answers = [await patch(1), await patch(2), await patch(3)]

    expect(answers.map((one) => submissionIn(one).status)).toEqual([
      "INVALID",
      "INVALID",
      "ACCEPTED",
    ])
    expect(answers[0] && submissionIn(answers[0]).issues).toMatchObject([
      { code: "99", message: "Not today.", severity: "ERROR" },
    ])
    expect(await shown()).toBe(3)
  })

  it("is accepted together with a warning", async () => {
    await amazon.control.rejectSku("TEA", { severity: "WARNING" })

    const answered = submissionIn(await patch(3))

    expect(answered).toMatchObject({
      status: "ACCEPTED",
      issues: [{ severity: "WARNING" }],
    })
    expect(await shown()).toBe(3)
  })

  it("has arrived although its answer was lost", async () => {
    await amazon.control.loseAnswer("patchListingsItem")

    await expect(patch(9)).rejects.toThrow("fetch failed")

    expect(await shown()).toBe(9)
    const { calls } = await amazon.control.state()
    expect(calls.patchListingsItem).toMatchObject({ calls: 1, failed: 1 })
  })

  it("has arrived although its answer ended half way", async () => {
    await amazon.control.failNext("patchListingsItem", { kind: "cut" })

    await expect(patch(9)).rejects.toThrow("terminated")

    expect(await shown()).toBe(9)
  })

  it.each(["429", "503", "500", "403"] as const)(
    "has not arrived when Amazon answers %s",
    async (kind) => {
      await amazon.control.failNext("patchListingsItem", { kind })

      const answered = await patch(9)

      expect(answered.status).toBe(Number(kind))
      expect(await shown()).toBe(5)
    }
  )

  it("runs out of quota after five at once, and has one more after 200 ms", async () => {
    await amazon.control.setLimits({ enabled: true })
    await amazon.token()
    await amazon.control.setClock({ speed: 0.001 })

    const statuses: number[] = []
    for (let call = 0; call < 6; call += 1) {
      statuses.push((await patch(call)).status)
    }
    await amazon.control.advanceClock(200)
    statuses.push((await patch(9)).status)

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200])
  })

  it("says at what speed Amazon takes them", async () => {
    const { headers } = await amazon.send(
      "PATCH",
      itemPath("TEA"),
      quantityPatch(1)
    )

    expect(headers.get("x-amzn-ratelimit-limit")).toBe("5")
  })
})

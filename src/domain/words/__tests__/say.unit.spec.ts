import { message, quoted, say } from "../say"

describe("A sentence of the server", () => {
  it("is made of a code and its values, which stand beside it", () => {
    const said = say(
      message("order.oversold", { units: 2, sku: "TEA" }),
      message("advice.by_itself")
    )

    expect(said.sentence).toMatch(
      /^Amazon sold 2 units of "TEA".* It is tried again by itself\.$/
    )
    expect(said.messages).toEqual([
      { code: "order.oversold", values: { units: 2, sku: "TEA" } },
      { code: "advice.by_itself", values: {} },
    ])
  })

  it("counts one as one", () => {
    const { sentence } = say(message("task.not_applied", { orders: 1 }))

    expect(sentence).toContain("Not applied: 1 order.")
  })

  it("writes a moment and a status as people do", () => {
    const late = message("parcel.missing", {
      order: "302-1",
      ship_by: "2026-11-26T22:59:59.000Z",
    })
    const odd = message("audit.amazon_unknown", {
      order: "302-1",
      status: "partially_shipped",
    })

    const { sentence } = say(late, odd)

    expect(sentence).toContain("by 2026-11-26 22:59 UTC,")
    expect(sentence).toContain("as partly shipped;")
  })

  it.each(["2026-01-15TEE-M", "2026-01-15T10", "2026-01-15T99:99:00Z"])(
    "takes the SKU %s for no moment, though it begins with a date",
    (sku) => {
      const { sentence } = say(message("order.unknown_sku", { sku }))

      expect(sentence).toContain(`"${sku}"`)
    }
  )

  it("leaves an error that opens with a moment as it is", () => {
    const error = "2026-11-26T09:00:00.000Z connection refused"

    expect(say(...quoted(error)).sentence).toBe(error)
  })

  it("leaves an error in its own words, and says nothing of one that there is not", () => {
    expect(say(...quoted("Boom {{name}}."), ...quoted(null)).sentence).toBe(
      "Boom {{name}}."
    )
  })
})

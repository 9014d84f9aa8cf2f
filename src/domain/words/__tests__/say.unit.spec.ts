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

    expect(sentence).toContain("1 order could not")
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

  it("leaves an error in its own words, and says nothing of one that there is not", () => {
    expect(say(...quoted("Boom {{name}}."), ...quoted(null)).sentence).toBe(
      "Boom {{name}}."
    )
  })
})

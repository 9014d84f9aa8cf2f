import type { FoundProblem } from "../found-problem"
import { showProblem } from "../problems"

const found = {
  id: "1",
  account_id: "amzacc_1",
  subject: "302-1",
  since: "2026-11-01T00:00:00.000Z",
  severity: "error",
  medusa_order_id: null,
} as const

describe("A problem as the owner reads it", () => {
  it("offers no retry where a retry alone would not help", () => {
    const parcel = (can_send: boolean): FoundProblem => ({
      ...found,
      kind: "shipment",
      detail: {
        amazon_order_id: "302-1",
        state: "refused",
        error: "No.",
        ship_by: null,
        can_send,
      },
    })

    expect(showProblem(parcel(false)).retry).toBeNull()
    expect(showProblem(parcel(false)).advice).toContain("tracking number")
    expect(showProblem(parcel(true)).retry).toEqual({
      method: "POST",
      path: "/admin/amazon/shipments/1/send",
      body: {},
    })
  })

  it("says all that is wrong with an order, the failure first", () => {
    const shown = showProblem({
      ...found,
      kind: "order",
      detail: {
        error: "It failed.",
        mirror_error: "No provider.",
        problems: [{ code: "oversold", sentence: "Sold too often." }],
      },
    })

    expect(shown.sentence).toBe(
      "The order could not be brought up to date. It failed. Its parcels could not be booked in Medusa. No provider. Sold too often."
    )
    expect(shown.messages.map(({ code }) => code)).toEqual([
      "order.not_updated",
      "said.quoted",
      "order.parcels_not_booked",
      "said.quoted",
      "said.quoted",
    ])
  })

  it.each(["orders", "listings", "returns", "fba_stock"] as const)(
    "reads the %s of the account again when asked",
    (what) => {
      const { retry } = showProblem({
        ...found,
        kind: "sync",
        detail: { name: "Tea", what, error: "No." },
      })

      expect(retry?.body).toEqual({ account_id: "amzacc_1" })
    }
  )

  it("writes an address that survives any SKU", () => {
    const { path } = showProblem({
      ...found,
      kind: "fba_stock",
      detail: {
        sku: "A&B 1",
        fulfillable: 1,
        mirrored: null,
        problem: "unmapped",
      },
    })

    expect(path).toBe("/amazon/fba-stock?q=A%26B%201")
  })
})

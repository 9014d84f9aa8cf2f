import { actOnOrder, refusalOf, type Act } from "../acts"

const waiting = {
  amazon_order_id: "302-1234567-1234567",
  status: "pending",
  held_at: new Date("2026-01-02T03:04:05Z"),
  first_seen_at: new Date("2026-01-01T00:00:00Z"),
}

it.each<[Act, string]>([
  ["cancel", "wait until it is paid"],
  ["pay", "recorded by itself"],
  ["fulfill", "Do not ship it"],
  ["edit", "it can be changed"],
  ["reserve", "stay reserved"],
  ["return", "neither paid nor shipped"],
  ["close", "it can be completed"],
  ["transfer", "its customer is Amazon's"],
])(
  "a refusal to %s says why, since when, and what happens next",
  (act, next) => {
    const sentence = refusalOf(act, waiting)

    expect(sentence).toMatch(/^Failed to /)
    expect(sentence).toContain("verifying the payment")
    expect(sentence).toContain("302-1234567-1234567")
    expect(sentence).toContain("since 2026-01-02 03:04 UTC")
    expect(sentence).toContain(next)
  }
)

it("counts from first sight when nothing is held", () => {
  expect(refusalOf("cancel", { ...waiting, held_at: null })).toContain(
    "since 2026-01-01 00:00 UTC"
  )
})

it("does not blame Amazon for an order that we have yet to bring up to date", () => {
  const sentence = refusalOf("edit", { ...waiting, status: "unshipped" })

  expect(sentence).toContain("no longer pending at Amazon")
  expect(sentence).not.toContain("still verifying")
})

it.each([
  ["cancel", "cancel"],
  ["complete", "close"],
  ["archive", "close"],
  ["fulfillments/ful_1/shipments", "fulfill"],
  ["transfer/guest", "transfer"],
  ["payment-sessions/authorize", "pay"],
  ["credit-lines", "pay"],
  ["something-that-medusa-adds-later", "edit"],
])("/admin/orders/:id/%s is taken for: %s", (rest, act) => {
  expect(actOnOrder(rest)).toBe(act)
})

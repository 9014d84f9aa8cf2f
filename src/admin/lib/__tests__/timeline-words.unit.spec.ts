import { timeline as de } from "../../i18n/de/order-timeline"
import { timeline as en } from "../../i18n/en/order-timeline"
import { timelineWords, type Speaker } from "../timeline-words"

/** As i18next looks words up, in small. */
function speakerOf(words: typeof en): Speaker {
  const find = (key: string): unknown =>
    key
      .split(".")
      .reduce<unknown>(
        (level, part) =>
          level && typeof level === "object"
            ? (level as Record<string, unknown>)[part]
            : undefined,
        words
      )
  return {
    has: (key) => typeof find(key) === "string",
    t: (key, values = {}) => {
      const form = values.count === 1 ? `${key}_one` : `${key}_other`
      const text = find(key) ?? find(form)
      return typeof text === "string"
        ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
            String(values[name])
          )
        : `missing: ${key}`
    },
    number: String,
    money: ({ amount, currency }) => `${amount} ${currency}`,
  }
}

const english = speakerOf(en)

const tell = (name: string, detail: Record<string, unknown> | null = null) =>
  timelineWords(
    english,
    { at: "2026-01-01T00:00:00.000Z", name, detail },
    false
  )

/** One of each that the server writes. */
const everything: [name: string, detail: Record<string, unknown> | null][] = [
  ["seen", { status: "pending", source: "poll" }],
  ["held", null],
  ["released", { cause: "mode" }],
  ["merged", { fields: [{ field: "email", outcome: "replaced" }] }],
  ["problem", { codes: ["oversold", "oversold"] }],
  ["amazon.order.pending", null],
  ["amazon.order.completed", null],
  ["order.placed", null],
  ["amazon.order.canceled", { by: "buyer", reason: "Too late" }],
  [
    "amazon.order.line-reduced",
    { lines: [{ sku: "TEA", from: 3, to: 1, order_item_id: "1" }] },
  ],
  ["amazon.inspection.opened", { inspection_ids: ["amzins_1"] }],
  ["inspected", { outcome: "restock", quantity: 1, sku: "TEA" }],
  ["shipped_elsewhere", { units: 1, fulfillments: 1 }],
  ["cancellation_decided", { decision: "ship" }],
  ["amazon.order.returned", { quantity: 1, sku: "TEA" }],
  ["amazon.order.refunded", { amount: "9.90", currency_code: "EUR" }],
  ["amazon.shipment.confirmed", null],
  ["amazon.shipment.refused", null],
  ["offer.sent", { quantity: 8, sku: "TEA" }],
  ["offer.shown", { quantity: 8, sku: "TEA" }],
  ...["reserve", "transfer", "release", "ship"].map(
    (kind): [string, Record<string, unknown>] => [
      `stock.${kind}`,
      { quantity: 2, sku: "TEA", cause: "pending" },
    ]
  ),
]

it.each(everything)("has words for %s in both languages", (name, detail) => {
  const entry = { at: "2026-01-01T00:00:00.000Z", name, detail }
  const inEnglish = timelineWords(english, entry, true)
  const inGerman = timelineWords(speakerOf(de), entry, true)

  expect(inEnglish.title).not.toMatch(/missing|undefined|\{\{/)
  expect(inGerman.title).not.toMatch(/missing|undefined|\{\{/)
  expect(inGerman.text ?? "").not.toMatch(/missing|undefined|\{\{/)
  expect(inGerman.title).not.toBe(inEnglish.title)
})

it("tells the first sight of an order from later news", () => {
  const entry = {
    at: "2026-01-01T00:00:00.000Z",
    name: "seen",
    detail: { status: "unshipped", source: "poll" },
  }

  expect(timelineWords(english, entry, true).title).toBe(
    "Seen for the first time: paid, ready to ship"
  )
  expect(timelineWords(english, entry, false).title).toBe(
    "Amazon says: paid, ready to ship"
  )
})

it("says how many units moved, and why", () => {
  expect(
    tell("stock.release", { quantity: 2, sku: "TEA", cause: "canceled" })
  ).toEqual({
    title: "Units given back",
    text: "2 × TEA · the order was cancelled",
  })
})

it("says what was kept and what was replaced of a change by hand, each field once", () => {
  const fields = [
    { field: "line ordli_1", outcome: "replaced" },
    { field: "line ordli_2", outcome: "replaced" },
    { field: "shipping method ordsm_1", outcome: "replaced" },
    { field: "metadata.note", outcome: "kept" },
  ]

  expect(tell("merged", { fields }).text).toBe(
    "Replaced by what Amazon says: a line, a shipping method · Kept: metadata “note”"
  )
})

it("says who cancelled an order only if Amazon does", () => {
  expect(tell("amazon.order.canceled", { by: null, reason: null })).toEqual({
    title: "Cancelled at Amazon",
  })
})

it("keeps what a newer server tells readable", () => {
  expect(tell("amazon.order.line-split", { parts: 2 })).toEqual({
    title: "Order line split",
  })
  expect(tell("problem", { codes: ["price_unknown"] }).text).toBe(
    "Price unknown"
  )
})

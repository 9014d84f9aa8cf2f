// What does Amazon's x-amzn-RateLimit-Limit header say? It may be missing (a 403 never has
// it), and a proxy may spoil it. An unreadable header loses the hint, never the answer.

export type StatedRate =
  | { kind: "absent" }
  | { kind: "unreadable"; text: string }
  | { kind: "stated"; perSecond: number }

// Beyond these it is no rate: one call a day would stop the shop, and nobody has 1,000 a second.
const lowestRate = 1 / 86_400
const highestRate = 1_000

export function readRateHeader(header: unknown): StatedRate {
  if (typeof header !== "string" || header === "") {
    return { kind: "absent" }
  }
  const text = header.trim()
  const perSecond = /^\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : NaN
  return perSecond >= lowestRate && perSecond <= highestRate
    ? { kind: "stated", perSecond }
    : { kind: "unreadable", text }
}

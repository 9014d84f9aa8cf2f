// Orders as Amazon tells of them, without Amazon: the same ones each time, for given numbers.

import type {
  LineMoney,
  LineSnapshot,
  Observation,
  OrderSnapshot,
} from "../../src/domain/order/snapshot"
import { marketplaces } from "../../simulator"
import type { BenchVariant } from "./prepare-shop"

const pad = (number: number): string => String(number).padStart(7, "0")

/** Part of every id in a series, so that rows can be copied into another one. */
export const seriesMark = (series: number): string => `-${pad(series)}-`

let lastSeries = 0

/** No two calls in a process return the same. */
export const nextSeries = (): number => (lastSeries += 1)

const purchasedAt = "2026-03-01T09:00:00.000Z"

/** Pending orders of one to three lines, of a series of their own. */
export function pendingOrders(
  count: number,
  variants: readonly BenchVariant[],
  series = nextSeries()
): Observation[] {
  return Array.from({ length: count }, (_, n) => ({
    snapshot: pendingOrder(series, n + 1, variants),
    personal: null,
  }))
}

function pendingOrder(
  series: number,
  number: number,
  variants: readonly BenchVariant[]
): OrderSnapshot {
  const lineCount = 1 + (number % 3)
  return {
    amazonOrderId: `302${seriesMark(series)}${pad(number)}`,
    marketplaceId: marketplaces[0]!.id,
    channel: "amazon",
    fulfilledBy: "merchant",
    status: "pending",
    purchasedAt,
    updatedAt: "2026-03-01T09:00:01.000Z",
    coverage: "full",
    grandTotal: null,
    replacementFor: null,
    programs: [],
    serviceLevel: "Std DE Dom_7",
    shipBy: "2026-03-03T22:59:59.000Z",
    deliverBy: "2026-03-06T22:59:59.000Z",
    cancellation: null,
    lines: Array.from({ length: lineCount }, (_, l) =>
      // 7 and 50 have no common divisor: every variant has its turn.
      pendingLine(
        number * 10 + l,
        variants[(number * 7 + l) % variants.length]!
      )
    ),
  }
}

const pendingLine = (number: number, { sku }: BenchVariant): LineSnapshot => ({
  orderItemId: String(10_000_000_000_000 + number),
  sku,
  asin: `B0${sku.replace(/\W/g, "").slice(-8).padStart(8, "0")}`,
  title: `${sku}, as Amazon calls it`,
  quantity: 1 + (number % 2),
  shippedQuantity: 0,
  money: null,
  promotionIds: [],
  isTaxCollectedByAmazon: false,
  isBusinessPrice: false,
  giftWrapLevel: null,
  cancellationRequest: null,
})

/** The same order once its payment is verified: prices, taxes, buyer and address. */
export function paid({ snapshot }: Observation): Observation {
  const lines = snapshot.lines.map((line) => ({
    ...line,
    money: paidMoney(line),
  }))
  const total = lines.reduce(
    (sum, { money }) => sum + Number(money.item) + Number(money.shipping),
    0
  )
  return {
    snapshot: {
      ...snapshot,
      status: "unshipped",
      updatedAt: "2026-03-01T10:00:00.000Z",
      grandTotal: { amount: total.toFixed(2), currency: "EUR" },
      lines,
    },
    personal: {
      recipient: {
        name: "Lotte Beispiel",
        company: null,
        lines: ["Teestraße 1", "Hinterhaus"],
        city: "Berlin",
        region: null,
        postalCode: "10115",
        countryCode: "DE",
        phone: "030 1234567",
      },
      buyer: {
        name: "Lotte Beispiel",
        email: `${snapshot.amazonOrderId}@marketplace.amazon.de`,
        company: null,
        purchaseOrderNumber: null,
      },
      giftMessages: {},
    },
  }
}

/** A price per SKU, 5.95 of shipping a line, 19 % of tax in both. */
function paidMoney({ sku, quantity }: LineSnapshot): LineMoney {
  const net = quantity * netPriceOf(sku ?? "")
  return {
    currency: "EUR",
    item: (net * 1.19).toFixed(2),
    shipping: "5.95",
    giftWrap: "0",
    codFee: "0",
    other: "0",
    discount: { item: "0", shipping: "0" },
    tax: {
      item: (net * 0.19).toFixed(2),
      shipping: "0.95",
      giftWrap: "0",
      codFee: "0",
      other: "0",
    },
  }
}

/** Whole euros, another sum for each of the fifty: nothing in it has to be rounded. */
const netPriceOf = (sku: string): number => {
  const [product = 0, option = 0] = sku.split("-").slice(1).map(Number)
  return 10 + product * 5 + option
}

/** The same order cancelled before it was paid. */
export const canceled = ({ snapshot }: Observation): Observation => ({
  snapshot: {
    ...snapshot,
    status: "canceled",
    updatedAt: "2026-03-01T10:00:00.000Z",
    cancellation: { by: "buyer", reason: "NO_LONGER_NEEDED" },
    lines: snapshot.lines.map((line) => ({ ...line, quantity: 0 })),
  },
  personal: null,
})

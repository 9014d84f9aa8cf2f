// What does the money of one item mean to us? Amazon gives totals by category; ours are the same
// totals with tax and discounts split by what they are on. Nothing is computed per unit.

import {
  addDecimals,
  isNegative,
  isZero,
  magnitude,
  subtractDecimals,
} from "../../domain/money/decimal"
import type { Decimal, LineMoney } from "../../domain/order/snapshot"
import { wireItemProceeds, type WireBreakdown } from "../wire/proceeds"
import { read, unreadable, type Path } from "../wire/unreadable"

/** Null when Amazon tells no amounts: it then also tells no currency. */
export function toLineMoney(raw: unknown, at: Path): LineMoney | null {
  const proceeds = read(wireItemProceeds, raw, at)
  const breakdowns = proceeds?.breakdowns ?? []
  const total = proceeds?.proceedsTotal
  if (breakdowns.length === 0) {
    // A replacement is worth zero and may have nothing to break down. A sum without parts
    // cannot be told apart into goods and tax: not known.
    return total && isZero(total.amount) ? noMoney(total.currencyCode) : null
  }

  const currency = oneCurrency(breakdowns, at)
  return breakdowns.reduce(
    (sum, breakdown) => addLineMoney(sum, partOf(breakdown)),
    noMoney(currency)
  )
}

const noMoney = (currency: string): LineMoney => ({
  currency,
  item: "0",
  shipping: "0",
  giftWrap: "0",
  codFee: "0",
  other: "0",
  discount: { item: "0", shipping: "0" },
  tax: { item: "0", shipping: "0", giftWrap: "0", codFee: "0", other: "0" },
})

type Part = keyof LineMoney["tax"]

const partOfWord: Readonly<Record<string, Part>> = {
  ITEM: "item",
  SHIPPING: "shipping",
  GIFT_WRAP: "giftWrap",
  COD_FEE: "codFee",
  OTHER: "other",
}

interface Share {
  amounts?: Partial<Record<Part, Decimal>>
  discount?: LineMoney["discount"]
  tax?: LineMoney["tax"]
}

function partOf(breakdown: WireBreakdown): Share {
  const { type, subtotal } = breakdown
  if (type === "TAX") {
    return { tax: splitTax(breakdown) }
  }
  if (type === "DISCOUNT") {
    return { discount: splitDiscount(breakdown) }
  }
  // A category that Amazon added is money of the seller's too: kept as `other`, not lost.
  return { amounts: { [partOfWord[type ?? ""] ?? "other"]: subtotal.amount } }
}

/**
 * Tax by what it is on. What the details leave of the subtotal is on the goods: all of it when
 * there are no details, and the tax on discounts (subtype DISCOUNT), whose sign Amazon does not
 * document. So the parts always add up to Amazon's subtotal, which is what was paid. Only where
 * the details exceed it so far that the goods would have a negative tax do the details win.
 */
function splitTax({ subtotal, detailedBreakdowns }: WireBreakdown) {
  const tax = noMoney("").tax
  for (const { subtype, value } of detailedBreakdowns) {
    const part = partOfWord[subtype ?? ""]
    if (part) {
      tax[part] = addDecimals(tax[part], value.amount)
    }
  }
  const detailed = addDecimals(...Object.values(tax))
  const rest = subtractDecimals(subtotal.amount, detailed)
  const item = addDecimals(tax.item, rest)
  return isNegative(item) ? tax : { ...tax, item }
}

/**
 * Discounts by what they reduce, as positive amounts: Amazon's model does not say which sign it
 * uses. Whatever does not reduce the shipping counts as reducing the goods: we know no third.
 */
function splitDiscount({ subtotal, detailedBreakdowns }: WireBreakdown) {
  const whole = magnitude(subtotal.amount)
  const sumOf = (isWanted: (subtype: string | null) => boolean) =>
    addDecimals(
      "0",
      ...detailedBreakdowns
        .filter(({ subtype }) => isWanted(subtype))
        .map(({ value }) => magnitude(value.amount))
    )
  const shipping = sumOf((subtype) => subtype === "SHIPPING")
  const rest = subtractDecimals(whole, shipping)
  return {
    shipping,
    item: isNegative(rest) ? sumOf((subtype) => subtype !== "SHIPPING") : rest,
  }
}

function addLineMoney(sum: LineMoney, share: Share): LineMoney {
  const { amounts = {}, discount, tax } = share
  const plus = (part: Part) => addDecimals(sum[part], amounts[part] ?? "0")
  return {
    currency: sum.currency,
    item: plus("item"),
    shipping: plus("shipping"),
    giftWrap: plus("giftWrap"),
    codFee: plus("codFee"),
    other: plus("other"),
    discount: {
      item: addDecimals(sum.discount.item, discount?.item ?? "0"),
      shipping: addDecimals(sum.discount.shipping, discount?.shipping ?? "0"),
    },
    tax: {
      item: addDecimals(sum.tax.item, tax?.item ?? "0"),
      shipping: addDecimals(sum.tax.shipping, tax?.shipping ?? "0"),
      giftWrap: addDecimals(sum.tax.giftWrap, tax?.giftWrap ?? "0"),
      codFee: addDecimals(sum.tax.codFee, tax?.codFee ?? "0"),
      other: addDecimals(sum.tax.other, tax?.other ?? "0"),
    },
  }
}

/** Sums of two currencies mean nothing. */
function oneCurrency(breakdowns: WireBreakdown[], at: Path): string {
  const currencies = new Set(
    breakdowns.flatMap(({ subtotal, detailedBreakdowns }) => [
      subtotal.currencyCode,
      ...detailedBreakdowns.map(({ value }) => value.currencyCode),
    ])
  )
  const [currency = "", ...others] = currencies
  return others.length === 0
    ? currency
    : unreadable(
        [...at, "breakdowns"],
        [...currencies].join(" and "),
        "one currency"
      )
}

// What a paid order costs, in a form from which a shop can compute the same totals: prices
// per line, charges, discounts and tax rates, made from Amazon's amounts.
//
// Amazon states amounts per line and never a rate; Medusa stores rates and computes amounts.
// The rates here are therefore synthetic: chosen so that the computed tax is Amazon's tax.

import type {
  Decimal,
  LineMoney,
  LineSnapshot,
  OrderSnapshot,
} from "../order/snapshot"
import {
  addDecimals,
  divideDecimals,
  equalDecimals,
  isNegative,
  isZero,
  subtractDecimals,
  taxRate,
} from "./decimal"

export interface BilledLine {
  orderItemId: string
  quantity: number
  /** The line's amount divided by its quantity; may have many decimals (10 / 3). */
  unitPrice: Decimal
  /** Tax in percent of the net price after discount. */
  taxRate: Decimal
  /** Off the whole line; includes tax where prices do. "0" when there is none. */
  discount: Decimal
  promotionIds: string[]
  isTaxCollectedByAmazon: boolean
}

export const chargeKinds = [
  "shipping",
  "gift_wrap",
  "cod_fee",
  "other",
] as const
export type ChargeKind = (typeof chargeKinds)[number]

export interface Charge {
  kind: ChargeKind
  amount: Decimal
  taxRate: Decimal
  /** Includes tax where prices do. */
  discount: Decimal
}

export interface Bill {
  currency: string
  isTaxInclusive: boolean
  lines: BilledLine[]
  /** Shipping is always among them, also when it is free. */
  charges: Charge[]
  /** Amazon's own grand total, or the sum when Amazon states none. */
  total: Decimal
  /** What Amazon's total has beyond everything it itemised; "0" as it should be. */
  unexplained: Decimal
}

const zero = "0"

const noMoney = (currency: string): LineMoney => ({
  currency,
  item: zero,
  shipping: zero,
  giftWrap: zero,
  codFee: zero,
  other: zero,
  discount: { item: zero, shipping: zero },
  tax: {
    item: zero,
    shipping: zero,
    giftWrap: zero,
    codFee: zero,
    other: zero,
  },
})

/**
 * The bill of a paid order.
 *
 * @param defaults the marketplace's currency and whether its prices include tax. Amazon's own
 *   grand total decides the latter where it can: it equals the sum of the amounts with tax on
 *   top, or without.
 */
export function toBill(
  snapshot: OrderSnapshot,
  defaults: { currency: string; isTaxInclusive: boolean }
): Bill {
  const lines = snapshot.lines.filter((line) => line.quantity > 0)
  const currency =
    snapshot.grandTotal?.currency ??
    lines.find((line) => line.money)?.money?.currency ??
    defaults.currency
  const money = lines.map((line) => line.money ?? noMoney(currency))
  const before = addDecimals(...money.map(amountOf))
  const tax = addDecimals(...money.flatMap((m) => Object.values(m.tax)))
  const isTaxInclusive = includesTax(
    snapshot.grandTotal?.amount ?? null,
    before,
    tax,
    defaults.isTaxInclusive
  )
  const sum = isTaxInclusive ? before : addDecimals(before, tax)
  const total = snapshot.grandTotal?.amount ?? sum
  const unexplained = subtractDecimals(total, sum)

  return {
    currency,
    isTaxInclusive,
    lines: lines.map((line) =>
      toBilledLine(line, line.money ?? noMoney(currency), isTaxInclusive)
    ),
    charges: chargesOf(money, isTaxInclusive, unexplained),
    total,
    unexplained,
  }
}

const toBilledLine = (
  line: LineSnapshot,
  money: LineMoney,
  isTaxInclusive: boolean
): BilledLine => ({
  orderItemId: line.orderItemId,
  quantity: line.quantity,
  unitPrice: divideDecimals(money.item, String(line.quantity)),
  taxRate: rateOf(
    money.item,
    money.discount.item,
    money.tax.item,
    isTaxInclusive
  ),
  discount: money.discount.item,
  promotionIds: line.promotionIds,
  isTaxCollectedByAmazon: line.isTaxCollectedByAmazon,
})

const amountOf = (money: LineMoney): Decimal =>
  subtractDecimals(
    addDecimals(
      money.item,
      money.shipping,
      money.giftWrap,
      money.codFee,
      money.other
    ),
    addDecimals(money.discount.item, money.discount.shipping)
  )

function includesTax(
  grandTotal: Decimal | null,
  before: Decimal,
  tax: Decimal,
  otherwise: boolean
): boolean {
  if (grandTotal === null || isZero(tax)) {
    return otherwise
  }
  if (equalDecimals(grandTotal, before)) {
    return true
  }
  return equalDecimals(grandTotal, addDecimals(before, tax)) ? false : otherwise
}

/** A tax on nothing (everything was given free) cannot be a rate; it is then left out. */
function rateOf(
  amount: Decimal,
  discount: Decimal,
  tax: Decimal,
  isTaxInclusive: boolean
): Decimal {
  const paid = subtractDecimals(amount, discount)
  const net = isTaxInclusive ? subtractDecimals(paid, tax) : paid
  return isZero(net) || isNegative(net) ? zero : taxRate(tax, net)
}

/** What Amazon states of each kind of charge, line by line. */
const stated: Record<
  ChargeKind,
  (money: LineMoney) => { amount: Decimal; tax: Decimal; discount?: Decimal }
> = {
  shipping: ({ shipping, tax, discount }) => ({
    amount: shipping,
    tax: tax.shipping,
    discount: discount.shipping,
  }),
  gift_wrap: ({ giftWrap, tax }) => ({ amount: giftWrap, tax: tax.giftWrap }),
  cod_fee: ({ codFee, tax }) => ({ amount: codFee, tax: tax.codFee }),
  other: ({ other, tax }) => ({ amount: other, tax: tax.other }),
}

function chargesOf(
  money: LineMoney[],
  isTaxInclusive: boolean,
  unexplained: Decimal
): Charge[] {
  // A tip for the driver, say, which Amazon adds to the order and to no line.
  const rest = isNegative(unexplained) ? zero : unexplained
  return chargeKinds
    .map((kind): Charge => {
      const parts = money.map(stated[kind])
      const amount = addDecimals(
        kind === "other" ? rest : zero,
        ...parts.map((part) => part.amount)
      )
      const discount = addDecimals(
        ...parts.map((part) => part.discount ?? zero)
      )
      const tax = addDecimals(...parts.map((part) => part.tax))
      const rate = rateOf(amount, discount, tax, isTaxInclusive)
      return { kind, amount, taxRate: rate, discount }
    })
    .filter(({ kind, amount }) => kind === "shipping" || !isZero(amount))
}

// What one line and one order come to. Amounts are whole minor units; a line without units costs nothing.
// DISCOUNT is a positive magnitude that is subtracted. Amazon documents neither its sign nor whether
// the TAX parts are net of discounts; here they are, so that they add up to what is paid.

import type { Money } from "./money"
import { taxInside, taxOnTop, toMoney } from "./money"
import type { SimulatedLine, SimulatedOrder } from "./order"

const kinds = ["ITEM", "SHIPPING", "GIFT_WRAP", "COD_FEE"] as const
type Kind = (typeof kinds)[number]

type LineProceeds = {
  charges: Record<Kind, number>
  discounts: { ITEM: number; SHIPPING: number }
  taxes: Record<Kind, number>
  discount: number
  tax: number
  total: number
}

type Breakdown = { type: string; subtotal: Money }
type DetailedBreakdown = { subtype: string; value: Money }

const sum = (amounts: number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)

/** A line with a price of its own keeps its share of it when units are dropped. */
const itemCharge = (line: SimulatedLine): number =>
  line.linePrice === undefined
    ? line.unitPrice * line.quantityOrdered
    : Math.round((line.linePrice * line.quantityOrdered) / line.quantityPlaced)

export function lineProceeds(
  line: SimulatedLine,
  taxInclusive: boolean
): LineProceeds {
  const isEmpty = line.quantityOrdered === 0
  const take = (amount: number): number => (isEmpty ? 0 : amount)
  const charges = {
    ITEM: take(itemCharge(line)),
    SHIPPING: take(line.shipping),
    GIFT_WRAP: take(line.giftWrap),
    COD_FEE: take(line.codFee),
  }
  // A discount never exceeds what it discounts, also after the line was reduced.
  const discounts = {
    ITEM: Math.min(take(line.discount), charges.ITEM),
    SHIPPING: Math.min(take(line.shippingDiscount), charges.SHIPPING),
  }
  const taxOf = taxInclusive ? taxInside : taxOnTop
  const taxes = {
    ITEM: taxOf(charges.ITEM - discounts.ITEM, line.taxRate),
    SHIPPING: taxOf(charges.SHIPPING - discounts.SHIPPING, line.taxRate),
    GIFT_WRAP: taxOf(charges.GIFT_WRAP, line.taxRate),
    COD_FEE: taxOf(charges.COD_FEE, line.taxRate),
  }
  const discount = discounts.ITEM + discounts.SHIPPING
  const tax = sum(Object.values(taxes))
  const paid = sum(Object.values(charges)) - discount
  return {
    charges,
    discounts,
    taxes,
    discount,
    tax,
    total: taxInclusive ? paid : paid + tax,
  }
}

export function showLineProceeds(line: SimulatedLine, order: SimulatedOrder) {
  const money = (minor: number): Money => toMoney(minor, order.currency)
  const { charges, discounts, taxes, discount, tax, total } = lineProceeds(
    line,
    order.taxInclusive
  )
  const detailed = (
    parts: Partial<Record<Kind, number>>
  ): DetailedBreakdown[] =>
    kinds.flatMap((kind) => {
      const value = parts[kind] ?? 0
      return value > 0 ? [{ subtype: kind, value: money(value) }] : []
    })
  return {
    proceedsTotal: money(total),
    breakdowns: [
      ...showCharges(charges, money),
      ...(discount > 0
        ? [
            {
              type: "DISCOUNT",
              subtotal: money(discount),
              detailedBreakdowns: detailed(discounts),
            },
          ]
        : []),
      ...(tax > 0
        ? [
            {
              type: "TAX",
              subtotal: money(tax),
              detailedBreakdowns: detailed(taxes),
            },
          ]
        : []),
    ],
  }
}

export function orderTotal(order: SimulatedOrder): number {
  return sum(
    order.lines.map((line) => lineProceeds(line, order.taxInclusive).total)
  )
}

export function showOrderProceeds(order: SimulatedOrder) {
  const money = (minor: number): Money => toMoney(minor, order.currency)
  const lines = order.lines.map((line) =>
    lineProceeds(line, order.taxInclusive)
  )
  const charge = (kind: Kind): number =>
    sum(lines.map(({ charges }) => charges[kind]))
  const discount = sum(lines.map((line) => line.discount))
  const tax = sum(lines.map((line) => line.tax))
  return {
    grandTotal: money(sum(lines.map(({ total }) => total))),
    breakdowns: [
      ...showCharges(
        {
          ITEM: charge("ITEM"),
          SHIPPING: charge("SHIPPING"),
          GIFT_WRAP: charge("GIFT_WRAP"),
          COD_FEE: charge("COD_FEE"),
        },
        money
      ),
      ...(discount > 0
        ? [{ type: "DISCOUNT", subtotal: money(discount) }]
        : []),
      ...(tax > 0 ? [{ type: "TAX", subtotal: money(tax) }] : []),
    ],
  }
}

/** ITEM is always there, also when it is zero (a replacement); the others only when they cost something. */
const showCharges = (
  charges: Record<Kind, number>,
  money: (minor: number) => Money
): Breakdown[] =>
  kinds
    .filter((kind) => kind === "ITEM" || charges[kind] > 0)
    .map((kind) => ({ type: kind, subtotal: money(charges[kind]) }))

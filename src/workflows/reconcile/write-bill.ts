// Amazon's amounts as Medusa keeps them: unit prices, synthetic tax rates, adjustments and
// shipping methods whose totals come out as Amazon's, to the cent.

import type {
  BilledLine,
  Bill,
  Charge,
  ChargeKind,
} from "../../domain/money/bill"
import {
  addDecimals,
  divideDecimals,
  exact,
  isZero,
} from "../../domain/money/decimal"
import type { LineWork, OrderWork } from "./work"
import { shownLines } from "./work"

/** Where taxes and discounts of ours come from, as Medusa names a provider. */
const provider = "amazon"

const chargeNames: Record<ChargeKind, string> = {
  shipping: "Amazon",
  gift_wrap: "Gift wrap",
  cod_fee: "Cash on delivery",
  other: "Other charges",
}

export interface WrittenBill {
  lines: {
    id: string
    unit_price: string
    is_tax_inclusive: boolean
    quantity: number
    tax_lines: Row[]
    adjustments: Row[]
  }[]
  shippingMethods: (Row & { id: string; name: string })[]
}

type Row = Record<string, unknown>

export function writeBill(work: OrderWork, bill: Bill): WrittenBill {
  const { amazon_order_id: orderId } = work.claim
  return {
    lines: shownLines(work).flatMap((line) => {
      const billed = bill.lines.find(
        ({ orderItemId }) => orderItemId === line.claim.order_item_id
      )
      return billed ? [writeLine(line, billed, bill)] : []
    }),
    shippingMethods: bill.charges.map((charge) =>
      writeCharge(work, charge, bill, `ordsm_amz_${orderId}_${charge.kind}`)
    ),
  }
}

function writeLine({ claim }: LineWork, billed: BilledLine, bill: Bill) {
  const id = claim.line_item_id
  const suffix = id.replace(/^ordli_/, "")
  return {
    id,
    unit_price: billed.unitPrice,
    is_tax_inclusive: bill.isTaxInclusive,
    quantity: billed.quantity,
    tax_lines: isZero(billed.taxRate)
      ? []
      : [
          {
            id: `ordlitxl_${suffix}`,
            item_id: id,
            ...taxLine(billed.taxRate, billed.isTaxCollectedByAmazon),
          },
        ],
    adjustments: isZero(billed.discount)
      ? []
      : [
          {
            id: `ordliadj_${suffix}`,
            item_id: id,
            code: billed.promotionIds.join(", ") || null,
            description: "Amazon promotion",
            amount: billed.discount,
            is_tax_inclusive: bill.isTaxInclusive,
            provider_id: provider,
          },
        ],
  }
}

function writeCharge(work: OrderWork, charge: Charge, bill: Bill, id: string) {
  const optionId = work.claim.marketplace?.shipping_option_id
  return {
    id,
    order_id: work.orderId,
    name:
      charge.kind === "shipping"
        ? `Amazon ${work.claim.snapshot.serviceLevel ?? ""}`.trim()
        : chargeNames[charge.kind],
    amount: charge.amount,
    is_tax_inclusive: bill.isTaxInclusive,
    // Core fulfils by the option of a shipping method; a charge is not a way of shipping.
    ...(charge.kind === "shipping" &&
      optionId && { shipping_option_id: optionId }),
    tax_lines: isZero(charge.taxRate)
      ? []
      : [{ id: `${id}_tax`, ...taxLine(charge.taxRate, false) }],
    adjustments: isZero(charge.discount)
      ? []
      : [
          {
            id: `${id}_adj`,
            code: null,
            description: "Amazon promotion",
            amount: netOf(charge.discount, charge.taxRate, bill.isTaxInclusive),
            provider_id: provider,
          },
        ],
  }
}

/** Medusa's shipping adjustments have no tax-inclusive flag: their amount is always net. */
const netOf = (amount: string, taxRate: string, isTaxInclusive: boolean) =>
  isTaxInclusive
    ? divideDecimals(
        amount,
        addDecimals("1", exact(taxRate).dividedBy(100).toFixed())
      )
    : amount

const taxLine = (rate: string, isCollectedByAmazon: boolean) => ({
  code: isCollectedByAmazon ? "amazon-marketplace-facilitator" : "amazon",
  description: isCollectedByAmazon
    ? "Collected and remitted by Amazon"
    : "As stated by Amazon",
  rate,
  provider_id: provider,
})

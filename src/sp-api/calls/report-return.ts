// One row of a report of returns. Amazon lists the columns of both reports in its documentation
// ("Returns reports attributes", "FBA customer returns report"). Not read, because it tells
// something about a person or can follow one: the buyer's comments and the tracking of the label.

import type { ReportedReturn, ReturnsReportKind } from "../fba-gateway"
import { UnreadableError } from "../wire/unreadable"
import { decimal, isSku, mostUnits, toText } from "../wire/values"
import { isOrderId } from "./order-id"
import { shown } from "./path-segment"
import { ownText, throwIfMoved, type Columns } from "./report-columns"
import { toReportMoment } from "./report-dates"

/** What is read of a row, and how each report calls it; null: that report does not have it. */
interface Names {
  orderId: string
  sku: string
  quantity: string
  asin: string
  reason: string
  status: string
  rmaId: string | null
  requestedAt: string | null
  receivedAt: string
  refunded: string | null
  currency: string | null
  disposition: string | null
}

const namesOf: Record<ReturnsReportKind, Names> = {
  merchant: {
    orderId: "Order ID",
    sku: "Merchant SKU",
    quantity: "Return quantity",
    asin: "ASIN",
    reason: "Return Reason",
    status: "Return request status",
    rmaId: "Amazon RMA ID",
    requestedAt: "Return request date",
    receivedAt: "Return delivery date",
    refunded: "Refunded Amount",
    currency: "Currency code",
    disposition: null,
  },
  // It has only what has arrived: nothing is known of when it was asked for.
  amazon: {
    orderId: "order-id",
    sku: "sku",
    quantity: "quantity",
    asin: "asin",
    reason: "reason",
    status: "status",
    rmaId: null,
    requestedAt: null,
    receivedAt: "return-date",
    refunded: null,
    currency: null,
    disposition: "detailed-disposition",
  },
}

export type ReturnColumns = Columns<string>

/** Without these nobody could tell what came back, or one return from another. */
export function returnColumns(kind: ReturnsReportKind): {
  required: string[]
  optional: string[]
} {
  const names = namesOf[kind]
  const required = [
    names.orderId,
    names.sku,
    names.quantity,
    names.requestedAt ?? names.receivedAt,
  ]
  const all = Object.values(names) as (string | null)[]
  return {
    required,
    optional: all.filter(
      (name): name is string => name !== null && !required.includes(name)
    ),
  }
}

/** The id of the order that a row is about, as far as it can be told. */
export function orderIdIn(
  cells: readonly string[],
  columns: ReturnColumns,
  kind: ReturnsReportKind
): string | null {
  const id = (cells[columns[namesOf[kind].orderId] ?? -1] ?? "").trim()
  return isOrderId(id) ? ownText(id) : null
}

/** Throws an UnreadableError. */
export function toReportedReturn(
  cells: readonly string[],
  columns: ReturnColumns,
  kind: ReturnsReportKind
): ReportedReturn {
  throwIfMoved(cells, columns)
  const names = namesOf[kind]
  const cell = (name: string | null): string =>
    ownText(cells[columns[name ?? ""] ?? -1] ?? "")
  const amazonOrderId = toOrderId(cell(names.orderId).trim(), names.orderId)
  const sku = cell(names.sku)
  return {
    amazonOrderId,
    sku: isSku(sku) ? sku : null,
    asin: toText(cell(names.asin)),
    quantity: toUnits(
      cell(names.quantity).trim(),
      names.quantity,
      amazonOrderId
    ),
    reason: toText(cell(names.reason)),
    status: toText(cell(names.status)),
    rmaId: toText(cell(names.rmaId)),
    requestedAt: toReportMoment(cell(names.requestedAt)),
    receivedAt: toReportMoment(cell(names.receivedAt)),
    refund: toRefund(cell(names.refunded), cell(names.currency)),
    disposition: toText(cell(names.disposition)),
  }
}

function toOrderId(value: string, column: string): string {
  if (!isOrderId(value)) {
    throw new UnreadableError(
      column,
      value === ""
        ? `${column} is missing.`
        : `${column} is ${shown(value)}, which is not an order id.`
    )
  }
  return value
}

function toUnits(value: string, column: string, orderId: string): number {
  const units = /^\d+$/.test(value) ? Number(value) : NaN
  if (!(units >= 1 && units <= mostUnits)) {
    throw new UnreadableError(
      column,
      `${column} of order ${orderId} is ${shown(value)}, which is not a whole number from 1.`
    )
  }
  return units
}

/** An amount without its currency, or one that is no plain number, is not known. */
function toRefund(amount: string, currency: string): ReportedReturn["refund"] {
  const read = decimal.safeParse(amount.replace(/^\s*\p{Sc}\s*/u, ""))
  const code = currency.trim().toUpperCase()
  return read.success && !read.data.startsWith("-") && /^[A-Z]{3}$/.test(code)
    ? { amount: read.data, currency: code }
    : null
}

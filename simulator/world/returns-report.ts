// The two reports of goods that came back: announced ones of the seller's own parcels, and arrived
// ones of FBA. Columns and the look of the cells are those of Amazon's documents.

import type { FlatFile } from "./flat-file"
import { printFlatFile } from "./flat-file"
import { toMoney } from "./money"
import type { SimulatedReturn } from "./returns"

const merchantColumns = [
  "Order ID",
  "Order date",
  "Return request date",
  "Return request status",
  "Amazon RMA ID",
  "Merchant RMA ID",
  "Label type",
  "Label cost",
  "Currency code",
  "Return carrier",
  "Tracking ID",
  "Label to be paid by",
  "A-to-Z Claim",
  "Is prime",
  "ASIN",
  "Merchant SKU",
  "Item Name",
  "Return quantity",
  "Return Reason",
  "In policy",
  "Return type",
  "Resolution",
  "Invoice number",
  "Return delivery date",
  "Order Amount",
  "Order quantity",
  "SafeT Action reason",
  "SafeT claim id",
  "SafeT claim state",
  "SafeT claim creation time",
  "SafeT claim reimbursement amount",
  "Refunded Amount",
  "Category",
] as const

const fbaColumns = [
  "return-date",
  "order-id",
  "sku",
  "asin",
  "fnsku",
  "product-name",
  "quantity",
  "fulfillment-center-id",
  "detailed-disposition",
  "reason",
  "status",
  "license-plate-number",
  "customer-comments",
] as const

type Cells<Columns extends readonly string[]> = Partial<
  Record<Columns[number], string>
>

export const writeMerchantReturns = (
  returns: readonly SimulatedReturn[],
  marketplaceId: string
): FlatFile =>
  printFlatFile(merchantColumns, returns.map(merchantCells), marketplaceId)

/** Every unit has a license plate of its own, and so a row of its own. */
export const writeFbaReturns = (
  returns: readonly SimulatedReturn[],
  marketplaceId: string
): FlatFile =>
  printFlatFile(
    fbaColumns,
    returns.flatMap((one) =>
      Array.from({ length: one.quantity }, (_, unit) => fbaCells(one, unit))
    ),
    marketplaceId
  )

const merchantCells = (
  one: SimulatedReturn
): Cells<typeof merchantColumns> => ({
  "Order ID": one.orderId,
  "Order date": toDay(one.orderedAt),
  "Return request date": toDay(one.requestedAt),
  "Return request status": one.status,
  "Amazon RMA ID": one.returnId,
  "Label type": "AmazonUnPaidLabel",
  "Currency code": one.currency,
  "Label to be paid by": "Customer",
  "A-to-Z Claim": "N",
  "Is prime": "N",
  ASIN: one.asin,
  "Merchant SKU": one.sku,
  "Item Name": one.title,
  "Return quantity": String(one.quantity),
  "Return Reason": one.reason,
  "In policy": "Y",
  "Return type": "C-Returns",
  Resolution: "StandardRefund",
  "Return delivery date": one.receivedAt === null ? "" : toDay(one.receivedAt),
  "Order Amount": toMoney(one.orderAmount, one.currency).amount,
  "Order quantity": String(one.orderQuantity),
  "Refunded Amount":
    one.refund === null ? "" : toMoney(one.refund, one.currency).amount,
})

const fbaCells = (
  one: SimulatedReturn,
  unit: number
): Cells<typeof fbaColumns> => ({
  "return-date": `${(one.receivedAt ?? one.requestedAt).slice(0, 19)}+00:00`,
  "order-id": one.orderId,
  sku: one.sku,
  asin: one.asin,
  fnsku: `X${one.asin.slice(1)}`,
  "product-name": one.title,
  quantity: "1",
  "fulfillment-center-id": "SIM1",
  "detailed-disposition": one.disposition ?? "SELLABLE",
  reason: one.reason,
  status: one.status,
  "license-plate-number": `LPN${one.returnId}${unit + 1}`,
})

const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
]

/** 14-Jul-2025 */
function toDay(time: string): string {
  const date = new Date(time)
  const day = String(date.getUTCDate()).padStart(2, "0")
  return `${day}-${months[date.getUTCMonth()] ?? ""}-${date.getUTCFullYear()}`
}

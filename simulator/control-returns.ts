// The part of the control API's contract that is about goods that come back.

import type { SimulatedReturn } from "./world/returns"

export type { SimulatedReturn } from "./world/returns"

export type ReturnGoods = {
  sku: string
  /** @default 1 */
  quantity?: number
  /** As Amazon words it. @default "CR-UNWANTED_ITEM"; of FBA "UNWANTED_ITEM" */
  reason?: string
  /** @default "Approved"; of FBA "Unit returned to inventory" */
  status?: string
  /** What the buyer has got back for it, in the order's currency: "12.34". */
  refund?: string
  /** ISO 8601. @default now */
  requestedAt?: string
  /** ISO 8601. @default not yet; of FBA now, since Amazon tells only of what has arrived */
  receivedAt?: string
  /** FBA only: what state the goods are in. @default "SELLABLE" */
  disposition?: string
}

export type ReturnChange = Pick<
  ReturnGoods,
  "status" | "refund" | "receivedAt" | "disposition"
>

export interface ReturnsControl {
  /** A buyer sends goods back, or says that he will. */
  returnGoods(orderId: string, goods: ReturnGoods): Promise<SimulatedReturn>
  /** The goods arrive, money is given back, the request is decided. */
  changeReturn(returnId: string, change: ReturnChange): Promise<SimulatedReturn>
  /** Of one order, or all of them, in the order in which they were made. */
  returns(orderId?: string): Promise<SimulatedReturn[]>
}

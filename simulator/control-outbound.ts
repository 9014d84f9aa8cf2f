// The part of the control API's contract that is about Amazon's warehouses: what lies there, and the
// Multi-Channel orders that leave them.

import type { FbaQuantity, FbaStock } from "./world/fba-stock"
import type {
  OutboundSpeed,
  OutboundStatus,
  ParcelStatus,
  ReturnCondition,
  SimulatedOutboundOrder,
} from "./world/outbound"

export type { FbaStock } from "./world/fba-stock"
export type { SimulatedOutboundOrder } from "./world/outbound"

/** Those of 2026-07-04 have names of their own: Amazon calls one of them as an operation on orders. */
export const outboundOperations = [
  "getInventorySummaries",
  "getFulfillmentPreview",
  "createFulfillmentOrder",
  "listAllFulfillmentOrders",
  "getFulfillmentOrder",
  "updateFulfillmentOrder",
  "cancelFulfillmentOrder",
  "getPackageTrackingDetails",
  "listReturnReasonCodes",
  "createFulfillmentReturn",
  "getOutboundPreview",
  "createOutboundOrder",
  "listOutboundOrders",
  "getOutboundOrder",
  "updateOutboundOrder",
  "cancelOutboundOrder",
] as const

/** Units. What is not named stays; a SKU that is new has none of it. */
export type SetFbaStock = Partial<Record<FbaQuantity, number>> & {
  /** Ids or countries; the first one says which seller. @default all of the first seller's */
  marketplaceIds?: string[]
}

export type FbaStockPage = { stock: FbaStock[]; nextAfter: string | null }

export type FbaChange = {
  /** Without it getInventorySummaries answers 400, as it does to accounts that never used FBA. */
  enabled?: boolean
  /** getInventorySummaries shows what was true that long ago. */
  lagMs?: number
}
export type FbaSettings = Required<FbaChange>

export const lateCancels = ["refuse", "ignore"] as const
export const creations = ["created", "accepted"] as const
export const shortages = ["Unfulfillable", "Invalid", "refuse"] as const

export type OutboundChange = {
  /** Simulated milliseconds; each step begins when the one before has ended. @default 0 */
  receiveMs?: number
  /** @default 5 minutes */
  planMs?: number
  /** @default 30 minutes */
  processMs?: number
  /** @default 2 hours */
  shipMs?: number
  /** @default 1 day */
  deliverMs?: number
  /** To cancel what is being packed: answered 400, or 200 and nothing happens. @default "refuse" */
  lateCancel?: (typeof lateCancels)[number]
  /** createOrder of 2026-07-04: 200 with the order, or 202 with its id. @default "created" */
  creation?: (typeof creations)[number]
  /** What becomes of an order over more than there is. @default "Unfulfillable" */
  shortage?: (typeof shortages)[number]
  /** Speeds for which every preview says DeliverySLAUnavailable. @default [] */
  unavailableSpeeds?: OutboundSpeed[]
  /** A Multi-Channel order is also an order of the Orders API, NON_AMAZON. @default true */
  inOrders?: boolean
}
export type OutboundSettings = Required<OutboundChange>

export type OutboundQuery = {
  status?: OutboundStatus
  /** `nextAfter` of the page before. */
  after?: string
  /** @default 100 */
  limit?: number
}
export type OutboundPage = {
  orders: SimulatedOutboundOrder[]
  nextAfter: string | null
}

export type PackParcel = {
  /** @default everything that no other parcel has */
  items?: { itemId: string; quantity: number }[]
  /** @default "SIMPOST" */
  carrierCode?: string
  trackingNumber?: string
}
export type ShipOutbound = {
  /** @default one parcel with everything */
  packages?: PackParcel[]
}
export type DeliverOutbound = {
  /** @default all that are on their way */
  packageNumber?: number
}
export type FailDelivery = DeliverOutbound & {
  /** @default "UNDELIVERABLE" */
  status?: Exclude<
    ParcelStatus,
    "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "DELIVERED"
  >
}
export type GiveUpOutbound = {
  /** @default everything that has not been shipped */
  items?: { itemId: string; quantity: number }[]
}
export type ReceiveReturn = {
  /** @default all that were announced */
  returnId?: string
  /** Sellable units can be sold again. @default "Sellable" */
  condition?: ReturnCondition
}

/** Each moves one order at once, whatever the clock says; a 409 where its state forbids it. */
export interface OutboundActs {
  /** Packs and ships. What the parcels leave over is shipped by the clock. */
  ship(outboundId: string, wish?: ShipOutbound): Promise<SimulatedOutboundOrder>
  /** The parcels are there, before their time or after a delay. */
  deliver(
    outboundId: string,
    wish?: DeliverOutbound
  ): Promise<SimulatedOutboundOrder>
  /** What becomes of the parcels instead; the clock moves them no further. */
  failDelivery(
    outboundId: string,
    wish?: FailDelivery
  ): Promise<SimulatedOutboundOrder>
  /** The units are not found in the warehouse. */
  makeUnfulfillable(
    outboundId: string,
    wish?: GiveUpOutbound
  ): Promise<SimulatedOutboundOrder>
  /** Amazon gives a shipment up, and plans another one for the same units. */
  replan(outboundId: string): Promise<SimulatedOutboundOrder>
  /** As for an address that does not exist. */
  makeInvalid(outboundId: string): Promise<SimulatedOutboundOrder>
  /** Goods that were announced come back to the warehouse. */
  receiveReturn(
    outboundId: string,
    wish?: ReceiveReturn
  ): Promise<SimulatedOutboundOrder>
}

export interface WarehouseControl {
  /** Without a seller: of the first one who has it. */
  fbaStock(sku: string, sellerId?: string): Promise<FbaStock>
  /** What lies in all warehouses, in pages by seller and SKU. */
  fbaStocks(query?: { after?: string; limit?: number }): Promise<FbaStockPage>
  /** Counted anew: these units are there now, whatever was there before. */
  setFbaStock(sku: string, stock: SetFbaStock): Promise<FbaStock>
  /** How getInventorySummaries answers. */
  setFba(change: FbaChange): Promise<void>
  /** The truth about Multi-Channel orders, in pages by the moment of their creation. */
  outboundOrders(query?: OutboundQuery): Promise<OutboundPage>
  /** Its truth, also of what no version of the API shows. */
  outboundOrder(outboundId: string): Promise<SimulatedOutboundOrder>
  /** How fast orders go, and how Amazon treats them. Those under way follow the new delays. */
  setOutbound(change: OutboundChange): Promise<void>
  readonly outbound: OutboundActs
}

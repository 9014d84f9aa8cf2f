// Everything a test, a demo or the page may do to the simulated Amazon. Two things implement it:
// the world itself (in process) and client.ts (over HTTP).

import type { Delays, ListingsControl } from "./control-listings"
import type {
  FbaSettings,
  OutboundSettings,
  WarehouseControl,
} from "./control-outbound"
import { outboundOperations } from "./control-outbound"
import type { ReturnsControl } from "./control-returns"
import type { ShipmentDelays, ShipmentsControl } from "./control-shipments"
import type { Canceller, OrderStatus, SimulatedOrder } from "./world/order"

export type * from "./control-listings"
export type * from "./control-outbound"
export type * from "./control-returns"
export type * from "./control-shipments"
export type {
  Canceller,
  OrderStatus,
  SimulatedLine,
  SimulatedOrder,
} from "./world/order"

/** Amounts are decimal strings in the marketplace's currency and belong to the whole line. */
export type PlaceLine = {
  sku: string
  /** @default 1 */
  quantity?: number
  asin?: string
  title?: string
  /** @default "19.99" ("1999" in JP) */
  unitPrice?: string
  /** Of the whole line, where units do not cost the same: 3 for 10.00. @default unitPrice × quantity */
  linePrice?: string
  /** @default "0" */
  shippingPrice?: string
  shippingDiscount?: string
  giftWrapPrice?: string
  giftMessage?: string
  giftWrapLevel?: string
  codFee?: string
  /** An item promotion: reduces the line. */
  discount?: string
  promotionId?: string
  /** "19", "8.25". @default the marketplace's usual rate */
  taxPercent?: string
  /** Amazon collects and remits the tax. @default true in US and CA */
  facilitator?: boolean
  businessPrice?: boolean
  points?: number
  /** In Amazon's Transparency programme: a confirmation needs a code for each unit. */
  transparency?: boolean
}

export type PlaceOrder = {
  /** An id or a country: "A1PA6795UKMFR9" or "DE". @default "DE" */
  marketplaceId?: string
  /** @default "PENDING" */
  status?: OrderStatus
  /** @default "MERCHANT"; always "AMAZON" for NON_AMAZON */
  fulfilledBy?: "MERCHANT" | "AMAZON"
  /** NON_AMAZON is a multi-channel (MCF) order. @default "AMAZON" */
  channel?: "AMAZON" | "NON_AMAZON"
  /** @default one unit of "TEA" */
  lines?: PlaceLine[]
  programs?: string[]
  serviceLevel?: string
  /** An Amazon Business order, with company and, if given, a purchase order number. */
  business?: boolean
  purchaseOrderNumber?: string
  /** A replacement for that order: costs nothing. */
  replacesOrderId?: string
  sellerOrderId?: string
  paymentMethod?: string
  /** Cancelled lines report quantity 0 (true) or keep what was ordered. @default true */
  cancelZeroesQuantity?: boolean
  /** The buyer pays by himself, this much later on the simulator's clock. */
  payAfterMs?: number
  cancelAfterMs?: number
}

export type CatalogueEntry = {
  sku: string
  asin?: string
  title?: string
  /** One price everywhere, or one per country: { DE: "19.99", JP: "2400" }. */
  unitPrice?: string | Record<string, string>
}

export type PlaceMany = {
  count: number
  /** @default [1, 3] */
  linesEach?: [number, number]
  skus?: CatalogueEntry[]
  marketplaceId?: string
  status?: OrderStatus
  fulfilledBy?: "MERCHANT" | "AMAZON"
  /** Spreads lastUpdatedTime over this much time up to now. @default 0 */
  spreadMs?: number
  seed?: number
}

export type PlacedMany = {
  count: number
  firstOrderId: string
  lastOrderId: string
  tookMs: number
}

export type ShipOrder = {
  /** @default everything that is left */
  lines?: { orderItemId: string; quantity: number }[]
  carrier?: string
  shippingService?: string
  trackingNumber?: string
}

export type CancelOrder = { by?: Canceller; reason?: string }
/** Without an orderItemId the first line is meant. */
export type LineQuantity = {
  orderItemId?: string
  quantity: number
  by?: Canceller
  reason?: string
}
export type Many = {
  status?: OrderStatus
  limit?: number
  by?: Canceller
  reason?: string
}
export type ManyDone = { count: number }

export type OrdersQuery = {
  status?: OrderStatus
  sku?: string
  /** The last orderId of the page before. */
  after?: string
  /** @default 100 */
  limit?: number
  /** Newest change first, one page only: for people. */
  recent?: boolean
}
export type OrdersPage = { orders: SimulatedOrder[]; nextAfter: string | null }

export const operations = [
  "getLwaToken",
  "searchOrders",
  "getOrder",
  "confirmShipment",
  "getMarketplaceParticipations",
  "searchListingsItems",
  "getListingsItem",
  "patchListingsItem",
  "createFeedDocument",
  "createFeed",
  "getFeed",
  "getFeeds",
  "cancelFeed",
  "getFeedDocument",
  "createReport",
  "getReport",
  "getReportDocument",
  "uploadDocument",
  "downloadDocument",
  ...outboundOperations,
] as const
export type Operation = (typeof operations)[number]

export const faultKinds = [
  "429",
  "503",
  "500",
  "403",
  "timeout",
  "cut",
  "lost",
  "malformed",
  "missing-field",
  "unknown-enum",
  "slow",
] as const
export type FaultKind = (typeof faultKinds)[number]

export type Fault = {
  kind: FaultKind
  /** @default 1 */
  times?: number
  /** Real milliseconds before the answer. @default 0 */
  delayMs?: number
}

export type BuyersPlan = {
  ordersPerMinute: number
  /** @default [30 minutes, 90 minutes] */
  payAfterMs?: [number, number]
  /** Of 0 to 1: these cancel, or are refused by Amazon, instead of paying. @default 0 */
  cancelShare?: number
  /** Of 0 to 1: these drop a line before they pay. @default 0 */
  dropLineShare?: number
  /** Whoever finds fewer on Amazon than he wants goes away, as real buyers do. @default false */
  onlyWhatIsShown?: boolean
  marketplaceIds?: string[]
  skus?: CatalogueEntry[]
  seed?: number
}

export type ClockChange = {
  speed?: number
  visibilityLagMs?: number
  /**
   * "2026-04-01T08:00:00Z", also one that is over: the world begins there, so that a past can be lived
   * through. Refused (409) once an order or a listing is there.
   */
  startAt?: string
}
export type LimitsChange = {
  enabled?: boolean
  bucketSpeed?: number
  refill?: boolean
}

/** What Seller Central knows of the app. */
export type ApplicationChange = {
  /** Where a consent may return to; the first is the usual one. */
  redirectUrls?: string[]
  /** Not published: the consent page wants `version=beta`. @default false */
  isDraft?: boolean
  /** A seller who consents logs in there before Amazon gives the code. @default null */
  loginUrl?: string | null
}

export type CallCount = {
  calls: number
  succeeded: number
  throttled: number
  refused: number
  failed: number
}

export type SimulatorState = {
  now: string
  speed: number
  visibilityLagMs: number
  orders: number
  ordersByStatus: Record<OrderStatus, number>
  calls: Record<Operation, CallCount>
  unknownRoutes: string[]
  modelsLoaded: boolean
  exchangesValidated: number
  invalidAnswers: number
  buyers: { running: boolean; placed: number; planned: number }
  limits: { enabled: boolean; bucketSpeed: number }
  revokedTokens: number
  listings: Delays & { count: number }
  shipments: ShipmentDelays
  warehouse: { outbound: OutboundSettings; fba: FbaSettings }
}

export interface SimulatorControl
  extends ListingsControl, ShipmentsControl, ReturnsControl, WarehouseControl {
  /** Back to the base world: no orders, full buckets, real time, every token valid. */
  reset(): Promise<void>
  state(): Promise<SimulatorState>
  resetCalls(): Promise<void>

  place(order?: PlaceOrder): Promise<SimulatedOrder>
  placeMany(many: PlaceMany): Promise<PlacedMany>
  /** A buyer at Amazon: null when a listing shows fewer units than he wants. */
  buy(order?: PlaceOrder): Promise<SimulatedOrder | null>
  order(orderId: string): Promise<SimulatedOrder>
  orders(query?: OrdersQuery): Promise<OrdersPage>

  release(orderId: string): Promise<SimulatedOrder>
  pay(orderId: string): Promise<SimulatedOrder>
  cancel(orderId: string, cancel?: CancelOrder): Promise<SimulatedOrder>
  reduceLine(orderId: string, line: LineQuantity): Promise<SimulatedOrder>
  changeQuantity(orderId: string, line: LineQuantity): Promise<SimulatedOrder>
  addLine(orderId: string, line: PlaceLine): Promise<SimulatedOrder>
  ship(orderId: string, ship?: ShipOrder): Promise<SimulatedOrder>
  requestCancellation(
    orderId: string,
    request?: { reason?: string }
  ): Promise<SimulatedOrder>
  payMany(many?: Many): Promise<ManyDone>
  cancelMany(many?: Many): Promise<ManyDone>

  failNext(operation: Operation, fault: Fault): Promise<void>
  /** The next calls take effect, and nobody hears of it: the connection is cut before the answer. */
  loseAnswer(operation: Operation, times?: number): Promise<void>
  /** The next `times` lists miss the order although it qualifies. */
  hideFromList(orderId: string, times?: number): Promise<void>
  duplicateInList(orderId: string): Promise<void>
  /** The next list shows the version before the last change. */
  staleList(orderId: string): Promise<void>
  clearFaults(): Promise<void>

  /** Everything that falls due on the way has happened when this returns. */
  advanceClock(ms: number): Promise<void>
  setClock(change: ClockChange): Promise<void>
  setLimits(change: LimitsChange): Promise<void>

  startBuyers(plan: BuyersPlan): Promise<void>
  stopBuyers(): Promise<void>

  revokeToken(refreshToken?: string): Promise<void>
  restoreToken(refreshToken?: string): Promise<void>
  expireAccessTokens(): Promise<void>
  setApplication(change: ApplicationChange): Promise<void>
}

// One maker per noun, with calm defaults: a test spells out only what matters to it.

import type { KnownLine, KnownOrder } from "../order/decide"
import type { OrderPolicy } from "../order/policy"
import type { LineMoney, LineSnapshot, OrderSnapshot } from "../order/snapshot"
import type { Variant } from "../stock/kit"
import type { Level, Reservation } from "../stock/reservations"

/** Ten past, twenty past … on the day of all tests. */
export const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString()

export const aLine = (line: Partial<LineSnapshot> = {}): LineSnapshot => ({
  orderItemId: "1",
  sku: "TEA",
  asin: "B0TEA",
  title: "Tea",
  quantity: 2,
  shippedQuantity: 0,
  money: null,
  promotionIds: [],
  isTaxCollectedByAmazon: false,
  isBusinessPrice: false,
  giftWrapLevel: null,
  cancellationRequest: null,
  ...line,
})

/** A pending order of two packets of tea. */
export const anOrder = (order: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  amazonOrderId: "028-0000000-0000001",
  marketplaceId: "A1PA6795UKMFR9",
  channel: "amazon",
  fulfilledBy: "merchant",
  status: "pending",
  purchasedAt: at(0),
  updatedAt: at(0),
  coverage: "full",
  grandTotal: null,
  replacementFor: null,
  programs: [],
  serviceLevel: null,
  shipBy: null,
  deliverBy: null,
  cancellation: null,
  lines: [aLine()],
  ...order,
})

/** The same order once Amazon has verified the payment. */
export const aPaidOrder = (order: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  anOrder({
    status: "unshipped",
    updatedAt: at(40),
    grandTotal: { amount: "23.80", currency: "EUR" },
    lines: [aLine({ money: someMoney() })],
    ...order,
  })

/** What a notification says of it: no money, no names, no addresses. */
export const aMessage = (order: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  anOrder({
    coverage: "partial",
    lines: [aLine({ asin: null, title: null })],
    ...order,
  })

/** Goods for 23.80 including 19 % tax, sent free of charge. */
export const someMoney = (money: Partial<LineMoney> = {}): LineMoney => ({
  currency: "EUR",
  item: "23.80",
  shipping: "0",
  giftWrap: "0",
  codFee: "0",
  other: "0",
  discount: { item: "0", shipping: "0" },
  ...money,
  tax: {
    item: "3.80",
    shipping: "0",
    giftWrap: "0",
    codFee: "0",
    other: "0",
    ...money.tax,
  },
})

export const aPolicy = (policy: Partial<OrderPolicy> = {}): OrderPolicy => ({
  isSetUp: true,
  pendingMode: "import",
  preorders: "hold",
  fbaOrders: "import",
  ...policy,
})

/** A line of which Medusa holds nothing yet. */
export const aKnownLine = (line: Partial<KnownLine> = {}): KnownLine => ({
  orderItemId: "1",
  hold: { units: 0, place: null },
  appliedQuantity: 0,
  wasHeld: false,
  fulfilledQuantity: 0,
  canHold: true,
  ...line,
})

/** A line of which Medusa reserves some units. */
export const aHeldLine = (
  units: number,
  line: Partial<KnownLine> = {}
): KnownLine =>
  aKnownLine({
    hold: { units, place: "medusa" },
    appliedQuantity: units,
    wasHeld: true,
    ...line,
  })

export const aKnownOrder = (order: Partial<KnownOrder> = {}): KnownOrder => ({
  phase: "none",
  lines: [aKnownLine()],
  ...order,
})

export const aVariant = (variant: Partial<Variant> = {}): Variant => ({
  variantId: "variant_tea",
  isManaged: true,
  parts: [{ inventoryItemId: "tea", required: 1 }],
  ...variant,
})

/** A gift box: two packets of tea and a cup. */
export const aKit = (): Variant =>
  aVariant({
    variantId: "variant_gift",
    parts: [
      { inventoryItemId: "tea", required: 2 },
      { inventoryItemId: "cup", required: 1 },
    ],
  })

export const aLevel = (level: Partial<Level> = {}): Level => ({
  inventoryItemId: "tea",
  locationId: "berlin",
  available: 10,
  ...level,
})

export const aReservation = (
  reservation: Partial<Reservation> = {}
): Reservation => ({
  id: "resitem_1",
  inventoryItemId: "tea",
  locationId: "berlin",
  quantity: 2,
  ...reservation,
})

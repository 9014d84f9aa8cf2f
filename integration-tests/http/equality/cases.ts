// The orders that are tried, each as a buyer would place it. What stands here is all that
// makes it special; everything else is the simulator's calm default.

import type {
  PlaceLine,
  PlaceOrder,
  SimulatedOrder,
  SimulatorControl,
} from "../../../simulator"

export interface Case {
  name: string
  order: PlaceOrder
  /** Ends the sentence: what becomes of the order before it is paid. */
  whilePending?: (
    amazon: SimulatorControl,
    order: SimulatedOrder
  ) => Promise<unknown>
  /** Set where Medusa has nothing to fulfil. */
  isNotShipped?: true
}

const tea: PlaceLine = { sku: "TEA-GREEN-100", unitPrice: "10.90" }
const mug: PlaceLine = { sku: "MUG-WHITE", unitPrice: "13.50" }
const pot: PlaceLine = { sku: "POT-CAST", unitPrice: "60.00" }

const of = (lines: PlaceLine[], more: PlaceOrder = {}): PlaceOrder => ({
  lines,
  ...more,
})

export const cases: Case[] = [
  { name: "one unit in Germany", order: of([tea]) },
  {
    name: "three units in France",
    order: of([{ ...tea, quantity: 3 }], { marketplaceId: "FR" }),
  },
  {
    name: "pounds in the United Kingdom",
    order: of([{ ...mug, quantity: 2, shippingPrice: "3.49" }], {
      marketplaceId: "UK",
    }),
  },
  {
    name: "a tax on top that Amazon collects, in the USA",
    order: of([{ ...tea, quantity: 3, shippingPrice: "5.99" }], {
      marketplaceId: "US",
    }),
  },
  {
    name: "a tax on top that the shop collects, in the USA",
    order: of([{ ...tea, facilitator: false, taxPercent: "6.35" }], {
      marketplaceId: "US",
    }),
  },
  {
    name: "discounts under a tax on top, in Canada",
    order: of(
      [
        {
          ...pot,
          quantity: 2,
          discount: "7.77",
          shippingPrice: "12.40",
          shippingDiscount: "2.41",
        },
      ],
      { marketplaceId: "CA" }
    ),
  },
  {
    name: "yen, which have no cents, and points",
    order: of([{ sku: "MUG-WHITE", unitPrice: "1999", points: 20 }], {
      marketplaceId: "JP",
    }),
  },
  {
    name: "cash on delivery in Japan",
    order: of(
      [
        {
          sku: "MUG-WHITE",
          unitPrice: "2480",
          quantity: 2,
          shippingPrice: "350",
          codFee: "330",
        },
      ],
      { marketplaceId: "JP", paymentMethod: "COD" }
    ),
  },
  {
    name: "a promotion on the goods",
    order: of([{ ...pot, discount: "6.01", promotionId: "SPRING-10" }]),
  },
  {
    name: "goods given away by a promotion",
    order: of([{ ...tea, discount: "10.90" }, mug]),
  },
  { name: "shipping", order: of([{ ...tea, shippingPrice: "4.99" }]) },
  {
    name: "shipping on two lines at two tax rates",
    order: of([
      { ...tea, taxPercent: "7", shippingPrice: "2.49" },
      { ...mug, shippingPrice: "2.50" },
    ]),
  },
  {
    name: "cheaper shipping",
    order: of([{ ...tea, shippingPrice: "4.99", shippingDiscount: "1.24" }]),
  },
  {
    name: "free shipping, as a discount of all of it",
    order: of([{ ...tea, shippingPrice: "4.99", shippingDiscount: "4.99" }]),
  },
  {
    name: "a gift, wrapped and with a message",
    order: of([
      {
        ...mug,
        giftWrapPrice: "3.95",
        giftWrapLevel: "Classic",
        giftMessage: "Many happy returns!",
      },
      tea,
    ]),
  },
  {
    name: "a business buyer with a purchase order number",
    order: of([{ ...tea, quantity: 12, businessPrice: true }], {
      business: true,
      purchaseOrderNumber: "PO-4711",
    }),
  },
  {
    name: "several lines",
    order: of([
      { ...tea, quantity: 2, taxPercent: "7" },
      mug,
      { sku: "MUG-BLUE", unitPrice: "14.50", quantity: 3 },
      { sku: "POT-GLASS", unitPrice: "35.00" },
    ]),
  },
  {
    name: "the same SKU on two lines",
    order: of([tea, { ...tea, quantity: 2, unitPrice: "9.90" }]),
  },
  {
    name: "odd cents that no tax rate explains",
    order: of([{ ...tea, quantity: 7, unitPrice: "0.33", discount: "0.10" }]),
  },
  {
    name: "three units for ten euros, of which no unit has a price",
    order: of([{ ...tea, quantity: 3, linePrice: "10.00" }]),
  },
  {
    name: "seven units at a price per line, with a discount, in the USA",
    order: of([{ ...tea, quantity: 7, linePrice: "99.99", discount: "1.11" }], {
      marketplaceId: "US",
    }),
  },
  {
    name: "goods without tax",
    order: of([{ ...tea, taxPercent: "0", shippingPrice: "1.00" }]),
  },
  { name: "a kit", order: of([{ sku: "TEA-SET", quantity: 2 }]) },
  {
    name: "a SKU that the shop does not know",
    order: of([{ sku: "NEVER-HEARD-OF-IT" }]),
    isNotShipped: true,
  },
  {
    name: "a variant whose stock nobody counts",
    order: of([{ sku: "VOUCHER-TASTING", unitPrice: "26.00" }]),
  },
  {
    name: "a replacement, worth nothing",
    order: of([mug], { replacesOrderId: "302-0000000-0000001" }),
  },
  {
    name: "a high value",
    order: of([
      { ...pot, quantity: 3, unitPrice: "123456.78", discount: "0.01" },
    ]),
  },
  {
    name: "a line dropped before the payment",
    order: of([{ ...tea, shippingPrice: "4.99" }, mug]),
    whilePending: (amazon, { orderId }) =>
      amazon.reduceLine(orderId, { quantity: 0 }),
  },
  {
    name: "a quantity reduced before the payment",
    order: of([{ ...tea, quantity: 3, discount: "3.00" }, mug]),
    whilePending: (amazon, { orderId }) =>
      amazon.reduceLine(orderId, { quantity: 1 }),
  },
  {
    name: "a quantity raised before the payment",
    order: of([tea]),
    whilePending: (amazon, { orderId }) =>
      amazon.changeQuantity(orderId, { quantity: 4 }),
  },
  {
    name: "a line added before the payment",
    order: of([tea]),
    whilePending: (amazon, { orderId }) => amazon.addLine(orderId, mug),
  },
  {
    name: "a pre-order that becomes an order",
    order: of([pot], { status: "PENDING_AVAILABILITY" }),
    whilePending: (amazon, { orderId }) => amazon.release(orderId),
  },
  {
    name: "a delivery by Amazon (FBA)",
    order: of([{ ...tea, quantity: 2 }], { fulfilledBy: "AMAZON" }),
    isNotShipped: true,
  },
]

// What the shop sells. SKUs say what they are, so that a test or a log line can
// be read without looking anything up here.

export interface VariantPlan {
  sku: string
  /** The value of the product's one option. */
  option: string
  /** In euro; other currencies follow from `currencies`. */
  price: number
  /** Units on hand; left out for a variant whose stock nobody counts. */
  stock?: { berlin?: number; hamburg?: number }
  /** A kit has no stock of its own: units of other SKUs in one of it. */
  contains?: Record<string, number>
}

export interface ProductPlan {
  title: string
  handle: string
  option: string
  variants: readonly VariantPlan[]
}

export const assortment = [
  {
    title: "Green tea",
    handle: "green-tea",
    option: "Size",
    variants: [
      {
        sku: "TEA-GREEN-100",
        option: "100 g",
        price: 9.9,
        stock: { berlin: 40, hamburg: 20 },
      },
      {
        sku: "TEA-GREEN-250",
        option: "250 g",
        price: 21.9,
        stock: { berlin: 25 },
      },
    ],
  },
  {
    title: "Black tea",
    handle: "black-tea",
    option: "Size",
    variants: [
      {
        sku: "TEA-BLACK-100",
        option: "100 g",
        price: 7.9,
        stock: { berlin: 30, hamburg: 30 },
      },
      {
        sku: "TEA-BLACK-250",
        option: "250 g",
        price: 17.9,
        stock: { berlin: 15 },
      },
    ],
  },
  {
    title: "Mug",
    handle: "mug",
    option: "Colour",
    variants: [
      {
        sku: "MUG-WHITE",
        option: "White",
        price: 12.5,
        stock: { berlin: 50, hamburg: 10 },
      },
      { sku: "MUG-BLUE", option: "Blue", price: 13.5, stock: { berlin: 12 } },
    ],
  },
  {
    title: "Cast-iron pot",
    handle: "cast-iron-pot",
    option: "Capacity",
    variants: [
      { sku: "POT-CAST", option: "1 l", price: 59, stock: { berlin: 10 } },
    ],
  },
  {
    title: "Glass pot",
    handle: "glass-pot",
    option: "Capacity",
    variants: [
      { sku: "POT-GLASS", option: "1 l", price: 34, stock: { hamburg: 8 } },
    ],
  },
  {
    title: "Collector's pot",
    handle: "collectors-pot",
    option: "Edition",
    variants: [
      { sku: "POT-LAST-ONE", option: "1987", price: 249, stock: { berlin: 1 } },
    ],
  },
  {
    title: "Tea set",
    handle: "tea-set",
    option: "For",
    variants: [
      {
        sku: "TEA-SET",
        option: "Two people",
        price: 79,
        contains: { "POT-CAST": 1, "MUG-WHITE": 2 },
      },
    ],
  },
  {
    title: "Tasting voucher",
    handle: "tasting-voucher",
    option: "Persons",
    variants: [{ sku: "VOUCHER-TASTING", option: "One", price: 25 }],
  },
] as const satisfies readonly ProductPlan[]

export type Sku = (typeof assortment)[number]["variants"][number]["sku"]

export const plans: readonly ProductPlan[] = assortment

/** Units of each currency for a euro: round numbers, not the market's. */
export const currencies = { eur: 1, gbp: 0.85, usd: 1.1, jpy: 160 } as const

export const pricesOf = (
  euro: number
): { currency_code: string; amount: number }[] =>
  Object.entries(currencies).map(([currency_code, factor]) => ({
    currency_code,
    amount: roundFor(currency_code, euro * factor),
  }))

function roundFor(currency: string, amount: number): number {
  return currency === "jpy"
    ? Math.round(amount)
    : Math.round(amount * 100) / 100
}

/** The same goods as Amazon lists them: one euro dearer than in the shop. */
export const catalogue = (): {
  sku: string
  title: string
  unitPrice: string
}[] =>
  plans.flatMap((plan) =>
    plan.variants
      .filter((variant) => variant.stock ?? variant.contains)
      .map((variant) => ({
        sku: variant.sku,
        title: `${plan.title}, ${variant.option}`,
        unitPrice: (variant.price + 1).toFixed(2),
      }))
  )

import fc from "fast-check"
import { aLine, aPaidOrder, someMoney } from "../../__tests__/makers"
import type { LineMoney, OrderSnapshot } from "../../order/snapshot"
import { toBill, type Bill } from "../bill"
import { addDecimals, exact } from "../decimal"

const german = { currency: "EUR", isTaxInclusive: true }
const american = { currency: "USD", isTaxInclusive: false }

interface Priced {
  amount: string
  taxRate: string
  discount: string
}

/** As Medusa computes it: a rate on the net price after discount. */
function computed({ amount, taxRate, discount }: Priced, bill: Bill) {
  const rate = exact(taxRate).dividedBy(100)
  const net = (value: string) =>
    bill.isTaxInclusive ? exact(value).dividedBy(rate.plus(1)) : exact(value)
  const paid = net(amount).minus(net(discount))
  const tax = paid.times(rate)
  return { tax, total: paid.plus(tax) }
}

/** What the shop will say of the bill: the tax of each part, and the total. */
function asMedusaReads(bill: Bill) {
  const goods = bill.lines.map((line) =>
    computed(
      {
        ...line,
        amount: exact(line.unitPrice).times(line.quantity).toFixed(),
      },
      bill
    )
  )
  const charges = bill.charges.map((charge) => computed(charge, bill))
  const sum = (parts: ReturnType<typeof computed>[], of: "tax" | "total") =>
    parts.reduce((all, part) => all.plus(part[of]), exact("0"))
  return {
    goodsTax: goods.map(({ tax }) => tax.toNumber()),
    chargesTax: sum(charges, "tax").toNumber(),
    total: sum([...goods, ...charges], "total").toNumber(),
  }
}

const aBill = (
  money: Partial<LineMoney>,
  total: string | null,
  defaults = german,
  more: Partial<OrderSnapshot> = {}
) =>
  toBill(
    aPaidOrder({
      grandTotal: total ? { amount: total, currency: defaults.currency } : null,
      lines: [
        aLine({
          quantity: 3,
          money: someMoney({ currency: defaults.currency, ...money }),
        }),
      ],
      ...more,
    }),
    defaults
  )

const noTax = {
  item: "0",
  shipping: "0",
  giftWrap: "0",
  codFee: "0",
  other: "0",
}

it.each<{
  what: string
  money: Partial<LineMoney>
  total: string
  defaults?: typeof german
  goodsTax: number
  chargesTax: number
}>([
  {
    what: "German prices, with tax in them",
    money: {},
    total: "23.80",
    goodsTax: 3.8,
    chargesTax: 0,
  },
  {
    what: "American prices, with tax on top",
    money: { item: "20.00", tax: { ...noTax, item: "1.65" } },
    total: "21.65",
    defaults: american,
    goodsTax: 1.65,
    chargesTax: 0,
  },
  {
    what: "Three items for ten euros",
    money: { item: "10.00", tax: { ...noTax, item: "1.60" } },
    total: "10.00",
    goodsTax: 1.6,
    chargesTax: 0,
  },
  {
    what: "Yen, which have no cents",
    money: { currency: "JPY", item: "1000", tax: { ...noTax, item: "91" } },
    total: "1000",
    defaults: { currency: "JPY", isTaxInclusive: true },
    goodsTax: 91,
    chargesTax: 0,
  },
  {
    what: "Paid shipping",
    money: {
      shipping: "4.99",
      tax: { ...noTax, item: "3.80", shipping: "0.80" },
    },
    total: "28.79",
    goodsTax: 3.8,
    chargesTax: 0.8,
  },
  {
    what: "Shipping that a discount makes free",
    money: { shipping: "4.99", discount: { item: "0", shipping: "4.99" } },
    total: "23.80",
    goodsTax: 3.8,
    chargesTax: 0,
  },
  {
    what: "Shipping at half its price",
    money: {
      shipping: "4.00",
      discount: { item: "0", shipping: "2.00" },
      tax: { ...noTax, item: "3.80", shipping: "0.32" },
    },
    total: "25.80",
    goodsTax: 3.8,
    chargesTax: 0.32,
  },
  {
    what: "A promotion",
    money: {
      discount: { item: "11.90", shipping: "0" },
      tax: { ...noTax, item: "1.90" },
    },
    total: "11.90",
    goodsTax: 1.9,
    chargesTax: 0,
  },
  {
    what: "A promotion on American prices",
    money: {
      item: "20.00",
      discount: { item: "5.00", shipping: "0" },
      tax: { ...noTax, item: "1.24" },
    },
    total: "16.24",
    defaults: american,
    goodsTax: 1.24,
    chargesTax: 0,
  },
  {
    what: "Gift wrap, cash on delivery and other charges, each with its tax",
    money: {
      giftWrap: "3.00",
      codFee: "2.00",
      other: "1.00",
      tax: {
        ...noTax,
        item: "3.80",
        giftWrap: "0.48",
        codFee: "0.32",
        other: "0.16",
      },
    },
    total: "29.80",
    goodsTax: 3.8,
    chargesTax: 0.96,
  },
  {
    what: "A charge that Amazon adds to the order and itemises nowhere",
    money: {},
    total: "25.80",
    goodsTax: 3.8,
    chargesTax: 0,
  },
  {
    what: "Such a charge beside other charges that are taxed",
    money: { other: "1.00", tax: { ...noTax, item: "3.80", other: "0.16" } },
    total: "26.80",
    goodsTax: 3.8,
    chargesTax: 0.16,
  },
  {
    what: "Such a charge on American prices",
    money: {
      item: "20.00",
      other: "1.00",
      tax: { ...noTax, item: "1.65", other: "0.50" },
    },
    total: "25.15",
    defaults: american,
    goodsTax: 1.65,
    chargesTax: 0.5,
  },
])(
  "$what: the shop computes Amazon's taxes and Amazon's total",
  ({ money, total, defaults = german, goodsTax, chargesTax }) => {
    const bill = aBill(money, total, defaults)

    const read = asMedusaReads(bill)

    expect(bill.isTaxInclusive).toBe(defaults.isTaxInclusive)
    expect(read.goodsTax[0]).toBeCloseTo(goodsTax, 9)
    expect(read.chargesTax).toBeCloseTo(chargesTax, 9)
    expect(read.total).toBeCloseTo(Number(total), 9)
  }
)

it("Amazon's total decides whether prices include tax, against the setting", () => {
  const onTop = aBill({}, "27.60", german)
  const within = aBill({}, "23.80", american)

  expect(onTop.isTaxInclusive).toBe(false)
  expect(within.isTaxInclusive).toBe(true)
})

it("Where Amazon's total fits neither, the setting decides", () => {
  expect(aBill({}, "25.00", german).isTaxInclusive).toBe(true)
  expect(aBill({}, "25.00", american).isTaxInclusive).toBe(false)
})

it("Without a total of Amazon's, the amounts add up to one", () => {
  expect(aBill({}, null, german)).toMatchObject({
    total: "23.8",
    unexplained: "0",
  })
  expect(aBill({}, null, american).total).toBe("27.6")
})

it("Free shipping is still a charge, so that the order has a way of shipping", () => {
  expect(aBill({}, "23.80").charges).toEqual([
    { kind: "shipping", amount: "0", taxRate: "0", discount: "0" },
  ])
})

it("Each kind of charge appears once, whatever it is made of", () => {
  const { charges } = aBill({ giftWrap: "3.00", other: "1.00" }, "29.80")

  expect(charges.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
    "shipping 0",
    "gift_wrap 3",
    "other 3",
  ])
})

it("What Amazon's total has beyond its amounts is said, also when it is less", () => {
  expect(aBill({}, "25.80")).toMatchObject({ unexplained: "2" })
  const less = aBill({}, "20.00")
  expect(less.unexplained).toBe("-3.8")
  expect(less.charges).toHaveLength(1)
})

it("A replacement costs nothing, and rightly so", () => {
  const bill = toBill(
    aPaidOrder({
      grandTotal: null,
      replacementFor: "028-0000000-0000000",
      lines: [aLine()],
    }),
    german
  )

  expect(bill).toMatchObject({ currency: "EUR", total: "0", unexplained: "0" })
  expect(bill.lines).toMatchObject([{ quantity: 2, unitPrice: "0" }])
})

it("A dropped line is not billed", () => {
  const { lines, total } = aBill({}, null, german, {
    lines: [
      aLine({ money: someMoney() }),
      aLine({ orderItemId: "2", quantity: 0, money: someMoney() }),
    ],
  })

  expect(lines.map((line) => line.orderItemId)).toEqual(["1"])
  expect(total).toBe("23.8")
})

it("An order in another currency than the marketplace's keeps its own", () => {
  expect(aBill({ currency: "SEK" }, null, german).currency).toBe("SEK")
})

it("Goods that a promotion makes free carry no tax", () => {
  const bill = aBill(
    { discount: { item: "23.80", shipping: "0" }, tax: noTax },
    null
  )

  expect(bill.lines[0]?.taxRate).toBe("0")
  expect(asMedusaReads(bill).total).toBeCloseTo(0, 9)
})

const cents = (max: number) =>
  fc.integer({ min: 0, max }).map((amount) => (amount / 100).toFixed(2))

/** Something bought for an amount, some of it taken off, at a rate of tax. */
const bought = fc.record({
  amount: cents(99_999),
  percentOff: fc.integer({ min: 0, max: 90 }),
  rate: fc.constantFrom(0, 5.5, 7, 8.25, 19, 25),
})

type Bought = typeof bought extends fc.Arbitrary<infer T> ? T : never

const stated = (
  { amount, percentOff, rate }: Bought,
  isTaxInclusive: boolean
) => {
  const discount = ((Number(amount) * percentOff) / 100).toFixed(2)
  const paid = exact(amount).minus(discount)
  const net = isTaxInclusive ? paid.dividedBy(1 + rate / 100) : paid
  return { amount, discount, tax: net.times(rate).dividedBy(100).toFixed(2) }
}

it("Whatever Amazon charges, the shop's total and taxes are Amazon's to a billionth", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 9 }),
          item: bought,
          shipping: bought,
          giftWrap: bought,
        }),
        { minLength: 1, maxLength: 3 }
      ),
      fc.boolean(),
      fc.boolean(),
      (bags, isTaxInclusive, hasTotal) => {
        const lines = bags.map((bag, index) => {
          const item = stated(bag.item, isTaxInclusive)
          const shipping = stated(bag.shipping, isTaxInclusive)
          const giftWrap = stated(
            { ...bag.giftWrap, percentOff: 0 },
            isTaxInclusive
          )
          return aLine({
            orderItemId: String(index),
            quantity: bag.quantity,
            money: someMoney({
              item: item.amount,
              shipping: shipping.amount,
              giftWrap: giftWrap.amount,
              discount: { item: item.discount, shipping: shipping.discount },
              tax: {
                ...noTax,
                item: item.tax,
                shipping: shipping.tax,
                giftWrap: giftWrap.tax,
              },
            }),
          })
        })
        const taxes = lines.flatMap(({ money }) =>
          Object.values(money?.tax ?? {})
        )
        const order = aPaidOrder({ lines, grandTotal: null })
        const defaults = { currency: "EUR", isTaxInclusive }
        const total = toBill(order, defaults).total

        const bill = toBill(
          {
            ...order,
            grandTotal: hasTotal ? { amount: total, currency: "EUR" } : null,
          },
          defaults
        )

        const read = asMedusaReads(bill)
        expect(read.total).toBeCloseTo(Number(total), 9)
        lines.forEach(({ money }, index) => {
          expect(read.goodsTax[index]).toBeCloseTo(Number(money?.tax.item), 9)
        })
        const goods = lines.map(({ money }) => money?.tax.item ?? "0")
        expect(read.chargesTax).toBeCloseTo(
          Number(addDecimals(...taxes)) - Number(addDecimals(...goods)),
          9
        )
      }
    ),
    { numRuns: 500 }
  )
})

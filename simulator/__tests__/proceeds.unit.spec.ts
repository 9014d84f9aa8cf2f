import type { PlaceOrder } from "../control"
import { changeQuantity } from "../world/lifecycle"
import type { SimulatedOrder } from "../world/order"
import {
  lineProceeds,
  orderTotal,
  showLineProceeds,
  showOrderProceeds,
} from "../world/proceeds"
import { anOrder } from "./an-order"

type Shown = { breakdowns: { type: string; subtotal: { amount: string } }[] }

const subtotals = ({ breakdowns }: Shown): Record<string, string> =>
  Object.fromEntries(
    breakdowns.map(({ type, subtotal }) => [type, subtotal.amount])
  )

const gift: PlaceOrder = {
  lines: [
    {
      sku: "TEA",
      quantity: 2,
      unitPrice: "19.99",
      shippingPrice: "4.99",
      shippingDiscount: "1.99",
      giftWrapPrice: "2.00",
      codFee: "3.00",
      discount: "5.00",
    },
    { sku: "CUP", unitPrice: "7.77" },
  ],
}

function showFirstLine(
  order: SimulatedOrder
): Shown & { proceedsTotal: { amount: string } } {
  const [line] = order.lines
  if (!line) {
    throw new Error("Failed to show a line: there is none.")
  }
  return showLineProceeds(line, order)
}

it("in Germany the tax is inside: the total is charges minus discount", () => {
  const shown = showOrderProceeds(anOrder(gift))

  expect(subtotals(shown)).toEqual({
    ITEM: "47.75",
    SHIPPING: "4.99",
    GIFT_WRAP: "2.00",
    COD_FEE: "3.00",
    DISCOUNT: "6.99",
    TAX: "8.11",
  })
  expect(shown.grandTotal.amount).toBe("50.75")
})

it("in the United States the tax comes on top", () => {
  const order = anOrder({
    marketplaceId: "US",
    lines: [{ sku: "TEA", unitPrice: "100.00" }],
  })

  expect(subtotals(showOrderProceeds(order))).toEqual({
    ITEM: "100.00",
    TAX: "8.25",
  })
  expect(showOrderProceeds(order).grandTotal).toEqual({
    amount: "108.25",
    currencyCode: "USD",
  })
})

it("in Japan nothing has decimals", () => {
  const order = anOrder({
    marketplaceId: "JP",
    lines: [{ sku: "TEA", unitPrice: "1980" }],
  })

  expect(subtotals(showOrderProceeds(order))).toEqual({
    ITEM: "1980",
    TAX: "180",
  })
})

it.each(["DE", "UK", "US", "CA"])(
  "in %s the lines add up to the order, to the cent",
  (marketplaceId) => {
    const order = anOrder({ ...gift, marketplaceId })
    const lines = order.lines.map((line) =>
      lineProceeds(line, order.taxInclusive)
    )

    expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(
      orderTotal(order)
    )
    for (const { tax, taxes, discount, discounts } of lines) {
      expect(Object.values(taxes).reduce((sum, part) => sum + part, 0)).toBe(
        tax
      )
      expect(discounts.ITEM + discounts.SHIPPING).toBe(discount)
    }
  }
)

it("splits discount and tax into what they belong to", () => {
  const shown = showFirstLine(anOrder(gift))
  const [discount, tax] = shown.breakdowns.slice(-2)

  expect(discount).toMatchObject({
    type: "DISCOUNT",
    detailedBreakdowns: [{ subtype: "ITEM" }, { subtype: "SHIPPING" }],
  })
  expect(tax).toMatchObject({
    type: "TAX",
    detailedBreakdowns: [
      { subtype: "ITEM" },
      { subtype: "SHIPPING" },
      { subtype: "GIFT_WRAP" },
      { subtype: "COD_FEE" },
    ],
  })
})

it("a replacement costs nothing and says so with a zero", () => {
  const order = anOrder({ ...gift, replacesOrderId: "302-0000000-0000001" })

  expect(subtotals(showOrderProceeds(order))).toEqual({ ITEM: "0.00" })
  expect(showOrderProceeds(order).grandTotal.amount).toBe("0.00")
})

it("a dropped line costs nothing, its shipping and discount included", () => {
  const order = anOrder(gift)
  const id = order.lines[0]?.orderItemId ?? ""
  const dropped = changeQuantity(order, id, 0, { by: "BUYER", reason: "X" })

  expect(showFirstLine(dropped).proceedsTotal.amount).toBe("0.00")
  expect(orderTotal(dropped)).toBe(777)
})

it("a discount never exceeds what it discounts", () => {
  const order = anOrder({
    lines: [{ sku: "TEA", unitPrice: "3.00", discount: "5.00" }],
  })

  expect(orderTotal(order)).toBe(0)
})

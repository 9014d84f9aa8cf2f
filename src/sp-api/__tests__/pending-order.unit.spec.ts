import { toObservation } from "../calls/to-observation"
import { anItem, aPendingOrder, euros } from "./helpers/amazon-orders"

const snapshotOf = (order: object) => toObservation(order).snapshot

it("reads a pending order that has nothing but what is ordered", () => {
  const { snapshot, personal } = toObservation(aPendingOrder())

  expect(personal).toBeNull()
  expect(snapshot).toMatchObject({
    status: "pending",
    fulfilledBy: "merchant",
    grandTotal: null,
    shipBy: null,
    deliverBy: null,
    serviceLevel: null,
    lines: [
      { sku: "TEA", quantity: 2, shippedQuantity: 0, money: null, title: null },
    ],
  })
})

it("reads nulls and empty texts as absent", () => {
  const order = {
    ...aPendingOrder(),
    buyer: null,
    recipient: null,
    proceeds: null,
    programs: null,
    associatedOrders: null,
    orderItems: [
      {
        orderItemId: "item-1",
        quantityOrdered: 2,
        product: { sellerSku: "", asin: "", title: null },
        proceeds: null,
        promotion: null,
        cancellation: null,
        fulfillment: null,
        tax: null,
      },
    ],
  }

  expect(snapshotOf(order).lines[0]).toMatchObject({
    sku: null,
    asin: null,
    title: null,
    quantity: 2,
  })
})

it("does not believe the price of a pending order, however strange", () => {
  const order = aPendingOrder({
    proceeds: { grandTotal: euros("??") },
    orderItems: [
      anItem({
        proceeds: { breakdowns: [{ type: "ITEM", subtotal: euros("??") }] },
      }),
    ],
  })

  expect(snapshotOf(order)).toMatchObject({
    grandTotal: null,
    lines: [{ money: null }],
  })
})

it("does not take Amazon's zero units left of a pending order for a cancellation", () => {
  const order = aPendingOrder({
    orderItems: [
      anItem({ fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 0 } }),
    ],
  })

  expect(snapshotOf(order).lines[0]?.quantity).toBe(2)
})

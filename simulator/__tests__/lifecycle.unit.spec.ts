import {
  addLine,
  cancel,
  changeQuantity,
  pay,
  reduceLine,
  release,
  requestCancellation,
  touch,
  transitions,
  withdrawCancellation,
} from "../world/lifecycle"
import type { SimulatedOrder } from "../world/order"
import { orderStatuses } from "../world/order"
import { packParcel, ship } from "../world/packages"
import { placeExtraLine } from "../world/place-line"
import { anOrder, noon } from "./an-order"

const byAmazon = { by: "AMAZON", reason: "PAYMENT_DECLINED" } as const
const byBuyer = { by: "BUYER", reason: "BUYER_CANCELLED" } as const
const firstLine = (order: SimulatedOrder): string =>
  order.lines[0]?.orderItemId ?? ""

it.each(orderStatuses)(
  "%s can be reached from an order's beginning",
  (status) => {
    const reached = new Set<string>(["PENDING", "PENDING_AVAILABILITY"])
    for (const from of reached) {
      transitions[from as keyof typeof transitions].forEach((to) =>
        reached.add(to)
      )
    }

    expect(reached).toContain(status)
  }
)

it("pays a pending order once and not twice", () => {
  const paid = pay(anOrder())

  expect(paid.status).toBe("UNSHIPPED")
  expect(() => pay(paid)).toThrow(
    "it is UNSHIPPED, and UNSHIPPED cannot follow"
  )
})

it("moves a pre-order to pending when it is released", () => {
  expect(release(anOrder({ status: "PENDING_AVAILABILITY" })).status).toBe(
    "PENDING"
  )
  expect(() => release(anOrder())).toThrow("PENDING cannot follow")
})

it("does not let a seller cancel while the order is pending", () => {
  expect(() =>
    cancel(anOrder(), { by: "MERCHANT", reason: "NO_INVENTORY" })
  ).toThrow("a seller cannot cancel while it is PENDING")
})

it("reports 0 on cancelled lines by default, and what was ordered when told to", () => {
  const lines = [{ sku: "TEA", quantity: 3 }]
  const zeroed = cancel(anOrder({ lines }), byAmazon)
  const kept = cancel(anOrder({ lines, cancelZeroesQuantity: false }), byAmazon)

  expect(zeroed.lines[0]).toMatchObject({
    quantityOrdered: 0,
    quantityPlaced: 3,
  })
  expect(kept.lines[0]).toMatchObject({ quantityOrdered: 3, quantityPlaced: 3 })
})

it("keeps a dropped line visible with quantity 0 and says who dropped it", () => {
  const order = anOrder({
    lines: [{ sku: "TEA", quantity: 2 }, { sku: "CUP" }],
  })

  const reduced = reduceLine(order, firstLine(order), 0, byBuyer)

  expect(reduced.lines).toHaveLength(2)
  expect(reduced.lines[0]).toMatchObject({
    quantityOrdered: 0,
    cancellation: byBuyer,
  })
})

it("only reduces when asked to reduce, and raises when asked to change", () => {
  const order = anOrder({ lines: [{ sku: "TEA", quantity: 2 }] })

  expect(() => reduceLine(order, firstLine(order), 2, byBuyer)).toThrow(
    "it has 2 already"
  )
  expect(
    changeQuantity(order, firstLine(order), 5, byBuyer).lines[0]
      ?.quantityOrdered
  ).toBe(5)
})

it("names the lines it has when it is asked for another", () => {
  const order = anOrder()

  expect(() => changeQuantity(order, "999", 1, byBuyer)).toThrow(
    firstLine(order)
  )
})

it("does not pay an order on which nothing is left", () => {
  const order = anOrder()

  expect(() => pay(reduceLine(order, firstLine(order), 0, byBuyer))).toThrow(
    "nothing is left on it"
  )
})

it("adds a line with an id of its own", () => {
  const order = anOrder()

  const longer = addLine(order, placeExtraLine(order, { sku: "CUP" }, 2))

  expect(new Set(longer.lines.map((line) => line.orderItemId)).size).toBe(2)
})

it("ships in two parcels, and is shipped when the last unit is", () => {
  const order = pay(anOrder({ lines: [{ sku: "TEA", quantity: 2 }] }))
  const one = { items: [{ orderItemId: firstLine(order), quantity: 1 }] }

  const partly = ship(order, packParcel(order, one, order.createdTime))
  const whole = ship(partly, packParcel(partly, {}, order.createdTime))

  expect([partly.status, whole.status]).toEqual([
    "PARTIALLY_SHIPPED",
    "SHIPPED",
  ])
  expect(whole.packages.map((parcel) => parcel.packageReferenceId)).toEqual([
    "1",
    "2",
  ])
})

it("ships neither more than is left, nor a pending order, nor nothing", () => {
  const pending = anOrder()
  const paid = pay(pending)
  const two = { items: [{ orderItemId: firstLine(paid), quantity: 2 }] }
  const shipped = ship(paid, packParcel(paid, {}, paid.createdTime))

  expect(() => ship(paid, packParcel(paid, two, paid.createdTime))).toThrow(
    "1 left to ship"
  )
  expect(() =>
    ship(pending, packParcel(pending, {}, pending.createdTime))
  ).toThrow("nothing left to ship")
  expect(() =>
    ship(shipped, packParcel(shipped, {}, paid.createdTime))
  ).toThrow("it is SHIPPED")
})

it("lets a buyer ask for a cancellation only while it is unshipped, and cancels nothing", () => {
  const asked = requestCancellation(pay(anOrder()), "ORDERED_BY_MISTAKE")

  expect(asked.status).toBe("UNSHIPPED")
  expect(() => requestCancellation(anOrder(), "ORDERED_BY_MISTAKE")).toThrow(
    "only while it is UNSHIPPED"
  )
})

it("forgets the wish to cancel when the buyer takes it back, unless it came true", () => {
  const asked = requestCancellation(pay(anOrder()), "ORDERED_BY_MISTAKE")

  expect(withdrawCancellation(asked).cancellationRequest).toBeNull()
  expect(() => withdrawCancellation(pay(anOrder()))).toThrow("nobody asked")
  expect(() => withdrawCancellation(cancel(asked, byBuyer))).toThrow(
    "it is CANCELLED"
  )
})

it("makes every change later than the one before, even when the clock stands still", () => {
  const order = anOrder()

  const paid = touch(order, pay(order), noon)
  const asked = touch(paid, requestCancellation(paid, "X"), noon)

  expect(
    [order, paid, asked].map(({ lastUpdatedTime }) => lastUpdatedTime.slice(-4))
  ).toEqual(["000Z", "001Z", "002Z"])
  expect(asked.version).toBe(3)
})

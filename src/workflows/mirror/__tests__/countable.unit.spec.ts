import type { OrderDTO } from "@medusajs/framework/types"
import { countable } from "../countable"

const order = (fulfilled: number, shipped: number) =>
  ({
    items: [
      {
        id: "line",
        detail: { fulfilled_quantity: fulfilled, shipped_quantity: shipped },
      },
    ],
  }) as unknown as OrderDTO

const waiting = (id: string, quantity: number) => ({
  id,
  shipped_at: null,
  unshipped: quantity > 0 ? [{ line_item_id: "line", quantity }] : [],
})

const idsOf = (some: { id: string }[]) => some.map(({ id }) => id)

it("what is packed and counted may be booked as shipped", () => {
  const found = countable(order(2, 0), [waiting("a", 1), waiting("b", 1)])

  expect(idsOf(found)).toEqual(["a", "b"])
})

it("what another fulfilment was shipped in place of may not", () => {
  const left = { ...waiting("a", 0), shipped_at: new Date(0) }

  const found = countable(order(1, 1), [left, waiting("b", 1)])

  expect(idsOf(found)).toEqual(["a"])
})

it("what the order does not count may not", () => {
  const found = countable(order(1, 0), [waiting("a", 0), waiting("b", 1)])

  expect(idsOf(found)).toEqual(["b"])
})

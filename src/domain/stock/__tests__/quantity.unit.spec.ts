import { InvariantError } from "../../errors"
import { checkQuantity, leftOf, sumOf } from "../quantity"

it.each([0, 1, 1_000_000])("%d is a quantity", (quantity) => {
  expect(checkQuantity(quantity, "a test")).toBe(quantity)
})

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])(
  "%d is not a quantity, and the message says where it came from",
  (quantity) => {
    expect(() => checkQuantity(quantity, "line 7")).toThrow(InvariantError)
    expect(() => checkQuantity(quantity, "line 7")).toThrow("in line 7")
  }
)

it("What is left is never less than nothing", () => {
  expect([leftOf(5, 2), leftOf(2, 2), leftOf(2, 5)]).toEqual([3, 0, 0])
})

it("No quantities sum up to nothing", () => {
  expect([sumOf([]), sumOf([1, 2, 3])]).toEqual([0, 6])
})

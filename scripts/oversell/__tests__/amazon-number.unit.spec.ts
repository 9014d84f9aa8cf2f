import { AmazonNumber } from "../amazon-number"

it("Amazon sells what it shows, all of it or nothing", () => {
  const number = new AmazonNumber(3)

  expect(number.sell(4, null)).toBe(false)
  expect(number.sell(3, null)).toBe(true)
  expect(number.shown).toBe(0)
})

it("A number that takes effect overwrites what was sold while it was on its way", () => {
  const number = new AmazonNumber(10)
  number.take(8, 30)
  number.sell(5, null)

  number.passTo(29)
  expect(number.shown).toBe(5)
  number.passTo(30)
  expect(number.shown).toBe(8)
})

it("A cancelled order gives its units back, and a number of the same moment overwrites them", () => {
  const number = new AmazonNumber(10)
  number.sell(2, 100)
  number.sell(3, 200)
  number.take(4, 200)

  expect(number.passTo(100)).toBe(2)
  expect(number.shown).toBe(7)
  expect(number.passTo(200)).toBe(3)
  expect(number.shown).toBe(4)
})

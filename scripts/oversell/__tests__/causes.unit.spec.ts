import { causesOf, type Cause, type Causes } from "../causes"
import { aHistory, amazonSells, storefrontSells, told } from "./a-history"

const none: Causes = {
  unread_at_storefront: 0,
  number_under_way: 0,
  given_back_unread: 0,
  canceled_unread: 0,
  unexplained: 0,
}

const only = (cause: Cause, units: number): Causes => ({
  ...none,
  [cause]: units,
})

it("A sale in which everybody gets what there is has nothing to explain", () => {
  const history = aHistory(3, {
    visits: [amazonSells(0, 1), storefrontSells(10, 2)],
  })

  expect(causesOf(history)).toEqual(none)
})

it("The storefront may sell what an order at Amazon has taken, until that can be read", () => {
  const history = aHistory(3, {
    visits: [amazonSells(100, 2), storefrontSells(290, 3)],
  })

  expect(causesOf(history)).toEqual(only("unread_at_storefront", 2))
})

it("Once the order has been read, the storefront has no excuse", () => {
  const history = aHistory(3, {
    visits: [amazonSells(100, 2), storefrontSells(300, 3)],
  })

  expect(causesOf(history)).toEqual(only("unexplained", 2))
})

it("An order that was placed two minutes before a reading is read by the next one", () => {
  const history = aHistory(3, {
    visits: [amazonSells(180, 2), storefrontSells(300, 3)],
  })

  expect(causesOf(history)).toEqual(only("unread_at_storefront", 2))
})

it("Amazon may sell what the storefront has sold, until a number could take effect", () => {
  const history = aHistory(2, {
    visits: [storefrontSells(0, 2), amazonSells(20, 1)],
    sent: [told(0, 0)],
  })

  expect(causesOf(history)).toEqual(only("number_under_way", 1))
})

it("From then on it may not, whether or not a number was sent", () => {
  const history = aHistory(2, {
    visits: [storefrontSells(0, 2), amazonSells(30, 1)],
  })

  expect(causesOf(history)).toEqual(only("unexplained", 1))
})

it("A number on its way puts up again what Amazon sells meanwhile, until that can be read", () => {
  const history = aHistory(3, {
    visits: [storefrontSells(0, 1), amazonSells(20, 2), amazonSells(100, 2)],
    sent: [told(0, 2)],
  })

  expect(causesOf(history)).toEqual(only("given_back_unread", 2))
})

it("After the reading there is as long as a number takes to put it right", () => {
  const soldAt = (at: number) =>
    aHistory(3, {
      visits: [storefrontSells(0, 1), amazonSells(20, 2), amazonSells(at, 2)],
      sent: [told(0, 2)],
    })

  expect(causesOf(soldAt(310))).toEqual(only("number_under_way", 2))
  expect(causesOf(soldAt(320))).toEqual(only("unexplained", 2))
})

it("A number that forgets what Amazon has sold already is no excuse", () => {
  const history = aHistory(5, {
    visits: [amazonSells(0, 2), storefrontSells(10, 1), amazonSells(50, 4)],
    sent: [told(10, 4)],
  })

  expect(causesOf(history)).toEqual(only("unexplained", 2))
})

it("What Amazon puts up again of a cancelled order may be sold, until the cancellation can be read", () => {
  const soldAt = (at: number) =>
    aHistory(2, {
      visits: [
        amazonSells(0, 1, 400),
        storefrontSells(0, 2),
        amazonSells(at, 1),
      ],
      sent: [told(0, 0)],
    })

  expect(causesOf(soldAt(420))).toEqual(only("canceled_unread", 1))
  expect(causesOf(soldAt(620))).toEqual(only("unexplained", 1))
})

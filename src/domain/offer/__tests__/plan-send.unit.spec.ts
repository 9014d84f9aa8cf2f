import fc from "fast-check"
import {
  chooseWay,
  hasTakenEffect,
  planSend,
  type SendPlan,
  type SendState,
} from "../plan-send"
import { aSend, aSendState } from "./makers"

const onItsWay = (quantity: number, from: number | null) =>
  aSend({ quantity, from, isSettled: false })

const inStep = (shown: number, unseen = 0): SendPlan => ({
  act: "in_step",
  shown,
  unseen,
})
const send = (quantity: number, isRaise: boolean, unseen = 0): SendPlan => ({
  act: "send",
  quantity,
  unseen,
  isRaise,
})
const wait = (
  what: "intake" | "settling" | "confirmation",
  unseen = 0
): SendPlan => ({ act: "wait", for: what, unseen })

it.each<{ what: string; state: Partial<SendState>; plan: SendPlan }>([
  {
    what: "What Amazon shows already is not sent",
    state: {},
    plan: inStep(10),
  },
  {
    what: "An order that Amazon has subtracted, and we have read, is not sent",
    state: { desired: 8, shown: 8, soldSince: 2 },
    plan: inStep(8),
  },
  {
    what: "An order that we have not read yet is left to Amazon's own number",
    state: { desired: 10, shown: 8 },
    plan: inStep(8, 2),
  },
  {
    what: "A reduction is sent at once, also while orders are unread",
    state: { desired: 4, isIntakeCurrent: false },
    plan: send(4, false),
  },
  {
    what: "A reduction leaves out what Amazon has sold and we have not read",
    state: { desired: 7, shown: 8 },
    plan: send(5, false, 2),
  },
  {
    what: "More unread orders than units left make a zero",
    state: { desired: 1, shown: 7 },
    plan: send(0, false, 3),
  },
  {
    what: "A cancellation that Amazon has added again hides no unread order",
    state: { desired: 13, shown: 11, soldSince: -3 },
    plan: inStep(11, 2),
  },
  {
    what: "A raise is sent once every order from before the last send has been read",
    state: { desired: 15 },
    plan: send(15, true),
  },
  {
    what: "A raise leaves out what Amazon has sold and we have not read",
    state: { desired: 15, shown: 8 },
    plan: send(13, true, 2),
  },
  {
    what: "A raise waits for unread orders",
    state: { desired: 15, isIntakeCurrent: false },
    plan: wait("intake"),
  },
  {
    what: "A raise waits for the last send to take effect",
    state: { desired: 15, last: onItsWay(9, 10), isIntakeCurrent: false },
    plan: wait("settling"),
  },
  {
    what: "A first raise needs no last send to wait for",
    state: { desired: 15, last: null },
    plan: send(15, true),
  },
  {
    what: "A first reduction goes out at once",
    state: { desired: 3, last: null, isIntakeCurrent: false },
    plan: send(3, false),
  },
  {
    what: "A send that is on its way is not sent a second time",
    state: { desired: 4, last: onItsWay(4, 10) },
    plan: wait("settling"),
  },
  {
    what: "A raise on its way is overtaken by a reduction",
    state: { desired: 12, last: onItsWay(15, 10) },
    plan: send(12, false),
  },
  {
    what: "A raise on its way is taken back, though Amazon does not show it yet",
    state: { desired: 10, last: onItsWay(15, 10) },
    plan: send(10, false),
  },
  {
    what: "A raise that Amazon shows, less what it has sold since, is in force",
    state: {
      desired: 13,
      shown: 13,
      soldSince: 2,
      last: onItsWay(15, 10),
    },
    plan: inStep(13),
  },
  {
    what: "A reduction that Amazon shows, less an unread order, is in force",
    state: { desired: 4, shown: 3, last: onItsWay(4, 10) },
    plan: inStep(3, 1),
  },
  {
    what: "What was sent while Amazon did not say, and shows there now, is in step",
    state: { desired: 4, shown: 4, last: onItsWay(4, null) },
    plan: inStep(4),
  },
  {
    what: "What Amazon has sold while a send is on its way is taken off what would put it up again",
    state: { desired: 10, shown: 9, last: onItsWay(10, 10) },
    plan: { act: "send", quantity: 9, unseen: 1, isRaise: false },
  },
  {
    what: "What a send was short of is still short in the next one, until it has been read",
    state: {
      desired: 18,
      shown: 18,
      last: aSend({ quantity: 18, from: 19, unseen: 1 }),
      isIntakeCurrent: false,
    },
    plan: { act: "send", quantity: 17, unseen: 1, isRaise: false },
  },
  {
    what: "A reduction that Amazon took and never applied is sent again",
    state: { desired: 4, last: aSend({ quantity: 4 }) },
    plan: send(4, false),
  },
  {
    what: "A raise that never came is, at first, taken for unread orders",
    state: { desired: 15, shown: 10, last: aSend({ quantity: 15 }) },
    plan: inStep(10, 5),
  },
  {
    what: "A look up to which all is read tells that it never came",
    state: {
      desired: 15,
      shown: 10,
      last: aSend({ quantity: 15 }),
      reckoned: { shown: 10, soldSince: 0 },
    },
    plan: send(15, true),
  },
  {
    what: "From such a look, orders are counted as from a send",
    state: {
      desired: 9,
      shown: 6,
      soldSince: 7,
      reckoned: { shown: 10, soldSince: 1 },
    },
    plan: inStep(6, 3),
  },
])("$what", ({ state, plan }) => {
  expect(planSend(aSendState(state))).toEqual(plan)
})

it.each<{ what: string; state: Partial<SendState>; plan: SendPlan }>([
  {
    what: "the last send is taken for what it shows",
    state: { desired: 10 },
    plan: inStep(10),
  },
  {
    what: "a reduction is sent",
    state: { desired: 8 },
    plan: send(8, false),
  },
  {
    what: "as many sold as restocked is sent all the same",
    state: { desired: 10, soldSince: 1 },
    plan: send(10, true),
  },
  {
    what: "a first number is sent once orders have been read",
    state: { desired: 10, last: null },
    plan: send(10, true),
  },
  {
    what: "a first number waits for unread orders",
    state: { desired: 10, last: null, isIntakeCurrent: false },
    plan: wait("intake"),
  },
])("Where Amazon does not say what it shows, $what", ({ state, plan }) => {
  expect(planSend(aSendState({ shown: null, ...state }))).toEqual(plan)
})

it.each<{ what: string; state: Partial<SendState>; plan: SendPlan }>([
  {
    what: "More than three times the highest number ever waits for the owner",
    state: { desired: 61, peak: 20 },
    plan: wait("confirmation"),
  },
  {
    what: "Exactly three times as much does not",
    state: { desired: 60, peak: 20 },
    plan: send(60, true),
  },
  {
    what: "What the owner has confirmed is sent",
    state: { desired: 61, peak: 20, confirmed: 61 },
    plan: send(61, true),
  },
  {
    what: "One unit more than the owner has confirmed waits again",
    state: { desired: 62, peak: 20, confirmed: 61 },
    plan: wait("confirmation"),
  },
  {
    what: "Of a small number, a multiple says nothing: up to 30 goes out",
    state: { desired: 30, shown: 1, peak: 1, last: aSend({ quantity: 1 }) },
    plan: send(30, true),
  },
  {
    what: "A SKU that never showed anything has no measure",
    state: { desired: 500, shown: 0, peak: 0, last: aSend({ quantity: 0 }) },
    plan: send(500, true),
  },
  {
    what: "Without a factor nothing is a jump",
    state: { desired: 5000, jumpFactor: null },
    plan: send(5000, true),
  },
  {
    what: "Nobody is asked to confirm what unread orders may yet change",
    state: { desired: 61, peak: 20, isIntakeCurrent: false },
    plan: wait("intake"),
  },
])("$what", ({ state, plan }) => {
  expect(planSend(aSendState({ jumpFactor: 3, ...state }))).toEqual(plan)
})

it.each([
  { from: 10, sent: 15, shown: 15, isSo: true },
  { from: 10, sent: 15, shown: 11, isSo: true },
  { from: 10, sent: 15, shown: 10, isSo: false },
  { from: 10, sent: 15, shown: 16, isSo: false },
  { from: 10, sent: 4, shown: 4, isSo: true },
  { from: 10, sent: 4, shown: 3, isSo: true },
  { from: 10, sent: 4, shown: 5, isSo: false },
  { from: 10, sent: 10, shown: 9, isSo: false },
  { from: null, sent: 4, shown: 4, isSo: false },
  { from: 10, sent: 4, shown: null, isSo: false },
])(
  "Sent $sent when Amazon showed $from, a number of $shown tells that it is in force: $isSo",
  ({ from, sent, shown, isSo }) => {
    expect(hasTakenEffect({ quantity: sent, from }, shown)).toBe(isSo)
  }
)

const number = fc.nat({ max: 12 })
const anyState: fc.Arbitrary<SendState> = fc.record({
  desired: number,
  shown: fc.option(number),
  last: fc.option(
    fc
      .record({
        quantity: number,
        from: fc.option(number),
        unseen: fc.nat(5),
        isSettled: fc.boolean(),
      })
      .map(aSend)
  ),
  soldSince: fc.integer({ min: -4, max: 8 }),
  reckoned: fc.option(
    fc.record({ shown: number, soldSince: fc.integer({ min: -4, max: 8 }) })
  ),
  isIntakeCurrent: fc.boolean(),
  peak: fc.option(number),
  jumpFactor: fc.option(fc.integer({ min: 1, max: 3 })),
  confirmed: fc.option(number),
})

it("Whatever is known, nothing is sent beyond what is left", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const plan = planSend(state)

      const quantity = plan.act === "send" ? plan.quantity : 0
      expect(quantity).toBeGreaterThanOrEqual(0)
      expect(quantity).toBeLessThanOrEqual(state.desired)
    }),
    { numRuns: 2000 }
  )
})

it("While Amazon shows more than is left, a number that is low enough is on its way or goes out", () => {
  fc.assert(
    fc.property(
      anyState.filter(
        ({ desired, shown }) => shown !== null && desired < shown
      ),
      (state) => {
        const plan = planSend(state)
        const sent =
          plan.act === "send"
            ? plan.quantity
            : (state.last?.quantity ?? Infinity)

        expect(plan.act).not.toBe("in_step")
        expect(sent).toBeLessThanOrEqual(state.desired)
      }
    ),
    { numRuns: 2000 }
  )
})

it("A plan that was carried out, and that Amazon shows, is followed by none", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const plan = planSend(state)
      const after =
        plan.act === "send"
          ? planSend({
              ...state,
              desired: plan.quantity,
              shown: plan.quantity,
              last: aSend({ quantity: plan.quantity, from: state.shown }),
              soldSince: 0,
              reckoned: null,
            })
          : null

      expect(after?.act ?? "in_step").toBe("in_step")
    }),
    { numRuns: 2000 }
  )
})

it("Few quantities are sent one by one, and many as a feed", () => {
  expect(chooseWay(1499, 1500)).toBe("patch")
  expect(chooseWay(1500, 1500)).toBe("feed")
})

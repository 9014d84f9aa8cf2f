import {
  aHeldLine,
  aKnownLine,
  aKnownOrder,
  aLine,
  anOrder,
  aPaidOrder,
  aPolicy,
  someMoney,
} from "../../__tests__/makers"
import {
  acts,
  decide,
  goalOf,
  isComplete,
  phaseAfter,
  phases,
  type Act,
  type Goal,
  type Phase,
} from "../decide"
import { defaultPolicy, type OrderPolicy } from "../policy"
import type { OrderSnapshot } from "../snapshot"

const paidUnread = (order: Partial<OrderSnapshot> = {}) =>
  aPaidOrder({
    coverage: "partial",
    grandTotal: null,
    lines: [aLine()],
    ...order,
  })

describe("What becomes of an order follows from Amazon's word and the owner's settings", () => {
  it.each<{
    what: string
    snapshot: OrderSnapshot
    policy?: Partial<OrderPolicy>
    goal: Goal
  }>([
    {
      what: "A pending order becomes a placeholder in mode import",
      snapshot: anOrder(),
      goal: "placeholder",
    },
    {
      what: "A pending order is held back from the offer in mode reserve",
      snapshot: anOrder(),
      policy: { pendingMode: "reserve" },
      goal: "hold",
    },
    {
      what: "A pending order is left alone in mode off",
      snapshot: anOrder(),
      policy: { pendingMode: "off" },
      goal: "nothing",
    },
    {
      what: "A pre-order is treated as pending when pre-orders are held",
      snapshot: anOrder({ status: "pending_availability" }),
      goal: "placeholder",
    },
    {
      what: "A pre-order waits when the owner wants it to",
      snapshot: anOrder({ status: "pending_availability" }),
      policy: { preorders: "wait" },
      goal: "nothing",
    },
    {
      what: "A paid order is completed, also in mode off",
      snapshot: aPaidOrder(),
      policy: { pendingMode: "off" },
      goal: "completed",
    },
    {
      what: "A shipped order that is seen for the first time is completed",
      snapshot: aPaidOrder({ status: "shipped" }),
      goal: "completed",
    },
    {
      what: "A paid order that only a message told of has to be read first",
      snapshot: paidUnread(),
      goal: "details",
    },
    {
      what: "A paid order with a price missing has to be read again",
      snapshot: aPaidOrder({ lines: [aLine()] }),
      goal: "details",
    },
    {
      what: "A dropped line needs no price",
      snapshot: aPaidOrder({
        lines: [
          aLine({ money: someMoney() }),
          aLine({ orderItemId: "2", quantity: 0 }),
        ],
      }),
      goal: "completed",
    },
    {
      what: "A replacement costs nothing, and is complete without a price",
      snapshot: aPaidOrder({
        replacementFor: "028-0000000-0000000",
        lines: [aLine()],
      }),
      goal: "completed",
    },
    {
      what: "A cancelled order is gone",
      snapshot: anOrder({ status: "canceled" }),
      goal: "gone",
    },
    {
      what: "A pending order that Amazon ships itself takes nothing of ours",
      snapshot: anOrder({ fulfilledBy: "amazon" }),
      goal: "nothing",
    },
    {
      what: "A paid order that Amazon ships itself is imported",
      snapshot: aPaidOrder({ fulfilledBy: "amazon" }),
      goal: "completed",
    },
    {
      what: "An order that Amazon ships itself is left out if the owner says so",
      snapshot: aPaidOrder({ fulfilledBy: "amazon" }),
      policy: { fbaOrders: "ignore" },
      goal: "nothing",
    },
    {
      what: "The shop's own multi-channel order does not come back as a new one",
      snapshot: aPaidOrder({ channel: "non_amazon", fulfilledBy: "amazon" }),
      goal: "nothing",
    },
    {
      what: "Not even when it cannot be fulfilled",
      snapshot: aPaidOrder({ channel: "non_amazon", status: "unfulfillable" }),
      goal: "nothing",
    },
  ])("$what", ({ snapshot, policy, goal }) => {
    expect(goalOf("none", snapshot, aPolicy(policy))).toBe(goal)
  })

  it.each([
    { what: "A pending order", snapshot: anOrder() },
    { what: "A paid order", snapshot: aPaidOrder() },
    {
      what: "An order that Amazon ships",
      snapshot: aPaidOrder({ fulfilledBy: "amazon" }),
    },
  ])(
    "$what of a marketplace that nobody has set up is left alone",
    ({ snapshot }) => {
      expect(goalOf("none", snapshot, aPolicy({ isSetUp: false }))).toBe(
        "nothing"
      )
    }
  )

  it("What has begun is completed, even if its marketplace is gone", () => {
    expect(goalOf("placeholder", aPaidOrder(), defaultPolicy)).toBe("completed")
  })

  it("A pending order is never complete, even if it shows a price", () => {
    expect(
      isComplete(anOrder({ lines: [aLine({ money: someMoney() })] }))
    ).toBe(false)
  })
})

describe("The table of acts", () => {
  const goals = Object.keys(acts.none) as Goal[]
  const cells = phases.flatMap((phase) =>
    goals.map((goal) => ({ phase, goal, act: acts[phase][goal] }))
  )

  it.each(cells)(
    "When an order is $phase and is to be $goal, we $act, and once is enough",
    ({ phase, goal, act }) => {
      const after = phaseAfter(phase, act)

      const again = acts[after][goal]

      expect(phaseAfter(after, again)).toBe(after)
      // What is done again looks at what is there; nothing begins or ends twice.
      expect(["leave", "hold", "revise", "read", "follow", "close"]).toContain(
        phase === after ? act : again
      )
    }
  )

  it.each(cells.filter(({ phase }) => phase === "canceled"))(
    "A cancelled order stays cancelled when it is to be $goal",
    ({ act }) => {
      expect(phaseAfter("canceled", act)).toBe("canceled")
    }
  )

  it.each(cells.filter(({ phase }) => phase === "completed"))(
    "A complete order is never a placeholder again when it is to be $goal",
    ({ act }) => {
      expect(["completed", "canceled"]).toContain(phaseAfter("completed", act))
    }
  )

  it.each(cells.filter(({ phase }) => phase === "placeholder"))(
    "A placeholder stays in Medusa when it is to be $goal",
    ({ act }) => {
      expect(["placeholder", "completed", "canceled"]).toContain(
        phaseAfter("placeholder", act)
      )
    }
  )
})

describe("How many units a line holds", () => {
  const plan = (
    phase: Phase,
    known: Parameters<typeof aKnownLine>[0],
    snapshot: OrderSnapshot,
    policy: Partial<OrderPolicy> = {}
  ) =>
    decide(
      aKnownOrder({ phase, lines: [aKnownLine(known)] }),
      snapshot,
      aPolicy(policy)
    )

  it.each<{ mode: OrderPolicy["pendingMode"]; act: Act; hold: object }>([
    { mode: "import", act: "place", hold: { units: 2, place: "medusa" } },
    { mode: "reserve", act: "hold", hold: { units: 2, place: "offer" } },
    { mode: "off", act: "leave", hold: { units: 0, place: null } },
  ])(
    "A pending order of two units, in mode $mode: we $act",
    ({ mode, act, hold }) => {
      const result = plan("none", {}, anOrder(), { pendingMode: mode })

      expect(result).toMatchObject({ act, lines: [{ quantity: 2, hold }] })
    }
  )

  it("A payment changes no hold", () => {
    const held = aHeldLine(2)

    const result = plan("placeholder", held, aPaidOrder())

    expect(result).toMatchObject({
      act: "complete",
      phase: "completed",
      lines: [{ hold: held.hold }],
    })
  })

  it("A payment that still has to be read changes no hold", () => {
    const held = aHeldLine(2)

    const result = plan("placeholder", held, paidUnread())

    expect(result).toMatchObject({
      act: "read",
      phase: "placeholder",
      lines: [{ hold: held.hold }],
    })
  })

  it("Units held back from the offer move into Medusa when the order is paid", () => {
    const known = { hold: { units: 2, place: "offer" as const }, wasHeld: true }

    const result = plan("held", known, aPaidOrder(), { pendingMode: "reserve" })

    expect(result).toMatchObject({
      act: "import",
      lines: [{ hold: { units: 2, place: "medusa" }, cause: "paid" }],
    })
  })

  it("A cancellation gives back everything, though Amazon reports a quantity of 0", () => {
    const canceled = anOrder({
      status: "canceled",
      lines: [aLine({ quantity: 0 })],
    })

    const result = plan("placeholder", aHeldLine(2), canceled)

    expect(result).toMatchObject({
      act: "cancel_placeholder",
      phase: "canceled",
      lines: [{ hold: { units: 0 }, shipped: 0, cause: "canceled" }],
    })
  })

  it("A cancelled order that holds something after all is closed again", () => {
    const canceled = anOrder({ status: "canceled" })

    expect(plan("canceled", aHeldLine(2), canceled)).toMatchObject({
      act: "close",
      phase: "canceled",
      lines: [{ hold: { units: 0 }, shipped: 0 }],
    })
  })

  it("A cancellation in mode reserve gives the units back to the offer", () => {
    const known = { hold: { units: 2, place: "offer" as const }, wasHeld: true }

    const result = plan("held", known, anOrder({ status: "canceled" }))

    expect(result).toMatchObject({
      act: "release",
      phase: "none",
      lines: [{ hold: { units: 0 }, cause: "canceled" }],
    })
  })

  it("Switching off gives the units of mode reserve back to the offer", () => {
    const known = { hold: { units: 2, place: "offer" as const }, wasHeld: true }

    const result = plan("held", known, anOrder(), { pendingMode: "off" })

    expect(result).toMatchObject({
      act: "release",
      lines: [{ hold: { units: 0 }, cause: "mode" }],
    })
  })

  it.each(["reserve", "off"] as const)(
    "Switching to %s leaves a placeholder and its units as they are",
    (pendingMode) => {
      const held = aHeldLine(2)

      const result = plan("placeholder", held, anOrder(), { pendingMode })

      expect(result).toMatchObject({
        act: "revise",
        phase: "placeholder",
        lines: [{ hold: held.hold }],
      })
    }
  )

  it("A reduced line keeps what is still ordered", () => {
    const result = plan(
      "placeholder",
      aHeldLine(3),
      anOrder({ lines: [aLine({ quantity: 1 })] })
    )

    expect(result.lines).toMatchObject([
      { hold: { units: 1 }, shipped: 0, cause: "changed" },
    ])
  })

  it.each([
    { how: "reported with quantity 0", lines: [aLine({ quantity: 0 })] },
    { how: "no longer named", lines: [] },
  ])("A line that is $how is dropped, and holds nothing", ({ lines }) => {
    const result = plan("placeholder", aHeldLine(2), anOrder({ lines }))

    expect(result.lines).toMatchObject([
      { quantity: 0, hold: { units: 0, place: null }, cause: "dropped" },
    ])
  })

  it("Units that Medusa has fulfilled have left the house", () => {
    const known = { ...aHeldLine(3), fulfilledQuantity: 1 }

    const result = plan(
      "completed",
      known,
      aPaidOrder({ lines: [aLine({ quantity: 3, money: someMoney() })] })
    )

    expect(result.lines).toMatchObject([{ hold: { units: 2 }, shipped: 1 }])
  })

  it("Of a fulfilment and a reduction together, each is told apart", () => {
    const known = aHeldLine(5, { fulfilledQuantity: 1 })

    const result = plan(
      "completed",
      known,
      aPaidOrder({ lines: [aLine({ quantity: 3, money: someMoney() })] })
    )

    expect(result.lines).toMatchObject([{ hold: { units: 2 }, shipped: 1 }])
  })

  it("A parcel that the ledger knows of is not shipped again by a reduction", () => {
    const known = aHeldLine(2, { appliedQuantity: 3, fulfilledQuantity: 1 })

    const result = plan(
      "completed",
      known,
      aPaidOrder({ lines: [aLine({ quantity: 2, money: someMoney() })] })
    )

    expect(result.lines).toMatchObject([{ hold: { units: 1 }, shipped: 0 }])
  })

  it("What Amazon calls shipped stays held until Medusa has fulfilled it", () => {
    const shipped = aPaidOrder({
      status: "shipped",
      lines: [aLine({ shippedQuantity: 2, money: someMoney() })],
    })

    expect(plan("completed", aHeldLine(2), shipped).lines[0]?.hold.units).toBe(
      2
    )
  })

  it("A line that was shipped before we first saw the order is not held at all", () => {
    const shipped = aPaidOrder({
      status: "shipped",
      lines: [aLine({ shippedQuantity: 2, money: someMoney() })],
    })

    expect(plan("none", {}, shipped).lines[0]?.hold.units).toBe(0)
  })

  it("A line that was shipped in part before we first saw it holds the same at every look", () => {
    const partly = aPaidOrder({
      status: "partially_shipped",
      lines: [aLine({ quantity: 3, shippedQuantity: 1, money: someMoney() })],
    })

    const first = plan("none", {}, partly).lines[0]?.hold
    const second = plan("completed", aHeldLine(first?.units ?? 0), partly)

    expect(second.lines[0]?.hold).toEqual(first)
  })

  it("A cancelled fulfilment brings the units back", () => {
    const known = { wasHeld: true, fulfilledQuantity: 0 }

    expect(plan("completed", known, aPaidOrder()).lines[0]?.hold.units).toBe(2)
  })

  it("An unknown SKU is imported and holds nothing, until it is mapped", () => {
    const unknown = plan("none", { canHold: false }, anOrder())
    const mapped = plan("placeholder", { canHold: true }, anOrder())

    expect(unknown).toMatchObject({
      act: "place",
      lines: [{ quantity: 2, hold: { units: 0, place: null } }],
    })
    expect(mapped.lines[0]?.hold).toEqual({ units: 2, place: "medusa" })
  })

  it("An order that Amazon ships itself is imported without a hold", () => {
    const result = plan("none", {}, aPaidOrder({ fulfilledBy: "amazon" }))

    expect(result).toMatchObject({
      act: "import",
      lines: [{ quantity: 2, hold: { units: 0 } }],
    })
  })

  it("A line that nobody knows is planned from the snapshot, and holds nothing yet", () => {
    const result = decide(aKnownOrder({ lines: [] }), anOrder(), aPolicy())

    expect(result.lines).toMatchObject([
      { orderItemId: "1", quantity: 2, hold: { units: 0 } },
    ])
  })
})

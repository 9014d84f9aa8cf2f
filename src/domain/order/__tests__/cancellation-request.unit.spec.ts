import { aLine, anOrder, aPaidOrder } from "../../__tests__/makers"
import {
  isCancellationUndecided,
  isDecisionOver,
  isShipmentBlocked,
  openCancellationRequest,
} from "../cancellation-request"

const asks = (reason: string | null = null) => ({
  cancellationRequest: { reason },
})
const asked = aPaidOrder({ lines: [aLine(asks("bought twice"))] })

describe("A buyer asks to cancel", () => {
  it.each([
    ["nobody has decided", null, true, true],
    ["it is to be sent all the same", "ship", false, false],
    ["it is to be cancelled in Seller Central", "cancel", false, true],
  ] as const)("when %s, the shop is asked and packs accordingly", (...row) => {
    const [, decision, isUndecided, isBlocked] = row

    expect(isCancellationUndecided(asked, decision)).toBe(isUndecided)
    expect(isShipmentBlocked(asked, decision)).toBe(isBlocked)
  })

  it("nothing is asked of an order that nobody wants cancelled", () => {
    expect(openCancellationRequest(aPaidOrder())).toBeNull()
    expect(isShipmentBlocked(aPaidOrder(), null)).toBe(false)
  })

  it.each(["shipped", "canceled", "unfulfillable"] as const)(
    "nothing is asked any more of an order that is %s",
    (status) => {
      expect(openCancellationRequest({ ...asked, status })).toBeNull()
    }
  )

  it("units that have left are not cancelled any more; the others are still asked for", () => {
    const order = aPaidOrder({
      status: "partially_shipped",
      lines: [
        aLine({ orderItemId: "1", shippedQuantity: 2, ...asks("late") }),
        aLine({ orderItemId: "2", shippedQuantity: 1, ...asks("too many") }),
      ],
    })

    expect(openCancellationRequest(order)).toEqual({
      orderItemIds: ["2"],
      reason: "too many",
    })
  })

  it("the first reason that is given is the reason", () => {
    const order = anOrder({
      lines: [
        aLine({ orderItemId: "1", ...asks() }),
        aLine({ orderItemId: "2", ...asks("bought twice") }),
      ],
    })

    expect(openCancellationRequest(order)).toMatchObject({
      reason: "bought twice",
    })
  })

  it("a decision lasts while Amazon repeats the request, and is over when it is withdrawn or another line asks", () => {
    const withdrawn = aPaidOrder()
    const another = aPaidOrder({
      lines: [aLine(asks()), aLine({ orderItemId: "2", ...asks() })],
    })

    expect(isDecisionOver(asked, asked)).toBe(false)
    expect(isDecisionOver(asked, withdrawn)).toBe(true)
    expect(isDecisionOver(withdrawn, asked)).toBe(true)
    expect(isDecisionOver(asked, another)).toBe(true)
    expect(isDecisionOver(another, asked)).toBe(false)
  })
})

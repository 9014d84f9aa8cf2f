// A model of Amazon, which takes, swallows, refuses and forgets to answer; and of an outbox that is
// worked on by processes which may die before or after every call.

import { sightOf, type ShownPackage } from "../sight"
import { afterwards, type Happening, type Told } from "../telling"

export const faults = [
  "none",
  "swallowed",
  "answer lost",
  "request lost",
  "busy",
  "refused",
  "dies before the call",
  "dies after the call",
] as const
export type Fault = (typeof faults)[number]

interface Row extends Pick<
  Told,
  "state" | "attempts" | "looks" | "rounds" | "is_unsure" | "refusal" | "error"
> {
  package_reference: string
  tracking_number: string
  items: { order_item_id: string; quantity: number }[]
}

export const aRow = (reference: string): Row => ({
  state: "due",
  attempts: 0,
  looks: 0,
  rounds: 0,
  is_unsure: false,
  refusal: null,
  error: null,
  package_reference: reference,
  tracking_number: `T${reference}`,
  items: [{ order_item_id: "1", quantity: 1 }],
})

export class ModelAmazon {
  readonly packages = new Map<string, ShownPackage & { seen: number }>()

  /** `lag`: looks before a package shows. */
  constructor(
    private readonly units: number,
    private readonly lag: number
  ) {}

  /** As Amazon does: a known number edits its package, a new one needs units that are left. */
  take(row: Row, isSwallowed: boolean): Happening {
    const isKnown = this.packages.has(row.package_reference)
    if (!isKnown && this.packages.size >= this.units) {
      return { type: "refused", sentence: "Shipped already.", isShipped: true }
    }
    if (!isSwallowed) {
      this.packages.set(row.package_reference, {
        packageReference: row.package_reference,
        status: "shipped",
        trackingNumber: row.tracking_number,
        items: [{ orderItemId: "1", quantity: 1 }],
        seen: this.packages.get(row.package_reference)?.seen ?? 0,
      })
    }
    return { type: "told" }
  }

  show(): ShownPackage[] {
    return [...this.packages.values()].filter((one) => {
      one.seen += 1
      return one.seen > this.lag
    })
  }
}

const failed = (mayHaveArrived: boolean): Happening => ({
  type: "failed",
  sentence: "Amazon did not answer.",
  mayHaveArrived,
})

/** One claim of the row, and what is written down of it. */
export function work(amazon: ModelAmazon, row: Row, fault: Fault): void {
  if (row.state === "told" || (row.state === "due" && row.is_unsure)) {
    const seen = look(amazon, row, fault)
    if (row.state === "told" || seen.state !== "due" || seen.waitMs !== 0) {
      Object.assign(row, seen)
      return
    }
  }
  if (row.state === "due") {
    tell(amazon, row, fault)
  }
}

function look(amazon: ModelAmazon, row: Row, fault: Fault): Told {
  const isAway = fault === "busy" || fault === "request lost"
  return afterwards(
    { ...row, state: row.state === "told" ? "told" : "due" },
    isAway
      ? failed(false)
      : {
          type: "looked",
          sight: sightOf(row, amazon.show()),
          isCounted: false,
        }
  )
}

function tell(amazon: ModelAmazon, row: Row, fault: Fault): void {
  const before = { ...row, state: "due" as const }
  // Written down before the call.
  row.is_unsure = true
  if (fault === "dies before the call") {
    return
  }
  const happening = call(amazon, row, fault)
  if (fault !== "dies after the call") {
    Object.assign(row, afterwards(before, happening))
  }
}

function call(amazon: ModelAmazon, row: Row, fault: Fault): Happening {
  switch (fault) {
    case "busy":
      return failed(false)
    case "request lost":
      return failed(true)
    case "refused":
      return { type: "refused", sentence: "No such item.", isShipped: false }
    case "answer lost":
      amazon.take(row, false)
      return failed(true)
    default:
      return amazon.take(row, fault === "swallowed")
  }
}

// Whether to send Amazon a quantity now, and which. Amazon lowers its own number with every
// order, also a pending one, and we learn of that order minutes later. A quantity that we
// send is absolute and takes effect after a while: it undoes what Amazon has sold meanwhile.
// So nothing is sent that Amazon shows already, a reduction goes out at once, and a raise only
// when what Amazon has sold is known.

/**
 * The last number that we tried to send, whether or not Amazon's answer reached us; or that a
 * look found at Amazon, so that nothing was sent. The first look counts, and every `in_step`.
 */
export interface LastSend {
  quantity: number
  /** What Amazon showed when we sent. Null: it did not say. Found: the quantity itself. */
  from: number | null
  at: string
  /** Units that were taken off it, or were missing at Amazon, and of which we had not read. */
  unseen: number
  /** It has had time to take effect, or was found. */
  isSettled: boolean
}

/**
 * An earlier look at Amazon's number: the last send was settled then, and every order up to it
 * has been read since. What Amazon's number has lost since then and no order explains, we have
 * not read of yet. A look must not be pushed out by the next before it can be reckoned with.
 */
export interface Reckoning {
  shown: number
  /** As in {@link SendState}, but since that look. */
  soldSince: number
}

export interface SendState {
  desired: number
  /** Amazon's own number now. Null: it does not say. */
  shown: number | null
  last: LastSend | null
  /**
   * Units of orders that we know of and that were purchased at Amazon after `last` had had its
   * time to take effect: what was bought before, `last` may have put up again. Where Amazon's
   * number is not known, after `last.at`. Less those purchased before and cancelled after, so
   * that it may be below 0.
   */
  soldSince: number
  /** Null: no such look. Then Amazon's number is compared with the last send. */
  reckoned: Reckoning | null
  /** Every order up to `last.at` has been read, and nothing is left to apply. */
  isIntakeCurrent: boolean
  /** The highest number that Amazon ever showed or took. */
  peak: number | null
  /** A raise to more than so many times the peak waits for the owner. Null: never. */
  jumpFactor: number | null
  /** The owner has confirmed raises up to this. */
  confirmed: number | null
}

export type SendPlan =
  | { act: "send"; quantity: number; unseen: number; isRaise: boolean }
  /** Amazon shows it already: it lowers its own number with each order. Only noted. */
  | { act: "in_step"; shown: number; unseen: number }
  | {
      act: "wait"
      for: "intake" | "settling" | "confirmation"
      unseen: number
    }

/** Below this, a multiple of the highest number says nothing. */
const smallPeak = 10

export function planSend(state: SendState): SendPlan {
  const { shown, last, isIntakeCurrent } = state
  const isInForce =
    last === null || last.isSettled || hasTakenEffect(last, shown)
  const unseen = unseenUnits(isInForce, state)
  const target = Math.max(state.desired - unseen, 0)
  const isOnItsWay = last?.quantity === target && !isInForce
  if (isInStep(target, isInForce, state)) {
    return { act: "in_step", shown: target, unseen }
  }
  const upper = upperOf(shown, isInForce ? null : last) ?? last?.quantity
  if (upper !== undefined && target < upper && !isOnItsWay) {
    return { act: "send", quantity: target, unseen, isRaise: false }
  }
  if (last && !last.isSettled) {
    return { act: "wait", for: "settling", unseen }
  }
  if (!isIntakeCurrent) {
    return { act: "wait", for: "intake", unseen }
  }
  return isJump(target, state)
    ? { act: "wait", for: "confirmation", unseen }
    : { act: "send", quantity: target, unseen, isRaise: true }
}

/**
 * Whether Amazon's number tells that a send is in force before its time is up: it has moved to
 * the send's side of what it was. Good enough for sending nothing and for a reduction. Not for
 * a raise: a cancellation, or enough orders that we have not read, would look the same.
 */
export function hasTakenEffect(
  { quantity, from }: Pick<LastSend, "quantity" | "from">,
  shown: number | null
): boolean {
  if (shown === null || from === null || shown > quantity) {
    return false
  }
  return quantity > from ? shown > from : quantity < from
}

/** Units that Amazon has sold and that we have not read of: its number is lower than explained. */
function unseenUnits(
  isInForce: boolean,
  { shown, last, soldSince, reckoned, isIntakeCurrent }: SendState
): number {
  if (shown !== null && reckoned) {
    return Math.max(reckoned.shown - reckoned.soldSince - shown, 0)
  }
  if (!last) {
    return 0
  }
  // What the last number was short of is still missing from what is desired.
  const carried = isIntakeCurrent ? 0 : last.unseen
  const origin = isInForce ? last.quantity : (last.from ?? last.quantity)
  return shown === null
    ? carried
    : carried + Math.max(origin - soldSince - shown, 0)
}

/** Where Amazon does not say, an order since the last send leaves open what it shows. */
const isInStep = (
  target: number,
  isInForce: boolean,
  { shown, last, soldSince }: SendState
): boolean =>
  shown === null
    ? last?.quantity === target && soldSince === 0
    : shown === target && (isInForce || last?.quantity === target)

/** The highest number that Amazon shows or may yet show because of us. */
const upperOf = (shown: number | null, onItsWay: LastSend | null) =>
  shown === null || onItsWay === null
    ? shown
    : Math.max(shown, onItsWay.quantity)

const isJump = (
  target: number,
  { peak, jumpFactor, confirmed }: SendState
): boolean =>
  jumpFactor !== null &&
  peak !== null &&
  peak > 0 &&
  target > jumpFactor * Math.max(peak, smallPeak) &&
  !(confirmed !== null && target <= confirmed)

/** One call per SKU for few, one feed for many: Amazon takes minutes to begin with a feed. */
export const chooseWay = (count: number, feedFrom: number): "patch" | "feed" =>
  count < feedFrom ? "patch" : "feed"

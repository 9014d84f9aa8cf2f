// Asks the domain what to do about each listing, given what Amazon shows, and writes down
// those that need no call.

import {
  planSend,
  type LastSend,
  type SendPlan,
} from "../../domain/offer/plan-send"
import type { ToSend } from "../../modules/amazon/store/offers/find-to-send"
import {
  noteInStep,
  noteWaiting,
  type InStep,
  type Sending,
  type Waiting,
} from "../../modules/amazon/store/offers/sends"
import { hasReadOrders, settleMs, type Publishing } from "./publishing"

export interface PlannedSend extends Sending {
  listing: ToSend
}

export interface Plans {
  sends: PlannedSend[]
  inStep: InStep[]
  waiting: Waiting[]
}

/** A raise that waits for orders is tried again when they are read, and no later than this. */
const intakeRetryMs = 60_000
const confirmationRetryMs = 6 * 60 * 60_000

export function planSends(
  publishing: Publishing,
  listings: ToSend[],
  shownOf: (listing: ToSend) => number | null
): Plans {
  const plans: Plans = { sends: [], inStep: [], waiting: [] }
  const now = publishing.amazon.now()
  const after = (ms: number) => new Date(now.getTime() + ms)
  for (const listing of listings) {
    const shown = shownOf(listing)
    const plan = planOne(publishing, listing, shown)
    const { id } = listing
    switch (plan.act) {
      case "send": {
        const { quantity, unseen } = plan
        plans.sends.push({ id, quantity, from: shown, unseen, listing })
        break
      }
      case "in_step":
        plans.inStep.push({
          id,
          shown: plan.shown,
          unseen: plan.unseen,
          next_try_at: plan.unseen > 0 ? after(intakeRetryMs) : null,
        })
        break
      case "wait":
        plans.waiting.push({
          id,
          for: plan.for,
          unseen: plan.unseen,
          next_try_at: waitUntil(plan.for, listing, after),
        })
        break
    }
  }
  return plans
}

export async function notePlans(
  { amazon }: Publishing,
  { inStep, waiting }: Plans
): Promise<void> {
  await amazon.inTransaction(async (manager) => {
    await noteInStep(manager, inStep, amazon.now())
    await noteWaiting(manager, waiting)
  })
}

function planOne(
  publishing: Publishing,
  listing: ToSend,
  shown: number | null
): SendPlan {
  const last = lastOf(publishing, listing, shown)
  const plan = planSend({
    desired: listing.desired_quantity,
    shown,
    last,
    soldSince: shown === null ? listing.sold_since : listing.sold_since_settled,
    reckoned:
      listing.reckoned_quantity === null
        ? null
        : {
            shown: listing.reckoned_quantity,
            soldSince: listing.reckoned_sold_since,
          },
    isIntakeCurrent:
      !listing.has_due_order &&
      hasReadOrders(publishing, listing.marketplace_ids, last?.at ?? null),
    peak: listing.peak_quantity,
    jumpFactor: publishing.account.jump_factor,
    confirmed: listing.confirmed_quantity,
  })
  // It may have been lost on the way. Told once more, a reduction is the same reduction.
  const isLost =
    !listing.is_answered &&
    plan.act === "wait" &&
    last !== null &&
    shown !== null &&
    last.quantity < shown
  return isLost
    ? {
        act: "send",
        quantity: last.quantity,
        unseen: plan.unseen,
        isRaise: false,
      }
    : plan
}

/** The last number that was sent; or, before the first one, what Amazon shows now. */
function lastOf(
  { amazon }: Publishing,
  {
    base_quantity: quantity,
    base_from: from,
    base_at: at,
    unseen_quantity: unseen,
  }: ToSend,
  shown: number | null
): LastSend | null {
  if (quantity === null || at === null) {
    return shown === null
      ? null
      : {
          quantity: shown,
          from: shown,
          at: amazon.now().toISOString(),
          unseen: 0,
          isSettled: true,
        }
  }
  const isFound = quantity === from
  const ageMs = amazon.now().getTime() - new Date(at).getTime()
  return {
    quantity,
    from,
    at,
    unseen,
    isSettled: isFound || ageMs >= settleMs,
  }
}

function waitUntil(
  what: Waiting["for"],
  { base_at: at }: ToSend,
  after: (ms: number) => Date
): Date {
  switch (what) {
    case "intake":
      return after(intakeRetryMs)
    case "confirmation":
      return after(confirmationRetryMs)
    case "settling":
      return at === null
        ? after(intakeRetryMs)
        : new Date(new Date(at).getTime() + settleMs)
  }
}

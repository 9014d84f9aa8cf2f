// Books what is planned for a batch, and says of each order how that went.

import type { MedusaContainer } from "@medusajs/framework/types"
import { sumOf } from "../../domain/stock/quantity"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type {
  MirrorClaim,
  MirrorDelay,
  Mirrored,
} from "../../modules/amazon/store/mirror"
import { sentenceOf } from "../sentence-of"
import { book } from "./book"
import type { Booking } from "./booking"
import { hasBegun } from "./order-changes"

export interface Planned {
  claim: MirrorClaim
  booking: Booking
}

export interface BatchResult {
  mirrored: Mirrored[]
  delays: MirrorDelay[]
}

/** A batch that fails is halved until the order that cannot be booked stands alone. */
export async function bookAll(
  container: MedusaContainer,
  planned: Planned[]
): Promise<BatchResult> {
  const [first] = planned
  if (!first) {
    return { mirrored: [], delays: [] }
  }
  const now = container.resolve<AmazonModuleService>(AMAZON_MODULE).now()
  try {
    const stale = await book(
      container,
      planned.map(({ booking }) => booking),
      now
    )
    return {
      mirrored: planned
        .filter(({ booking }) => !stale.includes(booking.id))
        .map(({ claim, booking }) => toMirrored(claim, booking)),
      // Somebody was quicker: it is looked at anew at once.
      delays: planned
        .filter(({ booking }) => stale.includes(booking.id))
        .map(({ claim }) => ({
          ...toDelay(claim, now),
          forgets_plan: true,
        })),
    }
  } catch (error) {
    if (planned.length === 1) {
      const isFresh = !(await hasBegun(container, first.booking))
      return {
        mirrored: [],
        delays: [toFailure(first.claim, now, error, isFresh)],
      }
    }
    const middle = Math.ceil(planned.length / 2)
    const halves = [
      await bookAll(container, planned.slice(0, middle)),
      await bookAll(container, planned.slice(middle)),
    ]
    return {
      mirrored: halves.flatMap(({ mirrored }) => mirrored),
      delays: halves.flatMap(({ delays }) => delays),
    }
  }
}

export const toMirrored = (
  { id, lease, applied_revision: seen }: MirrorClaim,
  booking: Booking | null
): Mirrored => ({
  id,
  lease,
  seen,
  booked: booking && {
    fulfillments: booking.ship.length,
    units: sumOf(
      booking.ship.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))
    ),
    delivered: booking.deliver.length,
    packages: booking.ship.flatMap(({ package_reference: reference }) =>
      reference === null ? [] : [reference]
    ),
  },
})

/** Put off; nothing is wrong. */
export const toDelay = (
  { id, lease }: MirrorClaim,
  nextTryAt: Date
): MirrorDelay => ({
  id,
  lease,
  next_try_at: nextTryAt,
  error: null,
  forgets_plan: false,
})

const firstRetryMs = 30_000
const lastRetryMs = 60 * 60_000

/** `isFresh`: nothing has been booked yet, so that the next try plans anew. */
export function toFailure(
  claim: MirrorClaim,
  now: Date,
  error: unknown,
  isFresh: boolean
): MirrorDelay {
  const waitMs = Math.min(
    firstRetryMs * 2 ** claim.mirror_attempts,
    lastRetryMs
  )
  return {
    ...toDelay(claim, new Date(now.getTime() + waitMs)),
    error: sentenceOf(error),
    forgets_plan: isFresh,
  }
}

// One batch of orders that are shipped at Amazon: from what was claimed to what is written down.

import type { MedusaContainer } from "@medusajs/framework/types"
import { isNothing } from "../../domain/shipment/elsewhere"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  saveMirrorPlans,
  type MirrorClaim,
} from "../../modules/amazon/store/mirror"
import { leaseMs } from "../reconcile/keep-lease"
import {
  bookAll,
  toDelay,
  toFailure,
  toMirrored,
  type BatchResult,
  type Planned,
} from "./book-all"
import type { Booking } from "./booking"
import { countable } from "./countable"
import { choosePlaces, type PlaceOf } from "./choose-place"
import { loadShipped, type Shipped } from "./load-shipped"
import { planWork, toBooking, type MirrorWork } from "./plan-booking"
import type { ReadPackages } from "./read-packages"

export async function mirrorBatch(
  container: MedusaContainer,
  claims: MirrorClaim[],
  readPackages: ReadPackages
): Promise<BatchResult> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const begun = claims.filter(hasPlan)
  const { planned, mirrored, delays } = await planAll(
    container,
    claims.filter((claim) => !hasPlan(claim)),
    readPackages
  )
  const all = [
    ...begun.map((claim) => ({ claim, booking: claim.mirror_plan as Booking })),
    ...planned,
  ]
  // Its lease may be over: asking Amazon takes its time.
  const until = new Date(amazon.now().getTime() + leaseMs)
  const kept = await amazon.inTransaction((manager) =>
    saveMirrorPlans(
      manager,
      all.map(({ claim: { id, lease }, booking: plan }) => ({
        id,
        lease,
        plan,
      })),
      until
    )
  )
  const booked = await bookAll(
    container,
    all.filter(({ claim }) => kept.has(claim.id))
  )
  return {
    mirrored: [...mirrored, ...booked.mirrored],
    delays: [...delays, ...booked.delays],
  }
}

/** Until Medusa has counted it, or it was mended. */
const uncountedMs = 60_000

const hasPlan = (claim: MirrorClaim): boolean => claim.mirror_plan !== null

interface Plans extends BatchResult {
  planned: Planned[]
}

/** What is to be booked, order by order. What cannot be planned does not stop the others. */
async function planAll(
  container: MedusaContainer,
  claims: MirrorClaim[],
  readPackages: ReadPackages
): Promise<Plans> {
  const plans: Plans = { planned: [], mirrored: [], delays: [] }
  const wanted = claims.filter(
    ({ marketplace }) => marketplace?.shipped_elsewhere === "book"
  )
  const shipped = await loadShipped(container, wanted)
  const placeOf = await choosePlaces(container, wanted)
  for (const claim of claims) {
    const order = shipped.orders.get(claim.medusa_order_id ?? "")
    // An order that the shop itself has cancelled says so as a problem of its own.
    if (!order || order.status === "canceled") {
      plans.mirrored.push(toMirrored(claim, null))
      continue
    }
    const found = shipped.fulfillments.get(order.id) ?? []
    const work = { claim, order, fulfillments: countable(order, found) }
    await planOne(work, plans, {
      hasUncounted: found.some(({ lines }) => lines.length === 0),
      shipped,
      placeOf,
      readPackages,
      now: container.resolve<AmazonModuleService>(AMAZON_MODULE).now(),
    })
  }
  return plans
}

interface Planning {
  /** The order shows a fulfilment that it does not count (yet). */
  hasUncounted: boolean
  shipped: Shipped
  placeOf: PlaceOf
  readPackages: ReadPackages
  now: Date
}

async function planOne(
  work: MirrorWork,
  { planned, mirrored, delays }: Plans,
  { hasUncounted, shipped, placeOf, readPackages, now }: Planning
): Promise<void> {
  const { claim } = work
  try {
    const read = await readPackages(work)
    if (!read.isRead) {
      delays.push(toDelay(claim, new Date(now.getTime() + read.waitMs)))
      return
    }
    const { packages } = read
    const plan = planWork(work, packages)
    if (isNothing(plan)) {
      mirrored.push(toMirrored(claim, null))
      return
    }
    if (hasUncounted && plan.create.length > 0) {
      // Its units may be the very ones that seem to lack a fulfilment.
      delays.push(toDelay(claim, new Date(now.getTime() + uncountedMs)))
      return
    }
    const place = placeOf(claim)
    planned.push({
      claim,
      booking: toBooking(work, plan, { ...shipped, packages, place }),
    })
  } catch (error) {
    delays.push(toFailure(claim, now, error, true))
  }
}

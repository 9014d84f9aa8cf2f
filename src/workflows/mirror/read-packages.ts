// Asks Amazon which parcels it knows of an order. Half an order a second is all that Amazon
// answers, so it is asked only when there is something to book, or a parcel may have arrived.

import type { MedusaContainer } from "@medusajs/framework/types"
import { isNothing } from "../../domain/shipment/elsewhere"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isRejectedError,
  isUnexpectedShapeError,
} from "../../sp-api"
import { planWork, type MirrorWork, type Packages } from "./plan-booking"

export type PackagesRead =
  | { isRead: true; packages: Packages }
  /** Amazon cannot be asked before. */
  | { isRead: false; waitMs: number }

export type ReadPackages = (work: MirrorWork) => Promise<PackagesRead>

/** As long as one asks at Amazon in a row; the others wait for the next slice. */
const mostReads = 20
const nextSliceMs = 15_000

export function createPackageReader(container: MedusaContainer): ReadPackages {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const accounts = new Map<string, StoredAccount>()
  const waits = new Map<string, number>()
  let reads = 0

  async function accountOf(id: string): Promise<StoredAccount> {
    const known = accounts.get(id) ?? (await amazon.retrieveAmazonAccount(id))
    accounts.set(id, known)
    return known
  }

  return async (work) => {
    const { claim } = work
    if (!isWorthAsking(work)) {
      return { isRead: true, packages: null }
    }
    const waitMs =
      waits.get(claim.account_id) ?? (reads < mostReads ? null : nextSliceMs)
    if (waitMs !== null) {
      return { isRead: false, waitMs }
    }
    reads += 1
    try {
      const gateway = amazon.gatewayFor(await accountOf(claim.account_id))
      return {
        isRead: true,
        packages: await gateway.getPackages(claim.amazon_order_id),
      }
    } catch (error) {
      if (isRateLimitedError(error)) {
        waits.set(claim.account_id, error.retryAfterMs)
        return { isRead: false, waitMs: error.retryAfterMs }
      }
      if (!isFinal(error)) {
        throw error
      }
      return { isRead: true, packages: null }
    }
  }
}

/**
 * Not of what Amazon ships (it shows no packages), not of an account that must not be asked,
 * and not of what was sold and sent before the shop was connected: nobody waits for its
 * tracking number, and there may be thousands.
 */
function isWorthAsking(work: MirrorWork): boolean {
  const { claim, fulfillments } = work
  const { account, snapshot, lines } = claim
  if (snapshot.fulfilledBy === "amazon" || account?.state !== "connected") {
    return false
  }
  const isHistory =
    new Date(snapshot.purchasedAt) < new Date(account.created_at) &&
    !lines.some(({ was_held }) => was_held)
  const isUnderWay = fulfillments.some(
    (one) => one.package_reference !== null && one.delivered_at === null
  )
  return !isHistory && (isUnderWay || !isNothing(planWork(work, null)))
}

/** What the stock needs to know does not depend on it: better no tracking number than no booking. */
const isFinal = (error: unknown): boolean =>
  isRejectedError(error) ||
  isNotAuthorizedError(error) ||
  isUnexpectedShapeError(error)

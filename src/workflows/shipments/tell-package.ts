// Tells Amazon of one package, or looks whether Amazon shows it. What is about to be called is
// written down before, so that a call which broke off is looked for before it is repeated.

import { InvariantError } from "../../domain/errors"
import { sightOf } from "../../domain/shipment/sight"
import {
  afterwards,
  type Happening,
  type Told,
} from "../../domain/shipment/telling"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  forgetSending,
  keepPackage,
  type ClaimedPackage,
} from "../../modules/amazon/store/shipments/claims"
import { recordPackage } from "../../modules/amazon/store/shipments/outcomes"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  isRejectedError,
  isSpApiError,
  type AmazonGateway,
} from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { isShippedAlready, refusalSentence } from "./refusals"
import { toConfirmation } from "./to-confirmation"

export interface TellingRun {
  amazon: AmazonModuleService
  gateway: AmazonGateway
  lease: string
  until: () => Date
  /** Whether Amazon has allowed any call of this run, and what it said when it did not. */
  access: { isProven: boolean; denials: Error[] }
}

/** Longer than all others wait then: they are tried first. */
const afterDenialMs = 16 * 60_000

/**
 * Throws what ends the run for the account: a spent quota, or an account that is refused. Access
 * may be denied to one order alone, such as one of a marketplace that the seller has left: that is
 * noted as a failure of this package, and the next one is tried.
 */
export async function tellPackage(
  run: TellingRun,
  claim: ClaimedPackage
): Promise<Told["state"] | null> {
  if (isToBeLookedAt(claim)) {
    const seen = await step(run, claim, () => look(run, claim))
    if (seen?.state !== "due" || seen.waitMs !== 0 || claim.state !== "due") {
      return seen?.state ?? null
    }
  }
  const told = await step(run, claim, () => tell(run, claim), true)
  return told?.state ?? null
}

/**
 * Told already; or perhaps told, by a call that broke off; or shipped at Amazon before we have said
 * anything: somebody may have typed this parcel into Seller Central.
 */
const isToBeLookedAt = (claim: ClaimedPackage): boolean =>
  claim.state === "told" ||
  claim.is_unsure ||
  (claim.told_revision === 0 &&
    ["partially_shipped", "shipped"].includes(claim.order_status))

/** One call, between the note that it is made and the note of what came of it. */
async function step(
  { amazon, lease, until, access }: TellingRun,
  claim: ClaimedPackage,
  call: () => Promise<Happening>,
  isTelling = false
): Promise<Told | null> {
  const isOurs = await amazon.inTransaction((manager) =>
    keepPackage(manager, claim, {
      lease,
      until: until(),
      sendingSince: isTelling ? amazon.now() : null,
    })
  )
  if (!isOurs) {
    return null
  }
  let waitMs = 0
  const happening = await call().catch(async (error: unknown) => {
    const failure = failureOf(error)
    if (endsTheRun(error)) {
      if (isTelling && !claim.is_unsure && !failure.mayHaveArrived) {
        await amazon.inTransaction((manager) =>
          forgetSending(manager, claim.id, lease)
        )
      }
      throw error
    }
    if (isDenial(error)) {
      access.denials.push(error)
      waitMs = afterDenialMs
    }
    return failure
  })
  access.isProven ||= happening.type !== "failed"
  const told = later(afterwards(claim, happening), waitMs)
  const isToBeToldNow =
    claim.state === "due" && happening.type === "looked" && told.waitMs === 0
  if (!isToBeToldNow) {
    await amazon.inTransaction((manager) =>
      recordPackage(
        manager,
        {
          ...told,
          id: claim.id,
          lease,
          revision: claim.revision,
          is_answered: happening.type === "told",
        },
        amazon.now()
      )
    )
  }
  return told
}

async function tell(
  { amazon, gateway }: TellingRun,
  claim: ClaimedPackage
): Promise<Happening> {
  try {
    await gateway.confirmShipment(toConfirmation(claim, amazon.now()))
    return { type: "told" }
  } catch (error) {
    if (isRejectedError(error)) {
      const { complaints } = error
      return {
        type: "refused",
        sentence: refusalSentence(claim.amazon_order_id, complaints),
        isShipped: isShippedAlready(complaints),
      }
    }
    // What our own gateway does not let out would be refused another time as well.
    if (error instanceof InvariantError) {
      return { type: "refused", sentence: error.message, isShipped: false }
    }
    throw error
  }
}

async function look(
  { gateway }: TellingRun,
  claim: ClaimedPackage
): Promise<Happening> {
  const packages = await gateway.getPackages(claim.amazon_order_id)
  return {
    type: "looked",
    sight: sightOf(claim, packages ?? []),
    isCounted: isCounted(claim),
  }
}

/** By the newest that was read of the order: minutes old at most. */
const isCounted = ({ items, snapshot }: ClaimedPackage): boolean =>
  items.every(({ order_item_id: id }) =>
    snapshot.lines.some(
      (line) => line.orderItemId === id && line.shippedQuantity >= line.quantity
    )
  )

const failureOf = (error: unknown) => ({
  type: "failed" as const,
  sentence: sentenceOf(error),
  mayHaveArrived: !isSpApiError(error) || error.mayHaveArrived,
})

const later = (told: Told, ms: number): Told => ({
  ...told,
  waitMs: told.waitMs === null ? null : told.waitMs + ms,
})

const isDenial = (error: unknown): error is Error =>
  isNotAuthorizedError(error) && error.refusal === "access"

/** The quota is spent, or the account is refused: the next package would fare no better. */
const endsTheRun = (error: unknown): boolean =>
  isRateLimitedError(error) || (isNotAuthorizedError(error) && !isDenial(error))

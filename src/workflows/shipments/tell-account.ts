// Tells Amazon of one account's packages: the most urgent first, and only as long as a job may
// take. Any number of processes can do it at once; each takes packages of its own.

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  claimPackages,
  hurryPackages,
  postponePackages,
  releasePackages,
  whenNextToTell,
} from "../../modules/amazon/store/shipments/claims"
import { withdrawCanceled } from "../../modules/amazon/store/shipments/outcomes"
import { isNotAuthorizedError, isRateLimitedError } from "../../sp-api"
import { noteTrouble } from "../accounts/note-trouble"
import { sentenceOf } from "../sentence-of"
import { tellPackage, type TellingRun } from "./tell-package"

export interface AccountTold {
  account_id: string
  told: number
  confirmed: number
  refused: number
  /** Of orders that Amazon has canceled. */
  withdrawn: number
  /** Why it ended early, in a sentence. */
  error: string | null
  /** When there will be more to do, if nothing changes meanwhile. */
  next_at: Date | null
}

/** Renewed before every call, which takes 30 s and three tries at worst. */
const leaseMs = 2 * 60_000
/** All jobs of an instance share one slot: a job may not keep it for long. */
const sliceMs = 20_000
const packagesAtOnce = 10
/** Of so many packages and nothing else: it is not them, it is the account. */
const mostDenials = 10
const retryAfterQuotaMs = 5_000
const retryAfterErrorMs = 60_000
const retryAfterDenialMs = 15 * 60_000

export async function tellAccount(
  container: MedusaContainer,
  account: StoredAccount,
  { onlyDue, ids }: { onlyDue: boolean; ids?: string[] }
): Promise<AccountTold> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const result: AccountTold = {
    account_id: account.id,
    told: 0,
    confirmed: 0,
    refused: 0,
    withdrawn: await amazon.inTransaction((manager) =>
      withdrawCanceled(manager, account.id)
    ),
    error: null,
    next_at: null,
  }
  if (!onlyDue) {
    await amazon.inTransaction((manager) =>
      hurryPackages(manager, account.id, ids ?? null)
    )
  }
  const lease = randomUUID()
  const until = () => new Date(amazon.now().getTime() + leaseMs)
  const claim = () =>
    amazon.inTransaction((manager) =>
      claimPackages(manager, {
        accountId: account.id,
        lease,
        until: until(),
        now: amazon.now(),
        limit: packagesAtOnce,
        ...(ids && { ids }),
      })
    )
  try {
    const run: TellingRun = {
      amazon,
      gateway: amazon.gatewayFor(account),
      lease,
      until,
      access: { isProven: false, denials: [] },
    }
    await tellAll(run, claim, result)
    throwIfDenied(run, 1)
  } catch (error) {
    result.error = sentenceOf(error)
    await postpone(amazon, account.id, error)
  } finally {
    await amazon.inTransaction((manager) => releasePackages(manager, lease))
  }
  result.next_at = await amazon.inTransaction((manager) =>
    whenNextToTell(manager, account.id)
  )
  return result
}

async function tellAll(
  run: TellingRun,
  claim: () => ReturnType<typeof claimPackages>,
  result: AccountTold
): Promise<void> {
  const startedAt = performance.now()
  const hasTime = () => performance.now() - startedAt < sliceMs
  while (hasTime()) {
    const claims = await claim()
    for (const one of claims) {
      if (!hasTime()) {
        return
      }
      const state = await tellPackage(run, one)
      if (state !== null && state !== "due" && state !== one.state) {
        result[state] += 1
      }
      throwIfDenied(run, mostDenials)
    }
    if (claims.length === 0) {
      return
    }
  }
}

/** Access that was denied to every package of a run is denied to the account. */
function throwIfDenied({ access }: TellingRun, atLeast: number): void {
  const [denial] = access.denials
  if (denial && !access.isProven && access.denials.length >= atLeast) {
    throw denial
  }
}

async function postpone(
  amazon: AmazonModuleService,
  accountId: string,
  error: unknown
): Promise<void> {
  // Without the role for parcels, orders may still be read: that is no reason to call the account
  // refused.
  const lacksRole = isNotAuthorizedError(error) && error.refusal === "access"
  const waitMs = isRateLimitedError(error)
    ? Math.max(error.retryAfterMs, retryAfterQuotaMs)
    : lacksRole
      ? retryAfterDenialMs
      : retryAfterErrorMs
  await amazon.inTransaction((manager) =>
    postponePackages(manager, accountId, {
      until: new Date(amazon.now().getTime() + waitMs),
      // A spent quota is nothing that anybody could do something about.
      error: isRateLimitedError(error) ? null : sentenceOf(error),
    })
  )
  if (!lacksRole) {
    await noteTrouble(amazon, accountId, error)
  }
}

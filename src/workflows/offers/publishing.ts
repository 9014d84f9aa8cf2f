// One run of the publisher for one account: what it works with, and for how long it may.

import type { MedusaContainer } from "@medusajs/framework/types"
import { isIntakeCurrent } from "../../domain/offer/intake-currency"
import { unread, type Cursor } from "../../domain/sync/watermark"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  isNotAuthorizedError,
  isRateLimitedError,
  type AmazonGateway,
} from "../../sp-api"

export interface SellingAccount extends StoredAccount {
  name: string
  seller_id: string
  jump_factor: number | null
}

export interface Publishing {
  container: MedusaContainer
  amazon: AmazonModuleService
  gateway: AmazonGateway
  account: SellingAccount
  /** How far Amazon's orders have been read. */
  cursor: Cursor
  /** Renews the lease; throws when somebody else has taken over, or the owner says stop. */
  keep: () => Promise<void>
  /** False when the job must give its slot back. */
  hasTime: () => boolean
}

/** The quota is spent, the account is refused, or somebody else has taken over. */
export const endsTheRun = (error: unknown): boolean =>
  isRateLimitedError(error) ||
  isNotAuthorizedError(error) ||
  error instanceof PublisherStoppedError

/** Its message is a sentence of ours (sentence-of.ts). */
export class PublisherStoppedError extends Error {
  override readonly name = "LeaseLostError"
}

/**
 * How long a number has to take effect at Amazon before what Amazon shows is compared with it.
 * Amazon applies a patch "asynchronously" and promises no time; minutes are usual (A§4.1).
 */
export const settleMs = 5 * 60_000

/** Changes of one SKU within this time are sent as one. Down to zero is sent at once. */
export const spacingMs = 5_000

/** A list that was last read longer ago than this says nothing about now: Amazon's own lag and two readings. */
const staleAfterMs = (amazon: AmazonModuleService): number =>
  2 * amazon.options.pollEveryMs + 4 * 60_000

export async function readCursor(
  amazon: AmazonModuleService,
  accountId: string
): Promise<Cursor> {
  const [row] = await amazon.listAmazonSyncCursors({ id: accountId })
  return row
    ? {
        readUntil: row.read_until,
        covers: (row.covers as unknown as string[] | null) ?? [],
        window: row.window as unknown as Cursor["window"],
        firstWindow: row.first_window as unknown as Cursor["firstWindow"],
      }
    : unread
}

/** Every order up to `after` has been read, so that a raise offers nobody's units again. */
export const hasReadOrders = (
  { amazon, cursor }: Publishing,
  marketplaceIds: string[],
  after: string | null
): boolean =>
  isIntakeCurrent(cursor, {
    now: amazon.now(),
    staleAfterMs: staleAfterMs(amazon),
    after,
    marketplaceIds,
  })

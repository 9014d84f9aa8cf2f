// Asks Amazon to ship a fulfilment, so that however often it is asked and whatever breaks in
// between, it ships once: what is asked is written down first, under an id that Amazon takes only
// once, and what nobody lived to record is found again (settle-orphans.ts).

import { randomUUID } from "node:crypto"
import type { CreateFulfillmentResult } from "@medusajs/framework/types"
import { isAmazonOrderId } from "../../modules/amazon/ids"
import {
  insertAsked,
  noteDoubt,
  noteEnded,
  type OutboundRow,
} from "../../modules/amazon/store/outbound/rows"
import {
  isSpApiError,
  isUnexpectedShapeError,
  type OutboundRequest,
  type SpApiError,
  type UnexpectedShapeError,
} from "../../sp-api"
import { askingMs, beingAsked, noteTaken } from "./asking"
import { throwIfFulfilled } from "./open-units"
import { notAllowed, whyOf } from "./refusals"
import { toRequest, type Fulfilling, type Wanted } from "./request"
import { settleOrphans } from "./settle-orphans"
import { isCertain } from "./source"
import type { Surroundings } from "./surroundings"

/** A call that was lost may arrive late. */
const doubtMs = 10 * 60_000

export async function shipFromAmazon(
  surroundings: Surroundings,
  fulfilling: Fulfilling
): Promise<CreateFulfillmentResult> {
  const { data, order } = fulfilling
  // Set by the plugin for parcels that Amazon has sent already; no storefront can set it, since
  // its orders are none of Amazon's.
  if (isMarked(fulfilling) && order?.id && isAmazonOrderId(order.id)) {
    return { data, labels: [] }
  }
  const wanted = await toRequest(surroundings, fulfilling)
  const lease = randomUUID()
  const settled = await settleOrphans(surroundings, wanted, lease)
  if (settled.isShipped) {
    return recorded(wanted, settled.adopted.outbound_id)
  }
  await throwIfFulfilled(surroundings, wanted)
  const outboundId = settled.adopted?.outbound_id ?? wanted.fulfillmentId
  const request = { ...wanted.request, outboundId }
  if (!settled.adopted) {
    await writeDown(surroundings, wanted, { lease, known: settled.known })
  }
  await ask(surroundings, wanted, {
    request,
    isAdopted: settled.adopted !== null,
  })
  await noteTaken(surroundings, wanted, outboundId)
  return recorded(wanted, outboundId)
}

/** What Medusa keeps with the fulfilment, and hands back when it is canceled. */
const recorded = (
  { fulfillmentId, source }: Wanted,
  outboundId: string
): CreateFulfillmentResult => ({
  data: {
    outbound_id: outboundId,
    fulfillment_id: fulfillmentId,
    amazon_account_id: source.accountId,
  },
  labels: [],
})

async function writeDown(
  { amazon, options }: Surroundings,
  wanted: Wanted,
  { lease, known }: { lease: string; known: string[] }
): Promise<void> {
  const now = amazon.now()
  const { request } = wanted
  const items = request.items.map(
    ({ itemId, sku, quantity }): OutboundRow["items"][number] => ({
      item_id: itemId,
      line_item_id: wanted.lineItemIds.get(itemId) ?? "",
      sku,
      quantity,
      canceled_quantity: 0,
      unfulfillable_quantity: 0,
    })
  )
  const isWritten = await amazon.inTransaction((manager) =>
    insertAsked(
      manager,
      {
        account_id: wanted.source.accountId,
        marketplace_id: wanted.source.marketplaceId,
        outbound_id: wanted.fulfillmentId,
        fulfillment_id: wanted.fulfillmentId,
        medusa_order_id: wanted.medusaOrderId,
        api_version: options.api_version,
        speed: request.speed,
        is_held: request.isHeld,
        items,
        fingerprint: wanted.fingerprint,
      },
      {
        lease,
        leaseUntil: new Date(now.getTime() + askingMs),
        now,
        known,
      }
    )
  )
  if (!isWritten) {
    throw beingAsked(wanted.medusaOrderId)
  }
}

/** Returns when Amazon has it. Otherwise throws, with what that means for the order. */
async function ask(
  { amazon }: Surroundings,
  { source, medusaOrderId }: Wanted,
  { request, isAdopted }: { request: OutboundRequest; isAdopted: boolean }
): Promise<void> {
  const { outboundId } = request
  try {
    await source.gateway.createOutbound(request)
  } catch (error) {
    if (!isOfAmazon(error)) {
      await end(amazon, outboundId, "The request was not sent.")
      throw error
    }
    const isUnasked = error.retry === "later" && isCertain(error) && !isAdopted
    const isThere = isUnasked
      ? false
      : await isAtAmazon(source.gateway, outboundId)
    if (isThere) {
      // Refused as a twin, or the answer was lost: it has been carried out.
      return
    }
    const failed = `Failed to let Amazon ship order ${medusaOrderId}: ${whyOf(error)}.`
    // An earlier call under the same id may have arrived: then this one was refused as its twin.
    if (isCertain(error) && (isThere === false || !isAdopted)) {
      await end(amazon, outboundId, failed)
      throw notAllowed(
        `${failed} Nothing was sent; ship it otherwise, or correct what is wrong and try again.`
      )
    }
    await amazon.inTransaction((manager) =>
      noteDoubt(manager, outboundId, {
        error: failed,
        nextCheckAt: new Date(amazon.now().getTime() + doubtMs),
      })
    )
    throw notAllowed(
      `${failed} The request may have reached Amazon all the same. Try again: it is not shipped twice. If nobody does, it is canceled at Amazon in ten minutes.`
    )
  }
}

const isOfAmazon = (
  error: unknown
): error is SpApiError | UnexpectedShapeError =>
  isSpApiError(error) || isUnexpectedShapeError(error)

const end = (
  amazon: Surroundings["amazon"],
  outboundId: string,
  error: string
) =>
  amazon.inTransaction((manager) =>
    noteEnded(manager, outboundId, { status: null, error, now: amazon.now() })
  )

/** Null: it could not be found out. */
async function isAtAmazon(
  gateway: Wanted["source"]["gateway"],
  outboundId: string
): Promise<boolean | null> {
  try {
    return (await gateway.getOutbound(outboundId)) !== null
  } catch (error) {
    if (isSpApiError(error)) {
      return null
    }
    throw error
  }
}

const isMarked = ({ data, fulfillment }: Fulfilling): boolean =>
  data.amazon_shipped_elsewhere === true ||
  fulfillment.metadata?.amazon_shipped_elsewhere === true

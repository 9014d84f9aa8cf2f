// While Amazon is being asked to ship an order, nobody else may ask for the same one.

import { noteAccepted } from "../../modules/amazon/store/outbound/rows"
import { notAllowed } from "./refusals"
import type { Wanted } from "./request"
import type { Surroundings } from "./surroundings"

/** Longer than a call can take: three tries of 30 s. */
export const askingMs = 2 * 60_000

/** Medusa records the fulfilment in less; until then a second one of the order has to wait. */
const recordingMs = 30_000

/** Amazon has it. Medusa may record it only if it is still this fulfilment's. */
export async function noteTaken(
  { amazon }: Surroundings,
  { medusaOrderId, fulfillmentId }: Wanted,
  outboundId: string
): Promise<void> {
  const recordedAt = new Date(amazon.now().getTime() + recordingMs)
  const isNoted = await amazon.inTransaction((manager) =>
    noteAccepted(manager, { outboundId, fulfillmentId, recordedAt })
  )
  if (!isNoted) {
    throw beingAsked(medusaOrderId)
  }
}

export const beingAsked = (medusaOrderId: string) =>
  notAllowed(
    `Failed to let Amazon ship order ${medusaOrderId}: Amazon is being asked to ship it right now. Look at the order again in two minutes.`
  )

// While Amazon is being asked to ship an order, nobody else may ask for the same one.

import { notAllowed } from "./refusals"

/** Longer than a call can take: three tries of 30 s. */
export const askingMs = 2 * 60_000

/** Medusa records the fulfilment in less; until then a second one of the order has to wait. */
export const recordingMs = 30_000

/** Once Amazon has it: when it was taken, and when to look at it first. */
export const accepted = (now: Date) => ({
  now,
  nextCheckAt: new Date(now.getTime() + recordingMs),
})

export const beingAsked = (medusaOrderId: string) =>
  notAllowed(
    `Failed to let Amazon ship order ${medusaOrderId}: Amazon is being asked to ship it right now. Look at the order again in two minutes.`
  )

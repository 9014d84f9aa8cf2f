// The message that makes the reconciler look at orders at once, instead of at its next turn.

export const orderObserved = "amazon.order.observed"

/** Ids in one message: small enough for any event bus, one batch of the reconciler. */
const idsPerMessage = 500

export function toObservedMessages(ids: string[]): { ids: string[] }[] {
  const messages: { ids: string[] }[] = []
  for (let start = 0; start < ids.length; start += idsPerMessage) {
    messages.push({ ids: ids.slice(start, start + idsPerMessage) })
  }
  return messages
}

// The message that makes the reconciler look at orders at once, instead of at its next turn;
// in the form in which a workflow sends it, once all of the workflow has succeeded.

export { orderObserved } from "../observe/emit-observed"

/** Orders in one message: a batch or two of the reconciler. */
const idsPerMessage = 500

export function toObservedMessages(ids: string[]): { ids: string[] }[] {
  const messages: { ids: string[] }[] = []
  for (let start = 0; start < ids.length; start += idsPerMessage) {
    messages.push({ ids: ids.slice(start, start + idsPerMessage) })
  }
  return messages
}

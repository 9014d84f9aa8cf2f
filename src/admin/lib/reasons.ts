// Why somebody cancels, as Amazon says it. Its API promises free text and sends constants as well;
// which ones, src/domain/aftersales/restock.ts has found out.

const known: Readonly<Record<string, string>> = {
  "buyer canceled": "buyer",
  "buyer cancelled": "buyer",
  "buyer requested cancellation": "buyer",
  "customer cancel": "buyer",
  "payment declined": "payment",
  "no inventory": "stock",
  "out of stock": "stock",
  "product out of stock": "stock",
  "price error": "price",
  "pricing error": "price",
  "could not ship": "shipping",
  "customer address incorrect": "address",
  "shipping address undeliverable": "address",
}

/** "NO_INVENTORY" and "NoInventory" are words; what is a text already stays as it is. */
const spoken = (reason: string): string =>
  /^[A-Za-z]+(_[A-Za-z]+)*$/.test(reason)
    ? reason
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replaceAll("_", " ")
        .toLowerCase()
    : reason

/** `key` below orders.timeline.reasons, where there are words of ours for it. */
export function readReason(reason: string): { key?: string; text: string } {
  const text = spoken(reason)
  const key = known[text.toLowerCase().replace(/\.$/, "")]
  return { ...(key && { key }), text }
}

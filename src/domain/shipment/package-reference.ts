// How is a package called within its Amazon order? By a number made from the fulfilment and the
// parcel: whoever makes it again, with or without our tables, makes the same one, and Amazon takes
// a known number for an edit of the package, never for another package (A§1.7).

/**
 * Amazon says "positive numeric value" and no more. Ten digits below 2³¹ are read by whatever reads
 * them, and are far from the 1, 2, 3 that Seller Central and other programs count with.
 */
const lowest = 1_000_000_000
const highest = 2_147_483_647
const span = highest - lowest + 1

/**
 * `taken`: the numbers of the order's other packages. Two of one order meet once in a billion; the
 * next free number is as good.
 */
export function packageReference(
  fulfillmentId: string,
  parcel: number,
  taken: ReadonlySet<string> = new Set()
): string {
  let number = hashOf(`${fulfillmentId}/${parcel}`) % span
  while (taken.has(String(lowest + number))) {
    number = (number + 1) % span
  }
  return String(lowest + number)
}

/** FNV-1a of 32 bits, stirred once more: ids that differ in their last letter must not be neighbours. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

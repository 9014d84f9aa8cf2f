// Ids that look like Amazon's. They are a bijection of a serial number, so they never
// collide and a reset world tells the same story again.

const SPACE = 100_000_000_000_000n
// Both are odd and no multiple of five, hence coprime to the space: every serial gets its own number.
const ORDER_STRIDE = 61_803_398_874_989n
const ITEM_STRIDE = 27_182_818_284_591n

const scramble = (serial: number, stride: bigint): string =>
  String((BigInt(serial) * stride) % SPACE).padStart(14, "0")

/** "302-1234567-7654321"; orders of other channels (MCF) look like "S01-1234567-7654321". */
export function toOrderId(serial: number, prefix: string): string {
  const digits = scramble(serial, ORDER_STRIDE)
  return `${prefix}-${digits.slice(0, 7)}-${digits.slice(7)}`
}

export const toOrderItemId = (serial: number, line: number): string =>
  scramble(serial * 100 + line + 1, ITEM_STRIDE)

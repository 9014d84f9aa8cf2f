// Is this an id of an Amazon order? It becomes part of an address, where ".." would ask for
// something else.

import { assertInvariant } from "../../domain/errors"

/** "701-1234567-1234567", and "S01-1234567-1234567" for Multi-Channel orders. */
export const isOrderId = (value: string): boolean =>
  /^[A-Za-z0-9-]{1,60}$/.test(value)

/** `what` follows "Failed to". */
export function assertOrderId(amazonOrderId: string, what: string): void {
  assertInvariant(
    isOrderId(amazonOrderId),
    `Failed to ${what}: ${JSON.stringify(amazonOrderId.slice(0, 60))} is not an order id.`
  )
}

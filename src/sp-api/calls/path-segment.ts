// What may become part of an address? The generated classes percent-encode everything but dots,
// and ".." there would ask for something else.

import { assertInvariant } from "../../domain/errors"

/** `what` follows "Failed to", `kind` says what the value is: "a SKU". */
export function assertPathSegment(
  value: string,
  what: string,
  kind: string
): void {
  assertInvariant(
    value.trim() !== "" && !/^\.{1,2}$/.test(value),
    `Failed to ${what}: ${shown(value)} cannot be asked for as ${kind}.`
  )
}

/** Short and in quotes, for a sentence. */
export const shown = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)

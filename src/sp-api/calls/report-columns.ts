// Where is each column of a report? Amazon adds columns and changes their order: they are found by
// name.

import { UnreadableError } from "../wire/unreadable"
import { shown } from "./path-segment"

/** Where each column is; -1 for an optional one that is not there. */
export type Columns<Name extends string> = Readonly<Record<Name, number>> & {
  count: number
}

/** What is shown of a header: it could be a page of something in between, and name its address. */
const isName = (text: string): boolean => /^[\p{L}\p{N} _-]{1,40}$/u.test(text)

/** One report writes "Order ID", the next one "order-id". */
const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "")

/** Throws an UnreadableError that names the first column that is missing. */
export function findColumns<Name extends string>(
  header: readonly string[],
  names: { required: readonly Name[]; optional: readonly Name[] }
): Columns<Name> {
  const there = header.map(bare)
  const placeOf = (name: Name): number => there.indexOf(bare(name))
  const missing = names.required.find((name) => placeOf(name) < 0)
  if (missing) {
    const shownNames = header.map((name) => name.trim().toLowerCase())
    throw new UnreadableError(
      "(header)",
      `the column "${missing}" is missing; there are ${shownNames.filter(isName).slice(0, 8).map(shown).join(", ") || "none"}. ` +
        "Only English names are known."
    )
  }
  const places = [...names.required, ...names.optional].map(
    (name) => [name, placeOf(name)] as const
  )
  return {
    ...(Object.fromEntries(places) as Record<Name, number>),
    count: header.length,
  }
}

/** A tab in a text moves all that follows: none of it is what its column says. */
export function throwIfMoved(
  cells: readonly string[],
  { count }: { count: number }
): void {
  if (cells.length > count) {
    throw new UnreadableError(
      "(row)",
      `it has ${cells.length} cells, and the header has ${count}.`
    )
  }
}

/**
 * A copy. What a text is split into are views of it: one cell would keep the whole piece of the
 * report in memory, and 100,000 of them the whole report (measured: 93 MB instead of 40 MB).
 */
export const ownText = (view: string): string => Buffer.from(view).toString()

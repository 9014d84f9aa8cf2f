// What exactly could not be read in an answer? The place, and a sentence that names the value,
// unless the value could tell something about a person, or is a secret.

import type { z } from "@medusajs/framework/zod"

/** Thrown while one order is read, caught where its page is read: never leaves sp-api/. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError"

  constructor(
    /** "orderItems[0].quantityOrdered" */
    readonly path: string,
    readonly problem: string
  ) {
    super(problem)
  }
}

export type Path = readonly PropertyKey[]

/** Reads `raw` as `shape`, which lies at `at` in the answer; throws an UnreadableError. */
export function read<Shape extends z.ZodType>(
  shape: Shape,
  raw: unknown,
  at: Path = []
): z.output<Shape> {
  const parsed = shape.safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  const inner = issue?.path ?? []
  return unreadable([...at, ...inner], valueAt(raw, inner), issue?.message)
}

export function unreadable(at: Path, value: unknown, complaint = ""): never {
  const path = pathText(at)
  if (value === undefined || value === null) {
    throw new UnreadableError(path, `${path} is missing.`)
  }
  const why = complaint ? `, which is not ${complaint}` : ""
  throw new UnreadableError(path, `${path} is ${shown(at, value)}${why}.`)
}

export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number"
        ? `${text}[${key}]`
        : `${text}${text && "."}${String(key)}`,
    ""
  ) || "(answer)"

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw
  )

// Everything Amazon files under these names is about the buyer; and `url` is the address of a
// document with its signature.
const confidential = new Set<PropertyKey>([
  "buyer",
  "recipient",
  "packing",
  "customization",
  "url",
])

/** Numbers and short words only: an object could contain anything. */
function shown(path: Path, value: unknown): string {
  if (path.some((key) => confidential.has(key))) {
    return "of an unexpected kind"
  }
  if (typeof value === "string") {
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value)
  }
  return Array.isArray(value) ? "a list" : "an object"
}

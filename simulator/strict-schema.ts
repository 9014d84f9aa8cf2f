// Amazon's schemas, taken at their word and a little further: a field they do not name is a mismatch.

import type { ValidateFunction } from "ajv"

/** The same schemas, with no room for properties they do not name. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return (schema as unknown[]).map(closed)
  }
  if (typeof schema !== "object" || schema === null) {
    return schema
  }
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)])
  )
  return "properties" in copy &&
    !("additionalProperties" in copy) &&
    copy["type"] === "object"
    ? { ...copy, additionalProperties: false }
    : copy
}

export function complain(
  check: ValidateFunction,
  value: unknown
): string | null {
  if (check(value)) {
    return null
  }
  return (check.errors ?? [])
    .map(
      ({ instancePath, message, params }) =>
        `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`
    )
    .join("; ")
}

/** Compiled when first needed: a simulator that is started for one test needs few of them. */
export type Check = () => ValidateFunction

export function later(compile: Check): Check {
  let compiled: ValidateFunction | null = null
  return () => (compiled ??= compile())
}

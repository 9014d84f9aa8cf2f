// Reads what a request brings along. Where Amazon's models are there they have looked at it already.

import { invalidInput } from "../amazon-route"
import { dateTime } from "./query-reader"

const fieldOf = (body: unknown, name: string): unknown =>
  (body as Record<string, unknown> | null | undefined)?.[name]

export function bodyText(body: unknown, name: string): string {
  const value = fieldOf(body, name)
  if (typeof value !== "string" || value === "") {
    throw invalidInput(`The field '${name}' is missing.`)
  }
  return value
}

/** A list of `min` to `max` texts. */
export function bodyTexts(
  body: unknown,
  name: string,
  min: number,
  max: number
): string[] {
  const value = fieldOf(body, name)
  const isList =
    Array.isArray(value) && value.every((one) => typeof one === "string")
  if (!isList || value.length < min || value.length > max) {
    throw invalidInput(
      `The field '${name}' must be a list of ${min} to ${max} texts.`
    )
  }
  return value
}

/** Null where it is not given. */
export function bodyTime(body: unknown, name: string): string | null {
  const value = fieldOf(body, name)
  if (value === undefined) {
    return null
  }
  const isTime = typeof value === "string" && dateTime.test(value)
  if (!isTime || Number.isNaN(Date.parse(value))) {
    throw invalidInput(
      `The field '${name}' must be a time such as 2026-03-01T12:00:00Z.`
    )
  }
  return value
}

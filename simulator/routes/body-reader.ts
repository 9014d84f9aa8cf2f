// Reads what a request brings along. Where Amazon's models are there they have looked at it already.

import { invalidInput } from "../amazon-route"

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

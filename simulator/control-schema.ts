// The words in which the control API says what it accepts, and the sentence when it does not.

import type { ErrorObject, ValidateFunction } from "ajv"
import Ajv from "ajv"
import { BadInputError } from "./world/lifecycle"

const ajv = new Ajv({ allErrors: false, allowUnionTypes: true })

export const text = { type: "string", minLength: 1 }
/** ISO 8601, in UTC. */
export const moment = {
  type: "string",
  // One that no calendar has would stop every clock in the world.
  pattern:
    "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{3})?)?Z$",
}
export const flag = { type: "boolean" }
export const amount = { type: "string", pattern: "^\\d+(\\.\\d+)?$" }
export const percent = { type: "string", pattern: "^\\d+(\\.\\d{1,2})?$" }
export const whole = (minimum: number, maximum = 2_000_000_000) => ({
  type: "integer",
  minimum,
  maximum,
})
export const share = { type: "number", minimum: 0, maximum: 1 }
export const oneOf = (values: readonly string[]) => ({
  type: "string",
  enum: values,
})
export const listOf = (items: object) => ({ type: "array", items, minItems: 1 })
export const span = (minimum: number, maximum?: number) => ({
  type: "array",
  items: whole(minimum, maximum),
  minItems: 2,
  maxItems: 2,
})

export function check<T>(
  properties: object,
  required: readonly string[] = []
): ValidateFunction<T> {
  return ajv.compile<T>({
    type: "object",
    properties,
    required,
    additionalProperties: false,
  })
}

/** The value, typed; or a BadInputError that names the field. */
export function accept<T>(
  accepts: ValidateFunction<T>,
  value: unknown,
  act: string
): T {
  if (accepts(value)) {
    return value
  }
  throw new BadInputError(`Failed to ${act}: ${explain(accepts.errors?.[0])}`)
}

function explain(error: ErrorObject | undefined): string {
  if (!error) {
    return "the request is not understood."
  }
  const path = error.instancePath.slice(1)
  const at = (name: unknown): string =>
    [path, String(name)].filter(Boolean).join("/")
  if (error.keyword === "additionalProperties") {
    return `field '${at(error.params["additionalProperty"])}' is unknown.`
  }
  if (error.keyword === "required") {
    return `field '${at(error.params["missingProperty"])}' is missing.`
  }
  if (error.keyword === "enum") {
    const allowed: unknown = error.params["allowedValues"]
    return `field '${path}' must be one of ${Array.isArray(allowed) ? allowed.join(", ") : "the known values"}.`
  }
  return `field '${path || "body"}' ${error.message ?? "is not understood"}.`
}

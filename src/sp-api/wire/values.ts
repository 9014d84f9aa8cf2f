// The smallest pieces of Amazon's answers: amounts, moments, quantities, identifiers. A strict
// piece makes its order unreadable when it is wrong; a lenient one becomes null.

import { z } from "@medusajs/framework/zod"

/** No database stores a NUL, nor half of an emoji that was cut off in a title. */
const storable = (value: string): string =>
  Buffer.from(value, "utf8").toString("utf8").replaceAll("\0", "").trim()

/** Null when nothing is left of it. */
export const toText = (value: string): string | null => storable(value) || null

/** Lenient text: absent, empty and not-a-text are all null. Amazon fills gaps with "". */
export const text = z
  .string()
  .transform(toText)
  .nullish()
  .transform((value) => value ?? null)
  .catch(null)

/** Lenient list of words: Amazon adds words without notice, and what is no word is dropped. */
export const words = z
  .array(z.unknown())
  .catch([])
  .transform((list) =>
    list.filter((one): one is string => typeof one === "string" && one !== "")
  )

export const identifier = z
  .string("a text")
  .refine((value) => storable(value) === value && value !== "", "an identifier")

/** Never trimmed: Amazon would not know the SKU by another spelling. */
export const sku = z
  .string("a text")
  .refine((value) => isSku(value), "a SKU that can be stored")

/** U+FFFD stands for a character that was lost on the way: that would be another SKU. */
export const isSku = (value: string): boolean =>
  value.trim() !== "" &&
  storable(value) === value.trim() &&
  !value.includes("\uFFFD")

/** Units are stored as a 32-bit integer, and no shop sells two billion of anything. */
export const mostUnits = 2 ** 31 - 1

const wholeNumber = `a whole number from 0 to ${mostUnits}`

export const quantity = z
  .number(wholeNumber)
  .refine(
    (value) => Number.isInteger(value) && value >= 0 && value <= mostUnits,
    wholeNumber
  )
  // JSON knows -0.
  .transform((value) => value + 0)

/**
 * A plain decimal text. Amazon's `Decimal` "follows RFC 7159 for number representation", so an
 * exponent is legal ("1.2E3"), and so is a bare JSON number from a careless proxy.
 */
export const decimal = z
  .union([z.string(), z.number()], "a decimal number")
  .transform((value, context) => {
    const plain = toPlainDecimal(String(value).trim())
    if (plain === null) {
      context.addIssue({ code: "custom", message: "a decimal number" })
      return z.NEVER
    }
    return plain
  })

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/i

function toPlainDecimal(value: string): string | null {
  const match = decimalPattern.exec(value)
  if (!match) {
    return null
  }
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const padded =
    point <= 0
      ? "0".repeat(1 - point) + digits
      : digits.padEnd(Math.max(point, digits.length), "0")
  const cut = Math.max(point, 1)
  const tail = padded.slice(cut)
  return `${sign === "-" ? "-" : ""}${padded.slice(0, cut)}${tail && `.${tail}`}`
}

export const money = z.object(
  {
    amount: decimal,
    currencyCode: z
      .string("a currency")
      .regex(/^[A-Za-z]{3}$/, "a currency")
      .transform((value) => value.toUpperCase()),
  },
  "an amount of money"
)

// RFC 3339, with its zone: a moment without one could be any of 24 hours. Amazon's samples of
// the old API (v0) hold seconds taken for milliseconds ("1970-01-19T…"): nothing is older than
// Amazon.
const momentPattern =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i
const amazonOpenedAtMs = Date.UTC(1995, 6, 16)

/** ISO 8601 has four digits for a year, and so has whoever compares such texts. */
const latestMs = Date.UTC(9999, 11, 31)

export function toMoment(value: string): string | null {
  const ms = momentPattern.test(value) ? Date.parse(value) : NaN
  return ms >= amazonOpenedAtMs && ms <= latestMs
    ? new Date(ms).toISOString()
    : null
}

const aTime = "a time in ISO 8601"

/** Strict moment, as ISO 8601 in UTC with milliseconds. */
export const moment = z.string(aTime).transform((value, context) => {
  const read = toMoment(value)
  if (read === null) {
    context.addIssue({ code: "custom", message: aTime })
    return z.NEVER
  }
  return read
})

/** Lenient moment: a deadline that cannot be read is a deadline that is not known. */
export const lenientMoment = z
  .string()
  .transform(toMoment)
  .nullish()
  .transform((value) => value ?? null)
  .catch(null)

/** Lenient object: absent and not-an-object are both null. */
export const lenient = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).nullish().catch(null)

/** Lenient list of objects: what is no such object is dropped. */
export const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(lenient(shape))
    .nullish()
    .transform((list) => (list ?? []).filter((one) => !!one))
    .catch([])

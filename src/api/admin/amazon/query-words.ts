// Words of a request: "true", "a,b", and dates that may be compared.

import { createOperatorMap } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

/** ?is_complete=true */
export const yesOrNo = z
  .enum(["true", "false"], { error: 'must be "true" or "false"' })
  .transform((word) => word === "true")

/** One line of text. A control character is a slip of the keyboard, and the database takes no NUL. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), {
      error: (issue) =>
        `${(issue.path ?? []).join(".")}: holds a character that cannot be seen. Type it anew.`,
    })

/** ?phase=held, ?phase[]=held&phase[]=placeholder and ?phase=held,placeholder. */
export const oneOrMore = <Word extends z.ZodType<string>>(word: Word) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",") : value),
    z.array(word)
  )

/** ?purchased_at[$lt]=2026-01-31T00:00:00Z */
export const moment = () =>
  createOperatorMap().superRefine((value: unknown, context) => {
    const named: [path: string[], words: unknown][] =
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([operator, words]) => [[operator], words])
        : [[[], value]]
    for (const [path, words] of named) {
      if (![words].flat().every(isMoment)) {
        context.addIssue({ code: "invalid_type", expected: "date", path })
      }
    }
  })

/** As the database reads it, which takes no "1" for the year 2001. */
const isMoment = (word: unknown): boolean =>
  typeof word !== "string" ||
  (/^\d{4}-\d{2}-\d{2}/.test(word) && !Number.isNaN(Date.parse(word)))

// Words of a query string: "true", "a,b", and dates that may be compared.

import { createOperatorMap } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

/** ?is_complete=true */
export const yesOrNo = z
  .enum(["true", "false"], { error: 'must be "true" or "false"' })
  .transform((word) => word === "true")

/** ?phase=held, ?phase[]=held&phase[]=placeholder and ?phase=held,placeholder. */
export const oneOrMore = <Word extends z.ZodType<string>>(word: Word) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",") : value),
    z.array(word)
  )

/** ?purchased_at[$lt]=2026-01-31T00:00:00Z */
export const moment = () => createOperatorMap()

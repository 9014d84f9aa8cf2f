// What does Amazon complain about? `{ errors: [{ code, message, details? }] }`, if it says it in
// its own form; a proxy in between may answer with a page of HTML instead.

import { z } from "@medusajs/framework/zod"
import { parseJson } from "./json"

const errorList = z.object({
  errors: z.array(
    z.object({
      code: z.coerce.string().catch("unknown"),
      message: z.string().catch(""),
    })
  ),
})

/** Empty when the body is not in Amazon's form. */
export function readComplaints(
  body: string
): { code: string; message: string }[] {
  const parsed = errorList.safeParse(parseJson(body))
  return parsed.success ? parsed.data.errors : []
}

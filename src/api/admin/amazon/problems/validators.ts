import { z } from "@medusajs/framework/zod"
import { problemKinds } from "../../../../domain/report/found-problem"
import { line, oneOrMore } from "../query-words"

const kind = z.enum(problemKinds, {
  error: `must be one of ${problemKinds.join(", ")}`,
})

const accountId = z.string().trim().min(1).max(100)

export const GetProblemsParams = z.strictObject({
  account_id: accountId.optional(),
  kind: oneOrMore(kind).optional(),
  q: line(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
export type GetProblemsParams = z.infer<typeof GetProblemsParams>

export const RetryProblems = z.strictObject({
  kind: kind.optional(),
  account_id: accountId.optional(),
})
export type RetryProblems = z.infer<typeof RetryProblems>

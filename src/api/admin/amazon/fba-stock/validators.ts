import { z } from "@medusajs/framework/zod"
import { stockProblems } from "../../../../domain/fba/part"
import { oneOrMore, yesOrNo } from "../query-words"

const id = z.string().trim().min(1).max(100)

export const GetFbaStockParams = z.strictObject({
  account_id: id.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  problem: oneOrMore(z.enum(stockProblems)).optional(),
  has_problem: yesOrNo.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
export type GetFbaStockParams = z.infer<typeof GetFbaStockParams>

export const ReadFbaStock = z.strictObject({ account_id: id.optional() })
export type ReadFbaStock = z.infer<typeof ReadFbaStock>

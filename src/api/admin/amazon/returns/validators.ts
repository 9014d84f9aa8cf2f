import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { moment, oneOrMore, yesOrNo } from "../query-words"

export const GetReturnsParams = createFindParams({
  limit: 20,
  order: "-created_at",
})
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    account_id: oneOrMore(z.string()).optional(),
    amazon_order_id: oneOrMore(z.string()).optional(),
    medusa_order_id: oneOrMore(z.string()).optional(),
    kind: oneOrMore(z.enum(["merchant", "amazon"])).optional(),
    has_problem: yesOrNo.optional(),
    requested_at: moment().optional(),
    received_at: moment().optional(),
  })
  .strict()
  .transform(({ has_problem, ...filters }) => ({
    ...filters,
    ...(has_problem !== undefined && {
      problem: has_problem ? { $ne: null } : null,
    }),
  }))

export const ReadReturns = z.strictObject({
  account_id: z.string().trim().min(1).max(100).optional(),
})
export type ReadReturns = z.infer<typeof ReadReturns>

import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { moment, oneOrMore, yesOrNo } from "../query-words"

export const GetRunsParams = createFindParams({
  limit: 20,
  order: "-started_at",
})
  .extend({
    account_id: oneOrMore(z.string()).optional(),
    kind: oneOrMore(z.enum(["poll", "refresh"])).optional(),
    has_error: yesOrNo.optional(),
    started_at: moment().optional(),
  })
  .strict()
  .transform(({ has_error, ...filters }) => ({
    ...filters,
    ...(has_error !== undefined && { error: has_error ? { $ne: null } : null }),
  }))

export const RunNow = z.strictObject({
  account_id: z.string().trim().min(1).optional(),
})
export type RunNow = z.infer<typeof RunNow>

export const GetDriftParams = z.object({ with_amazon: yesOrNo.optional() })
export type GetDriftParams = z.infer<typeof GetDriftParams>

export const StartAudit = z.strictObject({
  /** Amazon's open orders too, which takes calls. */
  with_amazon: z.boolean().default(false),
})
export type StartAudit = z.infer<typeof StartAudit>

export const Repair = z.strictObject({
  /** amzord_… or Amazon's own. */
  ids: z.array(z.string().trim().min(1).max(100)).min(1).max(1000).optional(),
})
export type Repair = z.infer<typeof Repair>

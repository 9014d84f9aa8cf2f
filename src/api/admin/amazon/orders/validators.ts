import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { phases } from "../../../../domain/order/decide"
import { statuses } from "../../../../domain/order/status"
import { moment, oneOrMore, yesOrNo } from "../query-words"

const whetherSet = (isSet: boolean) => (isSet ? { $ne: null } : null)

export const GetOrdersParams = createFindParams({
  limit: 20,
  order: "-purchased_at",
})
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    amazon_order_id: oneOrMore(z.string()).optional(),
    medusa_order_id: oneOrMore(z.string()).optional(),
    account_id: oneOrMore(z.string()).optional(),
    marketplace_id: oneOrMore(z.string()).optional(),
    status: oneOrMore(z.enum(statuses)).optional(),
    phase: oneOrMore(z.enum(phases)).optional(),
    fulfilled_by: oneOrMore(z.enum(["merchant", "amazon"])).optional(),
    is_complete: yesOrNo.optional(),
    has_error: yesOrNo.optional(),
    has_problem: yesOrNo.optional(),
    purchased_at: moment().optional(),
    amazon_updated_at: moment().optional(),
    first_seen_at: moment().optional(),
    held_at: moment().optional(),
    resolved_at: moment().optional(),
  })
  .strict()
  .transform(({ has_error, has_problem, ...filters }) => ({
    ...filters,
    ...(has_error !== undefined && { last_error: whetherSet(has_error) }),
    ...(has_problem !== undefined && { problems: whetherSet(has_problem) }),
  }))

export const GetOrderParams = createSelectParams()

export const DecideCancellation = z.strictObject({
  decision: z.enum(["ship", "cancel"]),
})
export type DecideCancellation = z.infer<typeof DecideCancellation>

export const GetSummaryParams = z.object({ account_id: z.string().optional() })
export type GetSummaryParams = z.infer<typeof GetSummaryParams>

import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { phases } from "../../../../domain/order/decide"
import { orderStates, whereState } from "../../../../domain/order/state"
import { statuses } from "../../../../domain/order/status"
import { moment, oneOrMore, yesOrNo } from "../query-words"

const whetherSet = (isSet: boolean) => (isSet ? { $ne: null } : null)

/** It could not be applied, or its parcels could not be booked. */
const whetherFailed = (hasFailed: boolean) =>
  hasFailed
    ? { $or: [{ last_error: { $ne: null } }, { mirror_error: { $ne: null } }] }
    : { last_error: null, mirror_error: null }

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
    /** Status and phase as the one word that the admin shows. */
    state: oneOrMore(z.enum(orderStates)).optional(),
    fulfilled_by: oneOrMore(z.enum(["merchant", "amazon"])).optional(),
    is_complete: yesOrNo.optional(),
    /** Orders with a line of it. */
    sku: oneOrMore(z.string()).optional(),
    line_variant_id: oneOrMore(z.string()).optional(),
    has_error: yesOrNo.optional(),
    has_problem: yesOrNo.optional(),
    purchased_at: moment().optional(),
    amazon_updated_at: moment().optional(),
    first_seen_at: moment().optional(),
    held_at: moment().optional(),
    resolved_at: moment().optional(),
  })
  .strict()
  .transform(
    ({ has_error, has_problem, state, sku, line_variant_id, ...filters }) => ({
      ...filters,
      // Beside the $or of what failed, not in its place.
      ...(state && { $and: [{ $or: whereState(state) }] }),
      ...((sku ?? line_variant_id) && {
        lines: {
          ...(sku && { sku }),
          ...(line_variant_id && { variant_id: line_variant_id }),
        },
      }),
      ...(has_error !== undefined && whetherFailed(has_error)),
      ...(has_problem !== undefined && { problems: whetherSet(has_problem) }),
    })
  )

export const GetOrderParams = createSelectParams()

export const DecideCancellation = z.strictObject({
  decision: z.enum(["ship", "cancel"]),
})
export type DecideCancellation = z.infer<typeof DecideCancellation>

export const GetSummaryParams = z.object({ account_id: z.string().optional() })
export type GetSummaryParams = z.infer<typeof GetSummaryParams>

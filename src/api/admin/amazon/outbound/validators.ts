import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import {
  outboundStates,
  outboundStatuses,
} from "../../../../domain/outbound/follow"
import { moment, oneOrMore, yesOrNo } from "../query-words"

const whetherSet = (isSet: boolean) => (isSet ? { $ne: null } : null)

export const GetOutboundsParams = createFindParams({
  limit: 20,
  order: "-asked_at",
})
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    account_id: oneOrMore(z.string()).optional(),
    outbound_id: oneOrMore(z.string()).optional(),
    fulfillment_id: oneOrMore(z.string()).optional(),
    medusa_order_id: oneOrMore(z.string()).optional(),
    state: oneOrMore(z.enum(outboundStates)).optional(),
    status: oneOrMore(z.enum(outboundStatuses)).optional(),
    is_held: yesOrNo.optional(),
    has_problem: yesOrNo.optional(),
    has_error: yesOrNo.optional(),
    asked_at: moment().optional(),
  })
  .strict()
  .transform(({ has_error, has_problem, ...filters }) => ({
    ...filters,
    ...(has_error !== undefined && { last_error: whetherSet(has_error) }),
    ...(has_problem !== undefined && { problems: whetherSet(has_problem) }),
  }))

export const GetOutboundParams = createSelectParams()

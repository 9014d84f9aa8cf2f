import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { inspectionOutcomes } from "../../../../modules/amazon/store/aftersales/inspections"
import { oneOrMore } from "../query-words"

export const GetInspectionsParams = createFindParams({
  limit: 20,
  order: "-created_at",
})
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    amazon_order_id: oneOrMore(z.string()).optional(),
    state: oneOrMore(z.enum(["open", "restocked", "written_off"])).optional(),
  })
  .strict()

export const DecideInspection = z.strictObject({
  outcome: z.enum(inspectionOutcomes),
  quantity: z.number().int().min(1).optional(),
})
export type DecideInspection = z.infer<typeof DecideInspection>

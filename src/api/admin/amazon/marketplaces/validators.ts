import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { oneOrMore } from "../query-words"

const pendingMode = z.enum(["import", "reserve", "off"])

export const GetMarketplacesParams = createFindParams({
  limit: 50,
  order: "country_code",
}).extend({
  account_id: oneOrMore(z.string()).optional(),
  pending_mode: oneOrMore(pendingMode).optional(),
})

export const GetMarketplaceParams = createSelectParams()

const id = z.string().trim().min(1).max(100)

export const UpdateMarketplace = z.strictObject({
  pending_mode: pendingMode.optional(),
  preorders: z.enum(["hold", "wait"]).optional(),
  fba_orders: z.enum(["import", "ignore"]).optional(),
  sales_channel_id: id.nullable().optional(),
  region_id: id.nullable().optional(),
  location_ids: z.array(id).max(100).optional(),
  shipping_option_id: id.nullable().optional(),
  is_tax_inclusive: z.boolean().optional(),
})
export type UpdateMarketplace = z.infer<typeof UpdateMarketplace>

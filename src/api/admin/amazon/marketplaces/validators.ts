import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { restockPolicies } from "../../../../domain/aftersales/restock"
import { switchActs } from "../../../../workflows/marketplaces/preview/switch-acts"
import { offerSettings } from "../offer-settings"
import { oneOrMore } from "../query-words"

const pendingMode = z.enum(["import", "reserve", "off"])
const preorders = z.enum(["hold", "wait"])
const fbaOrders = z.enum(["import", "ignore"])

export const GetMarketplacesParams = createFindParams({
  limit: 50,
  order: "country_code",
}).extend({
  account_id: oneOrMore(z.string()).optional(),
  pending_mode: oneOrMore(pendingMode).optional(),
  sales_channel_id: oneOrMore(z.string()).optional(),
  /** Those that sell from this stock location. */
  location_id: z.string().trim().min(1).max(100).optional(),
})

export const GetMarketplaceParams = createSelectParams()

const id = z.string().trim().min(1).max(100)

export const UpdateMarketplace = z.strictObject({
  pending_mode: pendingMode.optional(),
  preorders: preorders.optional(),
  fba_orders: fbaOrders.optional(),
  sales_channel_id: id.nullable().optional(),
  region_id: id.nullable().optional(),
  location_ids: z.array(id).max(100).optional(),
  shipping_option_id: id.nullable().optional(),
  is_tax_inclusive: z.boolean().optional(),
  carrier_code: id.nullable().optional(),
  carrier_name: id.nullable().optional(),
  restock: z.enum(restockPolicies).optional(),
  shipped_elsewhere: z.enum(["book", "leave"]).optional(),
  ...offerSettings,
})
export type UpdateMarketplace = z.infer<typeof UpdateMarketplace>

/** The settings that move orders; and which page of these. */
export const PreviewParams = z
  .strictObject({
    pending_mode: pendingMode.optional(),
    preorders: preorders.optional(),
    fba_orders: fbaOrders.optional(),
    act: oneOrMore(z.enum(switchActs)).optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  })
  .refine(
    ({ pending_mode, preorders, fba_orders }) =>
      pending_mode ?? preorders ?? fba_orders,
    "pending_mode, preorders, fba_orders: none of them is given, so there is nothing to preview. Name what would be changed, such as ?pending_mode=reserve."
  )
export type PreviewParams = z.infer<typeof PreviewParams>

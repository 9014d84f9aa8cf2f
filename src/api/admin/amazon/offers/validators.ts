import { z } from "@medusajs/framework/zod"
import { yesOrNo } from "../query-words"

const id = z.string().trim().min(1).max(100)

export const GetOffersParams = z.strictObject({ account_id: id.optional() })
export type GetOffersParams = z.infer<typeof GetOffersParams>

export const PreviewOffersParams = z.strictObject({
  account_id: id,
  offering: z.enum(["stock", "zero", "none"]).optional(),
  only_changes: yesOrNo.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})
export type PreviewOffersParams = z.infer<typeof PreviewOffersParams>

export const PushOffers = z.strictObject({ account_id: id.optional() })
export type PushOffers = z.infer<typeof PushOffers>

export const NameListings = z.strictObject({
  ids: z.array(id).min(1).max(1000),
})
export type NameListings = z.infer<typeof NameListings>

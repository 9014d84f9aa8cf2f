import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { oneOrMore, yesOrNo } from "../query-words"

export const GetListingsParams = createFindParams({ limit: 50, order: "sku" })
  .extend({
    q: z.string().optional(),
    account_id: oneOrMore(z.string()).optional(),
    sku: oneOrMore(z.string()).optional(),
    variant_id: oneOrMore(z.string()).optional(),
    fulfilled_by: oneOrMore(z.enum(["merchant", "amazon"])).optional(),
    mapped: yesOrNo.optional(),
  })
  .strict()
  .transform(({ mapped, variant_id, ...filters }) => ({
    ...filters,
    ...(variant_id && { variant_id }),
    ...(mapped !== undefined && {
      $and: [{ variant_id: mapped ? { $ne: null } : null }],
    }),
  }))

export const GetListingParams = createSelectParams()

const id = z.string().trim().min(1).max(100)

export const MapListing = z.strictObject({ variant_id: id })
export type MapListing = z.infer<typeof MapListing>

export const AddListing = z.strictObject({
  account_id: id,
  // Amazon: "A SKU can be up to 40 characters"; kept as it is, spaces inside included.
  sku: z.string().trim().min(1).max(40),
  variant_id: id,
})
export type AddListing = z.infer<typeof AddListing>

import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { offerSettings } from "../offer-settings"
import { oneOrMore, yesOrNo } from "../query-words"

/** A filter of whether a column says anything. */
const isSet = (column: string, isWanted?: boolean) =>
  isWanted === undefined ? [] : [{ [column]: isWanted ? { $ne: null } : null }]

export const GetListingsParams = createFindParams({ limit: 50, order: "sku" })
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    account_id: oneOrMore(z.string()).optional(),
    sku: oneOrMore(z.string()).optional(),
    asin: oneOrMore(z.string()).optional(),
    variant_id: oneOrMore(z.string()).optional(),
    fulfilled_by: oneOrMore(z.enum(["merchant", "amazon"])).optional(),
    offering: oneOrMore(z.enum(["stock", "zero", "none"])).optional(),
    waits_for: oneOrMore(
      z.enum(["intake", "settling", "confirmation"])
    ).optional(),
    mapped: yesOrNo.optional(),
    gone: yesOrNo.optional(),
    has_error: yesOrNo.optional(),
  })
  .strict()
  .transform(({ mapped, gone, has_error, ...filters }) => {
    const conditions = [
      ...isSet("variant_id", mapped),
      ...isSet("gone_at", gone),
      ...isSet("last_error", has_error),
    ]
    return {
      ...filters,
      ...(conditions.length > 0 && { $and: conditions }),
    }
  })

export const GetListingParams = createSelectParams()

const id = z.string().trim().min(1).max(100)

export const ChangeListing = z.strictObject({
  variant_id: id.optional(),
  ...offerSettings,
})
export type ChangeListing = z.infer<typeof ChangeListing>

export const AddListing = z.strictObject({
  account_id: id,
  // Amazon: "A SKU can be up to 40 characters"; kept as it is, spaces inside included.
  sku: z.string().trim().min(1).max(40),
  variant_id: id,
})
export type AddListing = z.infer<typeof AddListing>

export const MapListings = z.strictObject({
  mappings: z
    .array(z.strictObject({ id, variant_id: id }))
    .min(1)
    .max(1000),
})
export type MapListings = z.infer<typeof MapListings>

export const ReadListings = z.strictObject({ account_id: id.optional() })
export type ReadListings = z.infer<typeof ReadListings>

export const GetReadingParams = z.strictObject({ account_id: id })
export type GetReadingParams = z.infer<typeof GetReadingParams>

export const ExportParams = z.strictObject({ account_id: id.optional() })
export type ExportParams = z.infer<typeof ExportParams>

export const ImportListings = z.strictObject({
  account_id: id,
  csv: z.string().min(1),
  preview: z.boolean().default(false),
})
export type ImportListings = z.infer<typeof ImportListings>

/** As many as a page of the inbox has at most. */
export const SuggestionsParams = z.strictObject({
  id: oneOrMore(id).pipe(z.array(id).min(1).max(50)),
})
export type SuggestionsParams = z.infer<typeof SuggestionsParams>

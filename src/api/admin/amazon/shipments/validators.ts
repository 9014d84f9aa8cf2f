import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { line, moment, oneOrMore } from "../query-words"

const id = line(100)
const state = z.enum(["due", "told", "confirmed", "refused", "withdrawn"])

export const GetShipmentsParams = createFindParams({
  limit: 50,
  order: "-shipped_at",
})
  .extend({
    q: z.string().optional(),
    id: oneOrMore(z.string()).optional(),
    state: oneOrMore(state).optional(),
    account_id: oneOrMore(z.string()).optional(),
    marketplace_id: oneOrMore(z.string()).optional(),
    order_id: oneOrMore(z.string()).optional(),
    amazon_order_id: oneOrMore(z.string()).optional(),
    fulfillment_id: oneOrMore(z.string()).optional(),
    shipped_at: moment().optional(),
    ship_by: moment().optional(),
  })
  .strict()

export const GetShipmentParams = createSelectParams()

export const GetDueParams = z.strictObject({
  account_id: id.optional(),
  marketplace_id: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
export type GetDueParams = z.infer<typeof GetDueParams>

const words = line(200)

export const EditShipment = z
  .strictObject({
    tracking_number: line(100).optional(),
    carrier_code: line(100).optional(),
    carrier_name: words.nullable().optional(),
    shipping_method: words.nullable().optional(),
    ship_from: id.nullable().optional(),
    shipped_at: z.iso
      .datetime({
        offset: true,
        error: "shipped_at: must be a moment such as 2026-01-31T12:00:00Z",
      })
      .transform((text) => new Date(text).toISOString())
      .optional(),
    items: z
      .array(
        z.strictObject({
          order_item_id: id,
          quantity: z.number().int().min(1).max(1_000_000),
          transparency_codes: z.array(words).max(1000).optional(),
        })
      )
      .max(100)
      .optional(),
  })
  .refine(
    (edit) => Object.keys(edit).length > 0,
    "nothing is to be changed. Name a field, such as tracking_number."
  )
export type EditShipment = z.infer<typeof EditShipment>

export const RetryShipments = z.strictObject({ account_id: id.optional() })
export type RetryShipments = z.infer<typeof RetryShipments>

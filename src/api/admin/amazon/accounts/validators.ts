import {
  createFindParams,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"
import { offerSettings } from "../offer-settings"
import { oneOrMore } from "../query-words"

const id = z.string().trim().min(1).max(100)
const name = z.string().trim().min(1).max(100)

const credentials = {
  client_id: z.string().trim().min(1).max(500),
  client_secret: z.string().trim().min(1).max(500),
  // Amazon's are some hundred characters long; no limit of theirs is published.
  refresh_token: z.string().trim().min(1).max(4000),
}

export const GetAccountsParams = createFindParams({ limit: 50 }).extend({
  q: z.string().optional(),
  seller_id: oneOrMore(z.string()).optional(),
  region: oneOrMore(z.enum(["na", "eu", "fe"])).optional(),
  state: oneOrMore(z.enum(["connected", "refused", "paused"])).optional(),
})

export const GetAccountParams = createSelectParams()

export const ConnectAccount = z.strictObject({
  name,
  region: z.enum(["na", "eu", "fe"]),
  seller_id: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{5,20}$/, {
      error:
        "must be the seller's Merchant Token, such as A2EXAMPLE12345 (Seller Central, Settings, Account Info)",
    }),
  ...credentials,
})
export type ConnectAccount = z.infer<typeof ConnectAccount>

export const UpdateAccount = z.strictObject({
  name: name.optional(),
  ...offerSettings,
  jump_factor: z
    .number({ error: "must be a whole number from 2 to 1000, or null" })
    .int()
    .min(2)
    .max(1000)
    .nullable()
    .optional(),
  match_by: z
    .array(z.enum(["sku", "barcode", "asin"]))
    .max(3)
    .refine((rules) => new Set(rules).size === rules.length, {
      error: "names a rule twice",
    })
    .optional(),
  fba_marketplace_id: id.nullable().optional(),
  fba_location_id: id.optional(),
})
export type UpdateAccount = z.infer<typeof UpdateAccount>

export const ReplaceCredentials = z.strictObject(credentials)
export type ReplaceCredentials = z.infer<typeof ReplaceCredentials>

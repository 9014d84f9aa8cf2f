import { z } from "@medusajs/framework/zod"

const id = z.string().trim().min(1).max(100)

export const BeginAuthorization = z.strictObject({
  region: z.enum(["na", "eu", "fe"]).optional(),
  marketplace_id: id.optional(),
  name: z.string().trim().min(1).max(100).optional(),
  account_id: id.optional(),
})
export type BeginAuthorization = z.infer<typeof BeginAuthorization>

/** What Amazon adds to the login address. */
export const ContinueAuthorization = z.strictObject({
  amazon_callback_uri: z.string().min(1).max(2000),
  amazon_state: z.string().min(1).max(2000),
  selling_partner_id: id,
  version: z.string().max(20).optional(),
})
export type ContinueAuthorization = z.infer<typeof ContinueAuthorization>

/** What Amazon adds to the redirect address: the first three, or why there are none. */
export const CompleteAuthorization = z
  .strictObject({
    state: z.string().min(1).max(500),
    selling_partner_id: id.optional(),
    // Amazon's are some twenty characters long; no limit of theirs is published.
    spapi_oauth_code: z.string().min(1).max(4000).optional(),
    error: z.string().max(100).optional(),
    error_description: z.string().max(500).optional(),
  })
  .refine(
    (answer) => !answer.spapi_oauth_code || answer.selling_partner_id,
    "selling_partner_id is missing: Amazon sends it with the code"
  )
export type CompleteAuthorization = z.infer<typeof CompleteAuthorization>

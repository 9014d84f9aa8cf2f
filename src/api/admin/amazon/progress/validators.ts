import { z } from "@medusajs/framework/zod"

export const GetProgressParams = z.strictObject({
  account_id: z.string().trim().min(1).max(100).optional(),
})
export type GetProgressParams = z.infer<typeof GetProgressParams>

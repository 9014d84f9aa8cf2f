import { z } from "@medusajs/framework/zod"

export const GetStatisticsParams = z.strictObject({
  account_id: z.string().trim().min(1).max(100).optional(),
  days: z.coerce
    .number({ error: "must be a whole number of days, 1 to 365" })
    .int({ error: "must be a whole number of days, 1 to 365" })
    .min(1, { error: "must be 1 day or more" })
    .max(365, { error: "must be 365 days or less" })
    .default(30),
})
export type GetStatisticsParams = z.infer<typeof GetStatisticsParams>

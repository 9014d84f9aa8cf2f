import { z } from "@medusajs/framework/zod"

const id = z.string().trim().min(1).max(100)

export const GetHoldsParams = z
  .strictObject({
    variant_id: id.optional(),
    inventory_item_id: id.optional(),
    limit: z.coerce
      .number({ error: "must be a whole number, 1 to 1000" })
      .int({ error: "must be a whole number, 1 to 1000" })
      .min(1, { error: "must be 1 or more" })
      .max(1000, { error: "must be 1000 or less" })
      .default(100),
  })
  .refine(
    ({ variant_id, inventory_item_id }) =>
      (variant_id === undefined) !== (inventory_item_id === undefined),
    "variant_id, inventory_item_id: give one of the two, such as ?variant_id=variant_…"
  )
export type GetHoldsParams = z.infer<typeof GetHoldsParams>

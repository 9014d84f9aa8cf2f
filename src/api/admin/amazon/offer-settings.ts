// How many units Amazon may show: the same words for an account, a marketplace and a listing.
// Null: as the layer above says.

import { z } from "@medusajs/framework/zod"

const units = (least: number, most: number) =>
  z
    .number({
      error: `must be a whole number from ${least} to ${most}, or null`,
    })
    .int({ error: "must be a whole number" })
    .min(least, { error: `must be ${least} or more` })
    .max(most, { error: `must be ${most} or less` })
    .nullable()
    .optional()

/** Amazon's quantities are 32-bit integers. */
const mostUnits = 2_000_000_000

export const offerSettings = {
  offering: z
    .enum(["stock", "zero", "none"], {
      error: 'must be "stock", "zero" or "none", or null',
    })
    .nullable()
    .optional(),
  buffer: units(0, mostUnits),
  share: units(1, 100),
  cap: units(0, mostUnits),
}

export const offerSettingFields = ["offering", "buffer", "share", "cap"]

// How Amazon writes the money of an order and of its items. Amounts are text; categories are
// open lists ("Possible values"), so an unknown one is data.

import { z } from "@medusajs/framework/zod"
import { money, text } from "./values"

const detail = z.object({ subtype: text, value: money }, "an object")

const breakdown = z.object(
  {
    type: text,
    subtotal: money,
    // Amazon fills these for TAX and DISCOUNT only.
    detailedBreakdowns: z
      .array(detail, "a list")
      .nullish()
      .transform((list) => list ?? []),
  },
  "an object"
)

export const wireItemProceeds = z
  .object(
    {
      proceedsTotal: money.nullish(),
      breakdowns: z
        .array(breakdown, "a list")
        .nullish()
        .transform((list) => list ?? []),
    },
    "an object"
  )
  .nullish()

/** Of the breakdowns of the whole order we read none: they repeat those of the items. */
export const wireOrderProceeds = z
  .object({ grandTotal: money.nullish() }, "an object")
  .nullish()

export type WireBreakdown = z.output<typeof breakdown>

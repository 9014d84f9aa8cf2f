// How Amazon writes the parcels of a merchant-fulfilled order (Orders API 2026-01-01, PACKAGES).
// Where a parcel was sent from is not read.

import { z } from "@medusajs/framework/zod"
import { identifier, lenient, lenientMoment, quantity, text } from "./values"

const wirePackage = z.object(
  {
    packageReferenceId: identifier,
    packageStatus: lenient({ status: text }),
    carrier: text,
    shippingService: text,
    trackingNumber: text,
    shipTime: lenientMoment,
    packageItems: z
      .array(
        z.object({ orderItemId: identifier, quantity }, "an object"),
        "a list"
      )
      .nullish()
      .transform((list) => list ?? []),
  },
  "an object"
)

export const packagesAnswer = z.object(
  {
    order: z.object(
      {
        orderId: identifier,
        // An order that nothing has left of yet has none.
        packages: z
          .array(wirePackage, "a list")
          .nullish()
          .transform((list) => list ?? []),
      },
      "an object"
    ),
  },
  "an object"
)

export type WirePackage = z.output<typeof wirePackage>

// Where does a parcel leave from of which no shelf is known? Medusa wants a location of every
// fulfilment, also of one from Amazon's warehouse. It shows it and takes nothing from it.

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MirrorClaim } from "../../modules/amazon/store/mirror"
import type { Place } from "./plan-booking"

export type PlaceOf = (claim: MirrorClaim) => Place

export async function choosePlaces(
  container: MedusaContainer,
  claims: MirrorClaim[]
): Promise<PlaceOf> {
  const optionIds = claims.flatMap(({ marketplace }) =>
    marketplace?.shipping_option_id ? [marketplace.shipping_option_id] : []
  )
  const options =
    optionIds.length === 0
      ? []
      : await container
          .resolve(Modules.FULFILLMENT)
          .listShippingOptions(
            { id: [...new Set(optionIds)] },
            { select: ["id"] }
          )
  const [anyLocation] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({}, { select: ["id"], take: 1 })
  return ({ account, marketplace, snapshot, amazon_order_id: id }) => {
    const locationId =
      (snapshot.fulfilledBy === "amazon" ? account?.fba_location_id : null) ??
      marketplace?.location_ids[0] ??
      anyLocation?.id
    if (!locationId) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Failed to book the parcels of Amazon order ${id}: the shop has no stock location. Create one under Settings, Locations & Shipping.`
      )
    }
    const option = options.find(
      (one) => one.id === marketplace?.shipping_option_id
    )
    return { locationId, shippingOptionId: option?.id ?? null }
  }
}

import type {
  CurrentStatus,
  EventCode,
  GetPackageTrackingDetailsResponse,
} from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { notFound } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import type { OutboundAddress, ParcelStatus } from "../../world/outbound"
import { parcelsOf } from "../../world/outbound"
import { QueryReader } from "../query-reader"

const MOST = 2 ** 31 - 1

const events: Record<ParcelStatus, [EventCode, string]> = {
  IN_TRANSIT: ["EVENT_102", "The carrier has the parcel."],
  OUT_FOR_DELIVERY: ["EVENT_302", "The parcel is in the van."],
  DELIVERED: ["EVENT_301", "The parcel was delivered."],
  DELAYED: ["EVENT_418", "The parcel is late."],
  UNDELIVERABLE: ["EVENT_416", "The parcel cannot be delivered."],
  RETURNING: ["EVENT_408", "The parcel is on its way back."],
  RETURNED: ["EVENT_309", "The parcel is back."],
}

export const getPackageTrackingDetails: AmazonRoute = {
  operation: "getPackageTrackingDetails",
  method: "GET",
  path: "/fba/outbound/2020-07-01/tracking",

  async answer(
    { seller, query, origin }: AmazonCall,
    { warehouse }: SimulatedAmazon
  ): Promise<GetPackageTrackingDetailsResponse> {
    const reader = new QueryReader(query)
    reader.throwIfUnknown(["packageNumber"])
    const packageNumber = reader.whole("packageNumber", 0, MOST, 0)
    const order = await warehouse.orders.findPackage(
      seller.sellerId,
      packageNumber
    )
    const parcel =
      order &&
      parcelsOf(order).find((one) => one.packageNumber === packageNumber)
    if (!parcel) {
      throw notFound(`The package '${packageNumber}' was not found.`)
    }
    const place = placeOf(order.address)
    return {
      payload: {
        packageNumber,
        trackingNumber: parcel.trackingNumber,
        customerTrackingLink: `${origin}/tracking/${parcel.trackingNumber}`,
        carrierCode: parcel.carrierCode,
        shipDate: parcel.shippedAt,
        estimatedArrivalDate: parcel.arrivesAt,
        shipToAddress: place,
        currentStatus: parcel.status satisfies CurrentStatus,
        currentStatusDescription: events[parcel.status][1],
        trackingEvents: parcel.events.map(({ at, status }) => ({
          eventDate: at,
          eventAddress: place,
          eventCode: events[status][0],
          eventDescription: events[status][1],
        })),
      },
    }
  },
}

const placeOf = ({ city, stateOrRegion, countryCode }: OutboundAddress) => ({
  city: city ?? "",
  state: stateOrRegion ?? "",
  country: countryCode,
})

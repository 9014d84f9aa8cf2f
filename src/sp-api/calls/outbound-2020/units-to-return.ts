// In which shipment did each unit leave that a buyer sends back? Amazon does not take a return
// without it.

import type {
  OutboundProblem,
  OutboundReturnRequest,
} from "../../outbound-gateway"
import type { WireOrder2020 } from "../../wire/outbound-2020"
import { returnIdOf, unitId } from "./returned-units"

type Returned = OutboundReturnRequest["items"][number]

export interface ReturnedUnit {
  sellerReturnItemId: string
  sellerFulfillmentOrderItemId: string
  amazonShipmentId: string
  returnReasonCode: string
  returnComment?: string
}

export function toUnits(
  request: OutboundReturnRequest,
  order: WireOrder2020 | null
): { items: ReturnedUnit[]; refused: OutboundProblem[] } {
  const items: ReturnedUnit[] = []
  const refused: OutboundProblem[] = []
  const shipped = shipmentsOfUnits(order)
  leaveOutReturned(shipped, request, order)
  for (const one of request.items) {
    const places = takePlaces(shipped, one)
    if (places.length < one.quantity) {
      refused.push(notShipped(one, places.length))
      continue
    }
    items.push(...places.map((place, index) => toUnit(one, place, index + 1)))
  }
  return { items, refused }
}

interface Place {
  itemId: string
  packageId: string | null
  amazonShipmentId: string
  isTaken: boolean
}

/** One place for each unit that has left. */
const shipmentsOfUnits = (order: WireOrder2020 | null): Place[] =>
  (order?.fulfillmentShipments ?? [])
    .filter(
      ({ fulfillmentShipmentStatus: word }) => word.toUpperCase() === "SHIPPED"
    )
    .flatMap(({ amazonShipmentId, fulfillmentShipmentItem }) =>
      fulfillmentShipmentItem.flatMap((item) =>
        Array.from({ length: Math.min(item.quantity, mostUnits) }, () => ({
          itemId: item.sellerFulfillmentOrderItemId,
          packageId:
            item.packageNumber === null ? null : String(item.packageNumber),
          amazonShipmentId,
          isTaken: false,
        }))
      )
    )

/** What was announced under another id came from there, and cannot come from there again. */
function leaveOutReturned(
  places: readonly Place[],
  { items }: OutboundReturnRequest,
  order: WireOrder2020 | null
): void {
  for (const unit of order?.returnItems ?? []) {
    const returnId = returnIdOf(unit.sellerReturnItemId)
    const isRepeat = items.some((one) => one.returnId === returnId)
    const place = places.find(
      (one) =>
        !one.isTaken &&
        one.itemId === unit.sellerFulfillmentOrderItemId &&
        one.amazonShipmentId === unit.amazonShipmentId
    )
    if (place && !isRepeat) {
      place.isTaken = true
    }
  }
}

/** No order has more. */
const mostUnits = 250

/** In the named parcel first; Amazon does not name it for every unit. */
function takePlaces(places: readonly Place[], one: Returned): Place[] {
  const mine = places.filter(
    ({ itemId, isTaken }) => itemId === one.itemId && !isTaken
  )
  const isNamed = ({ packageId }: Place): boolean =>
    one.packageId !== null && packageId === one.packageId
  const taken = [
    ...mine.filter(isNamed),
    ...mine.filter((place) => !isNamed(place)),
  ].slice(0, one.quantity)
  for (const place of taken) {
    place.isTaken = true
  }
  return taken
}

const toUnit = (
  one: Returned,
  { amazonShipmentId }: Place,
  number: number
): ReturnedUnit => ({
  sellerReturnItemId: unitId(one.returnId, number),
  sellerFulfillmentOrderItemId: one.itemId,
  amazonShipmentId,
  returnReasonCode: one.reasonCode,
  ...(one.comment && { returnComment: one.comment }),
})

/** In Amazon's own word: it would say the same. */
const notShipped = (one: Returned, shipped: number): OutboundProblem => ({
  code: "NoCompletedShipItems",
  message: `${one.quantity} units are to be returned, and ${shipped} have left.`,
  itemId: one.itemId,
})

// A buyer sends back what Amazon shipped for the seller: unit by unit, with a label from Amazon.

import type { ReturnAuthorization } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { ReceiveReturn } from "../control-outbound"
import type { FbaShelf } from "./fba-stock"
import { listingKey } from "./listing"
import { IllegalActError } from "./lifecycle"
import type {
  OutboundAuthorization,
  OutboundReturn,
  SimulatedOutboundOrder,
} from "./outbound"
import { outboundFacility } from "./outbound"

type Order = SimulatedOutboundOrder

export const returnReasons = {
  UNWANTED: "No longer wanted",
  DEFECTIVE: "Does not work",
  DAMAGED_ON_THE_WAY: "Arrived damaged",
  WRONG_ITEM: "Not what was ordered",
} as const

export type AskedReturn = Pick<
  OutboundReturn,
  "returnId" | "itemId" | "shipmentId" | "reasonCode" | "comment"
>

export const refusals = {
  InvalidValues: "The order has no such item, shipment or reason.",
  DuplicateRequest: "A return of that id was requested before.",
  NoCompletedShipItems: "The item has not been shipped yet.",
  NoReturnableQuantity: "Every unit of the item is being returned already.",
} as const
export type ReturnRefusal = keyof typeof refusals

type Answered = {
  order: Order
  accepted: OutboundReturn[]
  refused: { asked: AskedReturn; why: ReturnRefusal }[]
  authorization: OutboundAuthorization | null
}

/** Each on its own: some may be refused while others get their label. */
export function requestReturns(
  order: Order,
  asked: readonly AskedReturn[],
  at: string,
  origin: string
): Answered {
  const nth = order.authorizations.length + 1
  const authorizationId = `RA${order.serial}-${nth}`
  const returns = [...order.returns]
  const refused: Answered["refused"] = []
  for (const one of asked) {
    const why = reasonAgainst({ ...order, returns }, one)
    if (why) {
      refused.push({ asked: one, why })
    } else {
      returns.push({
        ...one,
        authorizationId,
        status: "New",
        changedAt: at,
        condition: null,
      })
    }
  }
  const accepted = returns.slice(order.returns.length)
  if (accepted.length === 0) {
    return { order, accepted, refused, authorization: null }
  }
  const authorization = {
    authorizationId,
    rmaId: `RMA${order.serial}${nth}`,
    labelUrl: `${origin}/labels/${authorizationId}`,
  }
  const authorizations = [...order.authorizations, authorization]
  return {
    order: { ...order, returns, authorizations, changedAt: at },
    accepted,
    refused,
    authorization,
  }
}

function reasonAgainst(order: Order, one: AskedReturn): ReturnRefusal | null {
  if (order.returns.some(({ returnId }) => returnId === one.returnId)) {
    return "DuplicateRequest"
  }
  const isKnown =
    order.lines.some(({ itemId }) => itemId === one.itemId) &&
    one.reasonCode in returnReasons
  const shipment = order.shipments.find(
    ({ shipmentId }) => shipmentId === one.shipmentId
  )
  if (!isKnown || !shipment) {
    return "InvalidValues"
  }
  if (shipment.status !== "SHIPPED") {
    return "NoCompletedShipItems"
  }
  const shipped = shipment.items
    .filter(({ itemId }) => itemId === one.itemId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const returned = order.returns.filter(
    ({ itemId, shipmentId }) =>
      itemId === one.itemId && shipmentId === one.shipmentId
  )
  return returned.length >= shipped ? "NoReturnableQuantity" : null
}

/** The goods are back: for sale again, or on the heap of what nobody can sell. */
export function receiveReturns(
  order: Order,
  at: string,
  shelf: FbaShelf,
  { returnId, condition = "Sellable" }: ReceiveReturn
): Order {
  const isMeant = (one: OutboundReturn): boolean =>
    one.status === "New" && (returnId ?? one.returnId) === one.returnId
  if (!order.returns.some(isMeant)) {
    throw new IllegalActError(
      `Failed to receive a return of the outbound order ${order.outboundId}: none is on its way.`
    )
  }
  for (const { itemId } of order.returns.filter(isMeant)) {
    const sku = order.lines.find((line) => line.itemId === itemId)?.sku ?? ""
    const stock = shelf.get(listingKey({ sellerId: order.sellerId, sku }))
    if (stock) {
      stock[condition === "Sellable" ? "fulfillable" : "unfulfillable"] += 1
    }
  }
  return {
    ...order,
    changedAt: at,
    returns: order.returns.map((one) =>
      isMeant(one)
        ? { ...one, status: "Processed", condition, changedAt: at }
        : one
    ),
  }
}

/** Where the parcel goes is an address that nobody lives at. */
export const showAuthorization = (
  one: OutboundAuthorization
): ReturnAuthorization => ({
  returnAuthorizationId: one.authorizationId,
  fulfillmentCenterId: outboundFacility,
  returnToAddress: {
    name: "Simulated Returns",
    addressLine1: "Musterweg 1",
    city: "Musterstadt",
    postalCode: "00001",
    countryCode: "DE",
  },
  amazonRmaId: one.rmaId,
  rmaPageURL: one.labelUrl,
})

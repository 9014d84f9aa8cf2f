// What the owner reads about orders, listings and parcels with a problem. Paths are those of the
// admin, below /app.

import { post, type ByKind, type Words } from "./found-problem"
import { counted } from "./progress"

export function ofOrder(
  id: string,
  { error, mirror_error: mirrorError, problems }: ByKind["order"]
): Words {
  const isAsked = problems.some(
    ({ code }) => code === "buyer_requests_cancellation"
  )
  const sentences = [
    ...(error === null ? [] : [error]),
    ...(mirrorError === null
      ? []
      : [`Its parcels could not be booked in Medusa. ${mirrorError}`]),
    ...problems.map(({ sentence }) => sentence),
  ]
  return {
    sentence: sentences.join(" "),
    advice: isAsked
      ? "Decide on the order's page: send it all the same, or cancel it in Seller Central."
      : error !== null || mirrorError !== null
        ? "It is tried again by itself, ever more rarely. Retry it once the cause is gone."
        : null,
    retry: post(`orders/${id}/retry`),
    path: `/amazon/orders/${id}`,
  }
}

export const ofUnreadable = ({
  amazon_order_id: amazonOrderId,
  error,
  order_id: orderId,
}: ByKind["unreadable"]): Words => ({
  sentence:
    `What Amazon says of order ${amazonOrderId} cannot be understood${orderId === null ? ", so its units are not held" : ", so it stays as it was"}. ${error ?? ""}`.trim(),
  advice:
    "It is asked for again by itself. If it stays like this, update the plugin, or report the sentence.",
  retry: post("sync/repair", { ids: [amazonOrderId] }),
  path: orderId === null ? "/amazon/orders" : `/amazon/orders/${orderId}`,
})

export const ofUnmapped = ({
  sku,
  title,
  listing_id: listingId,
  orders,
  units,
  is_gone: isGone,
}: ByKind["unmapped_sku"]): Words => ({
  sentence: `${counted(orders, "order")} with ${counted(units, "unit")} of "${sku}"${title === null ? "" : ` (${title})`} ${orders === 1 ? "waits" : "wait"}: ${isGone ? "its variant no longer exists" : "nobody has said which variant it is"}, so no stock is held.`,
  advice: "Choose the variant; the orders follow at once.",
  retry: null,
  path:
    listingId === null
      ? `/amazon/listings/inbox?q=${encodeURIComponent(sku)}`
      : `/amazon/listings/${listingId}`,
})

export const ofOffer = (
  id: string,
  { sku, error, desired, shown }: ByKind["offer"]
): Words => ({
  sentence:
    error !== null
      ? `The quantity of "${sku}" did not arrive at Amazon. ${error}`
      : `"${sku}" is to show ${desired ?? 0} at Amazon, far more than the ${shown ?? 0} that it shows now, and waits for your word.`,
  advice:
    error !== null
      ? null
      : "Confirm it if the stock is really there; otherwise correct the stock in Medusa.",
  retry:
    error !== null
      ? post("offers/retry", { ids: [id] })
      : post("offers/confirm", { ids: [id] }),
  path: `/amazon/listings/${id}`,
})

export function ofShipment(
  id: string,
  {
    amazon_order_id: order,
    state,
    error,
    ship_by: shipBy,
    can_send,
  }: ByKind["shipment"]
): Words {
  const path = `/amazon/shipments?q=${encodeURIComponent(order)}`
  if (state === "missing") {
    return {
      sentence: `Amazon wanted order ${order} to be shipped by ${shipBy ?? "now"}, and no parcel has left.`,
      advice: "Fulfil the order in Medusa and mark it as shipped.",
      retry: null,
      path,
    }
  }
  return {
    sentence:
      state === "refused"
        ? `Amazon does not take a parcel of order ${order}. ${error ?? ""}`.trim()
        : `Amazon wanted to be told of a parcel of order ${order} by ${shipBy ?? "now"}, and does not show it yet. ${error ?? ""}`.trim(),
    advice: can_send
      ? "Correct the parcel if something is wrong with it, and send it again."
      : "Add what is missing: the tracking number and the carrier.",
    retry: can_send ? post(`shipments/${id}/send`) : null,
    path,
  }
}

export const ofOutbound = (
  id: string,
  { outbound_id: outboundId, state, error, problems }: ByKind["outbound"]
): Words => ({
  sentence: [
    ...problems.map(({ sentence }) => sentence),
    ...(error === null ? [] : [error]),
  ].join(" "),
  advice: problems.length === 0 ? "It is looked at again by itself." : null,
  retry: state === "ended" ? null : post(`outbound/${id}/refresh`),
  path: `/amazon/outbound?q=${encodeURIComponent(outboundId)}`,
})

export const ofReturn = (
  id: string,
  { amazon_order_id: order, error }: ByKind["return"]
): Words => ({
  sentence: error,
  advice: null,
  retry: post(`returns/${id}/retry`),
  path: `/amazon/returns?q=${encodeURIComponent(order)}`,
})

export const ofInspection = ({
  amazon_order_id: order,
  sku,
  units,
}: ByKind["inspection"]): Words => ({
  sentence: `${counted(units, "unit")} of "${sku ?? "an unknown SKU"}" from the cancelled order ${order} ${units === 1 ? "waits" : "wait"} for somebody to look whether ${units === 1 ? "it is" : "they are"} there.`,
  advice: "Look, then put them back on sale or write them off.",
  retry: null,
  path: `/amazon/inspections?q=${encodeURIComponent(order)}`,
})

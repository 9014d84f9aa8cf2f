// What the owner reads about orders, listings and parcels with a problem. Paths are those of the
// admin, below /app.

import { message, quoted, say, type Message } from "../words/say"
import {
  advise,
  messagesOf,
  post,
  type ByKind,
  type Words,
} from "./found-problem"

export function ofOrder(
  id: string,
  { error, mirror_error: mirrorError, problems }: ByKind["order"]
): Words {
  const isAsked = problems.some(
    ({ code }) => code === "buyer_requests_cancellation"
  )
  const hasFailed = error !== null || mirrorError !== null
  return {
    ...say(
      ...failed(message("order.not_updated"), error),
      ...failed(message("order.parcels_not_booked"), mirrorError),
      ...messagesOf(problems)
    ),
    ...advise(isAsked ? "decide" : hasFailed ? "ever_more_rarely" : null),
    retry: post(`orders/${id}/retry`),
    path: `/amazon/orders/${id}`,
  }
}

const failed = (what: Message, error: string | null): Message[] =>
  error === null ? [] : [what, ...quoted(error)]

export const ofUnreadable = ({
  amazon_order_id: amazonOrderId,
  error,
  order_id: orderId,
}: ByKind["unreadable"]): Words => ({
  ...say(
    message(orderId === null ? "order.unreadable_new" : "order.unreadable", {
      order: amazonOrderId,
    }),
    ...quoted(error)
  ),
  ...advise("report"),
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
  ...say(
    message(isGone ? "listing.variant_gone" : "listing.unmapped", {
      sku: title === null ? sku : `${sku}, ${title}`,
      orders: Number(orders),
      units: Number(units),
    })
  ),
  ...advise("map"),
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
  ...(error !== null
    ? say(message("listing.not_arrived", { sku }), ...quoted(error))
    : say(
        message("listing.jump", {
          sku,
          desired: desired ?? 0,
          shown: shown ?? 0,
        })
      )),
  ...advise(error !== null ? null : "confirm"),
  retry:
    error !== null
      ? post("offers/retry", { ids: [id] })
      : post("offers/confirm", { ids: [id] }),
  path: `/amazon/listings/${id}`,
})

export function ofShipment(
  id: string,
  { amazon_order_id: order, state, error, ...parcel }: ByKind["shipment"]
): Words {
  const { ship_by, can_send } = parcel
  const path = `/amazon/shipments?q=${encodeURIComponent(order)}`
  if (state === "missing") {
    return {
      ...say(message("parcel.missing", { order, ship_by: ship_by ?? "–" })),
      ...advise("ship"),
      retry: null,
      path,
    }
  }
  return {
    ...say(
      state === "refused"
        ? message("parcel.refused", { order })
        : message("parcel.not_shown", { order, ship_by: ship_by ?? "–" }),
      ...quoted(error)
    ),
    ...advise(can_send ? "correct_parcel" : "complete_parcel"),
    retry: can_send ? post(`shipments/${id}/send`) : null,
    path,
  }
}

export const ofOutbound = (
  id: string,
  { outbound_id: outboundId, state, error, problems }: ByKind["outbound"]
): Words => ({
  ...say(
    ...messagesOf(problems),
    ...failed(message("outbound.not_followed"), error)
  ),
  ...advise(problems.length === 0 ? "looked_again" : null),
  retry: state === "ended" ? null : post(`outbound/${id}/refresh`),
  path: `/amazon/outbound?q=${encodeURIComponent(outboundId)}`,
})

export const ofReturn = (
  id: string,
  { amazon_order_id: order, error }: ByKind["return"]
): Words => ({
  ...say(message("goods.return_not_shown"), ...quoted(error)),
  ...advise(null),
  retry: post(`returns/${id}/retry`),
  path: `/amazon/returns?q=${encodeURIComponent(order)}`,
})

export const ofInspection = ({
  amazon_order_id: order,
  sku,
  units,
}: ByKind["inspection"]): Words => ({
  ...say(message("goods.inspection", { units, sku: sku ?? "–", order })),
  ...advise("look"),
  retry: null,
  path: `/amazon/inspections?q=${encodeURIComponent(order)}`,
})

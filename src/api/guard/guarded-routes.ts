// Every route of Medusa's through which somebody can change an order, its money or its stock.
// Read from the routes of Medusa 2.21; a test walks through all of them.

import type { RouteVerb } from "@medusajs/framework/http"
import { actOnOrder, type Act } from "./acts"
import {
  byFulfillment,
  byLineItemInBody,
  byOrderChange,
  byOrderId,
  byOrderIdInBody,
  byPayment,
  byPaymentCollection,
  byReservation,
  type FindOrders,
} from "./find-orders"

export interface GuardedRoute {
  methods: RouteVerb[]
  matcher: string
  find: FindOrders
  /** Given what a `*` at the end of the matcher stands for. */
  act: Act | ((rest: string) => Act)
}

const change: RouteVerb[] = ["POST", "PUT", "PATCH", "DELETE"]

const guard = (
  matcher: string,
  find: FindOrders,
  act: GuardedRoute["act"]
): GuardedRoute => ({ methods: change, matcher, find, act })

export const guardedRoutes: GuardedRoute[] = [
  guard("/admin/orders/:id", byOrderId, "edit"),
  guard("/admin/orders/:id/*", byOrderId, actOnOrder),
  guard("/admin/order-edits", byOrderIdInBody, "edit"),
  guard("/admin/order-edits/:id", byOrderId, "edit"),
  guard("/admin/order-edits/:id/*", byOrderId, "edit"),
  guard("/admin/order-changes/:id", byOrderChange, "edit"),
  guard("/admin/draft-orders/:id", byOrderId, "edit"),
  guard("/admin/draft-orders/:id/*", byOrderId, "edit"),
  // Their sub-routes go by ids of returns, claims and exchanges: a placeholder has none.
  guard("/admin/returns", byOrderIdInBody, "return"),
  guard("/admin/claims", byOrderIdInBody, "return"),
  guard("/admin/exchanges", byOrderIdInBody, "return"),
  guard("/admin/payment-collections", byOrderIdInBody, "pay"),
  guard("/admin/payment-collections/:id", byPaymentCollection, "pay"),
  guard("/admin/payment-collections/:id/*", byPaymentCollection, "pay"),
  guard("/admin/payments/:id/*", byPayment, "pay"),
  guard("/admin/fulfillments", byOrderIdInBody, "fulfill"),
  guard("/admin/fulfillments/:id/*", byFulfillment, "fulfill"),
  guard("/admin/reservations", byLineItemInBody, "reserve"),
  guard("/admin/reservations/:id", byReservation, "reserve"),
]

/** Routes by which units leave the house; not those that take them back or report them. */
export const departureRoutes: GuardedRoute[] = [
  guard("/admin/orders/:id/fulfillments", byOrderId, "fulfill"),
  guard(
    "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    byOrderId,
    "fulfill"
  ),
  guard("/admin/fulfillments", byOrderIdInBody, "fulfill"),
  guard("/admin/fulfillments/:id/shipment", byFulfillment, "fulfill"),
]

/** Routes that make a new fulfilment, which an order that Amazon ships must not get. */
export const fulfillmentRoutes: GuardedRoute[] = [
  guard("/admin/orders/:id/fulfillments", byOrderId, "fulfill"),
  guard("/admin/fulfillments", byOrderIdInBody, "fulfill"),
]

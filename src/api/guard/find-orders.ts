// Which orders would a request change? Medusa's routes name them in eight different ways; each
// is answered here with at most one read of Medusa's.

import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** How the request's orders are found among ours. */
export interface Named {
  medusaOrderIds?: string[]
  lineItemIds?: string[]
}

export type FindOrders = (req: MedusaRequest) => Named | Promise<Named>

const textOf = (value: unknown): string[] =>
  typeof value === "string" && value !== "" ? [value] : []

/** The body before anyone has validated it: anything may be in it. */
const bodyOf = (req: MedusaRequest, key: string): string[] =>
  textOf((req.body as Record<string, unknown> | null | undefined)?.[key])

/** /admin/orders/:id, and order edits, which go by the id of their order. */
export const byOrderId: FindOrders = (req) => ({
  medusaOrderIds: textOf(req.params.id),
})

export const byOrderIdInBody: FindOrders = (req) => ({
  medusaOrderIds: bodyOf(req, "order_id"),
})

/** The order that a row of another module is linked to. */
const linked =
  (entity: string, column: string) =>
  async (req: MedusaRequest, ids: string[]): Promise<string[]> => {
    if (ids.length === 0) {
      return []
    }
    const { data } = await req.scope
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity, fields: ["order_id"], filters: { [column]: ids } })
    return (data as { order_id: string }[]).map(({ order_id }) => order_id)
  }

const ordersOfPaymentCollections = linked(
  "order_payment_collection",
  "payment_collection_id"
)
const ordersOfFulfillments = linked("order_fulfillment", "fulfillment_id")

export const byPaymentCollection: FindOrders = async (req) => ({
  medusaOrderIds: [
    ...bodyOf(req, "order_id"),
    ...(await ordersOfPaymentCollections(req, textOf(req.params.id))),
  ],
})

export const byPayment: FindOrders = async (req) => {
  const [payment] = await req.scope
    .resolve(Modules.PAYMENT)
    .listPayments(
      { id: textOf(req.params.id) },
      { select: ["id", "payment_collection_id"] }
    )
  return {
    medusaOrderIds: await ordersOfPaymentCollections(
      req,
      textOf(payment?.payment_collection_id)
    ),
  }
}

export const byFulfillment: FindOrders = async (req) => ({
  medusaOrderIds: await ordersOfFulfillments(req, textOf(req.params.id)),
})

export const byOrderChange: FindOrders = async (req) => {
  const [change] = await req.scope
    .resolve(Modules.ORDER)
    .listOrderChanges(
      { id: textOf(req.params.id) },
      { select: ["id", "order_id"] }
    )
  return { medusaOrderIds: textOf(change?.order_id) }
}

export const byLineItemInBody: FindOrders = (req) => ({
  lineItemIds: bodyOf(req, "line_item_id"),
})

export const byReservation: FindOrders = async (req) => {
  const [reservation] = await req.scope
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { id: textOf(req.params.id) },
      { select: ["id", "line_item_id"] }
    )
  return { lineItemIds: textOf(reservation?.line_item_id) }
}

// Amazon forbids a shop to mail its buyers. An order of ours says so (`no_notification`), but
// core asks the request, not the order, when a fulfilment, a shipment or a delivery is told.

import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"

/**
 * After core has validated the body, as long as the matcher is a whole path of core's. Every
 * such body knows `no_notification`.
 */
async function keepQuiet(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const [order] = await req.scope
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonOrders(
      { medusa_order_id: req.params.id },
      { select: ["id"], take: 1 }
    )
  if (order && req.validatedBody) {
    Object.assign(req.validatedBody, { no_notification: true })
  }
  next()
}

export const quietMiddlewares: MiddlewareRoute[] = [
  "/admin/orders/:id/fulfillments",
  "/admin/orders/:id/fulfillments/:fulfillment_id/cancel",
  "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
  "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
].map((matcher) => ({ methods: ["POST"], matcher, middlewares: [keepQuiet] }))

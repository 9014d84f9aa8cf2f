// Medusa lets anybody read an order in the store API who knows its id, because ids are random
// there. Ours are made from Amazon's, which stand on packing slips and in mails: buyers at
// Amazon have no account with the shop, so the store API does not know their orders at all.

import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isAmazonOrderId } from "../../modules/amazon/ids"

function hide(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { id = "" } = req.params
  if (isAmazonOrderId(id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${id} was not found`
    )
  }
  next()
}

export const storefrontMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [hide] },
  { matcher: "/store/orders/:id/*", methods: ["POST"], middlewares: [hide] },
]

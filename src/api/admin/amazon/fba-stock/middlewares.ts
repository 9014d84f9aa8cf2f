import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { GetFbaStockParams, ReadFbaStock } from "./validators"

const stock = "/admin/amazon/fba-stock"

export const fbaStockMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: stock,
    middlewares: [
      validateAndTransformQuery(GetFbaStockParams, { isList: false }),
    ],
    policies: allows("amazon_fba_stock", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${stock}/read`,
    middlewares: [validateAndTransformBody(ReadFbaStock)],
    policies: allows("amazon_fba_stock", "update"),
  },
]

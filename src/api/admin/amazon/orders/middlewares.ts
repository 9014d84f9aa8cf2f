import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listOrdersConfig, retrieveOrderConfig } from "./query-config"
import {
  DecideCancellation,
  GetOrderParams,
  GetOrdersParams,
  GetSummaryParams,
} from "./validators"

const orders = "/admin/amazon/orders"

export const orderMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: orders,
    middlewares: [validateAndTransformQuery(GetOrdersParams, listOrdersConfig)],
    policies: allows("amazon_order", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${orders}/summary`,
    middlewares: [
      validateAndTransformQuery(GetSummaryParams, { isList: false }),
    ],
    policies: allows("amazon_order", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${orders}/:id`,
    middlewares: [
      validateAndTransformQuery(GetOrderParams, retrieveOrderConfig),
    ],
    policies: allows("amazon_order", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${orders}/:id/cancellation`,
    middlewares: [validateAndTransformBody(DecideCancellation)],
    policies: allows("amazon_order", "update"),
  },
  ...["refresh", "retry"].map((act): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${orders}/:id/${act}`,
    policies: allows("amazon_order", "update"),
  })),
]

import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listReturnsConfig } from "./query-config"
import { GetReturnsParams, ReadReturns } from "./validators"

const returns = "/admin/amazon/returns"

export const returnMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: returns,
    middlewares: [
      validateAndTransformQuery(GetReturnsParams, listReturnsConfig),
    ],
    policies: allows("amazon_return", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${returns}/read`,
    middlewares: [validateAndTransformBody(ReadReturns)],
    policies: allows("amazon_return", "update"),
  },
  {
    methods: ["POST"],
    matcher: `${returns}/:id/retry`,
    policies: allows("amazon_return", "update"),
  },
]

import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { GetStatisticsParams } from "./validators"

export const statisticsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/amazon/statistics",
    middlewares: [
      validateAndTransformQuery(GetStatisticsParams, { isList: false }),
    ],
    policies: allows("amazon_order", "read"),
  },
]

import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { GetProgressParams } from "./validators"

export const progressMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/amazon/progress",
    middlewares: [
      validateAndTransformQuery(GetProgressParams, { isList: false }),
    ],
    policies: allows("amazon_sync", "read"),
  },
]

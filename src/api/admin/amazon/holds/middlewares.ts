import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { GetHoldsParams } from "./validators"

export const holdMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/amazon/holds",
    middlewares: [validateAndTransformQuery(GetHoldsParams, { isList: false })],
    policies: allows("amazon_order", "read"),
  },
]

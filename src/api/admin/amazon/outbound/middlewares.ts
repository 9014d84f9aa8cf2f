import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listOutboundsConfig, retrieveOutboundConfig } from "./query-config"
import { GetOutboundParams, GetOutboundsParams } from "./validators"

const outbound = "/admin/amazon/outbound"

export const outboundMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: outbound,
    middlewares: [
      validateAndTransformQuery(GetOutboundsParams, listOutboundsConfig),
    ],
    policies: allows("amazon_outbound", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${outbound}/:id`,
    middlewares: [
      validateAndTransformQuery(GetOutboundParams, retrieveOutboundConfig),
    ],
    policies: allows("amazon_outbound", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${outbound}/:id/refresh`,
    policies: allows("amazon_outbound", "update"),
  },
]

import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listCarriersConfig, retrieveCarrierConfig } from "./query-config"
import {
  AddCarrier,
  ChangeCarrier,
  GetCarrierParams,
  GetCarriersParams,
} from "./validators"

const carriers = "/admin/amazon/carriers"

export const carrierMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: carriers,
    middlewares: [
      validateAndTransformQuery(GetCarriersParams, listCarriersConfig),
    ],
    policies: allows("amazon_carrier", "read"),
  },
  {
    methods: ["POST"],
    matcher: carriers,
    middlewares: [validateAndTransformBody(AddCarrier)],
    policies: allows("amazon_carrier", "create"),
  },
  {
    methods: ["GET"],
    matcher: `${carriers}/:id`,
    middlewares: [
      validateAndTransformQuery(GetCarrierParams, retrieveCarrierConfig),
    ],
    policies: allows("amazon_carrier", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${carriers}/:id`,
    middlewares: [validateAndTransformBody(ChangeCarrier)],
    policies: allows("amazon_carrier", "update"),
  },
  {
    methods: ["DELETE"],
    matcher: `${carriers}/:id`,
    policies: allows("amazon_carrier", "delete"),
  },
]

import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listShipmentsConfig, retrieveShipmentConfig } from "./query-config"
import {
  EditShipment,
  GetDueParams,
  GetShipmentParams,
  GetShipmentsParams,
  RetryShipments,
} from "./validators"

const shipments = "/admin/amazon/shipments"

export const shipmentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: shipments,
    middlewares: [
      validateAndTransformQuery(GetShipmentsParams, listShipmentsConfig),
    ],
    policies: allows("amazon_shipment", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${shipments}/due`,
    middlewares: [validateAndTransformQuery(GetDueParams, { isList: false })],
    policies: allows("amazon_shipment", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${shipments}/retry`,
    middlewares: [validateAndTransformBody(RetryShipments)],
    policies: allows("amazon_shipment", "update"),
  },
  {
    methods: ["GET"],
    matcher: `${shipments}/:id`,
    middlewares: [
      validateAndTransformQuery(GetShipmentParams, retrieveShipmentConfig),
    ],
    policies: allows("amazon_shipment", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${shipments}/:id`,
    middlewares: [validateAndTransformBody(EditShipment)],
    policies: allows("amazon_shipment", "update"),
  },
  ...["send", "withdraw"].map((act): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${shipments}/:id/${act}`,
    policies: allows("amazon_shipment", "update"),
  })),
]

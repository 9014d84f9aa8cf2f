import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listInspectionsConfig } from "./query-config"
import { DecideInspection, GetInspectionsParams } from "./validators"

const inspections = "/admin/amazon/inspections"

export const inspectionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: inspections,
    middlewares: [
      validateAndTransformQuery(GetInspectionsParams, listInspectionsConfig),
    ],
    policies: allows("amazon_inspection", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${inspections}/:id`,
    middlewares: [validateAndTransformBody(DecideInspection)],
    policies: allows("amazon_inspection", "update"),
  },
]

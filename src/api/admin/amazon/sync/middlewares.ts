import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listRunsConfig } from "./query-config"
import {
  GetDriftParams,
  GetRunsParams,
  Repair,
  RunNow,
  StartAudit,
} from "./validators"

const sync = "/admin/amazon/sync"

export const syncMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: sync,
    policies: allows("amazon_sync", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${sync}/runs`,
    middlewares: [validateAndTransformQuery(GetRunsParams, listRunsConfig)],
    policies: allows("amazon_sync", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${sync}/run`,
    middlewares: [validateAndTransformBody(RunNow)],
    policies: allows("amazon_sync", "update"),
  },
  {
    methods: ["GET"],
    matcher: `${sync}/drift`,
    middlewares: [validateAndTransformQuery(GetDriftParams, { isList: false })],
    policies: allows("amazon_sync", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${sync}/repair`,
    middlewares: [validateAndTransformBody(Repair)],
    policies: allows("amazon_sync", "update"),
  },
  // Reading, whatever it costs: whoever may see the audit may ask for one.
  {
    methods: ["POST"],
    matcher: `${sync}/audits`,
    middlewares: [validateAndTransformBody(StartAudit)],
    policies: allows("amazon_sync", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${sync}/repairs`,
    middlewares: [validateAndTransformBody(Repair)],
    policies: allows("amazon_sync", "update"),
  },
  ...["audits", "repairs"].map((tasks): MiddlewareRoute => ({
    methods: ["GET"],
    matcher: `${sync}/${tasks}/:id`,
    policies: allows("amazon_sync", "read"),
  })),
]

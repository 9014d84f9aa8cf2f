import {
  validateAndTransformBody,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import {
  BeginAuthorization,
  CompleteAuthorization,
  ContinueAuthorization,
} from "./validators"

const authorizations = "/admin/amazon/authorizations"

// A consent connects an account, or renews the credentials of one.
const policies = [
  ...allows("amazon_account", "create"),
  ...allows("amazon_account", "update"),
]

export const authorizationMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${authorizations}/options`,
    middlewares: [],
    policies: allows("amazon_account", "read"),
  },
  {
    methods: ["POST"],
    matcher: authorizations,
    middlewares: [validateAndTransformBody(BeginAuthorization)],
    policies,
  },
  {
    methods: ["POST"],
    matcher: `${authorizations}/continue`,
    middlewares: [validateAndTransformBody(ContinueAuthorization)],
    policies,
  },
  {
    methods: ["POST"],
    matcher: `${authorizations}/complete`,
    middlewares: [validateAndTransformBody(CompleteAuthorization)],
    policies,
  },
]

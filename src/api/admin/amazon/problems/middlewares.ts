import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { GetProblemsParams, RetryProblems } from "./validators"

const problems = "/admin/amazon/problems"

export const problemMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: problems,
    middlewares: [
      validateAndTransformQuery(GetProblemsParams, { isList: false }),
    ],
    policies: allows("amazon_sync", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${problems}/retry`,
    middlewares: [validateAndTransformBody(RetryProblems)],
    policies: allows("amazon_sync", "update"),
  },
]

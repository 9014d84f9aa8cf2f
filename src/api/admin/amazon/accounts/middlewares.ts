import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listAccountsConfig, retrieveAccountConfig } from "./query-config"
import {
  ConnectAccount,
  GetAccountParams,
  GetAccountsParams,
  ReplaceCredentials,
  UpdateAccount,
} from "./validators"

const accounts = "/admin/amazon/accounts"

export const accountMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: accounts,
    middlewares: [
      validateAndTransformQuery(GetAccountsParams, listAccountsConfig),
    ],
    policies: allows("amazon_account", "read"),
  },
  {
    methods: ["POST"],
    matcher: accounts,
    middlewares: [validateAndTransformBody(ConnectAccount)],
    policies: allows("amazon_account", "create"),
  },
  {
    methods: ["GET"],
    matcher: `${accounts}/:id`,
    middlewares: [
      validateAndTransformQuery(GetAccountParams, retrieveAccountConfig),
    ],
    policies: allows("amazon_account", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${accounts}/:id`,
    middlewares: [validateAndTransformBody(UpdateAccount)],
    policies: allows("amazon_account", "update"),
  },
  {
    methods: ["DELETE"],
    matcher: `${accounts}/:id`,
    middlewares: [],
    policies: allows("amazon_account", "delete"),
  },
  ...["test", "pause", "resume"].map((act): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${accounts}/:id/${act}`,
    middlewares: [],
    policies: allows("amazon_account", "update"),
  })),
  {
    methods: ["POST"],
    matcher: `${accounts}/:id/credentials`,
    middlewares: [validateAndTransformBody(ReplaceCredentials)],
    policies: allows("amazon_account", "update"),
  },
]

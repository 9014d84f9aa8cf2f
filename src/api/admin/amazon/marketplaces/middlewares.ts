import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import {
  listMarketplacesConfig,
  retrieveMarketplaceConfig,
} from "./query-config"
import {
  GetMarketplaceParams,
  GetMarketplacesParams,
  PreviewParams,
  UpdateMarketplace,
} from "./validators"

const marketplaces = "/admin/amazon/marketplaces"

export const marketplaceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: marketplaces,
    middlewares: [
      validateAndTransformQuery(GetMarketplacesParams, listMarketplacesConfig),
    ],
    policies: allows("amazon_marketplace", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${marketplaces}/:id`,
    middlewares: [
      validateAndTransformQuery(
        GetMarketplaceParams,
        retrieveMarketplaceConfig
      ),
    ],
    policies: allows("amazon_marketplace", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${marketplaces}/:id/preview`,
    middlewares: [validateAndTransformQuery(PreviewParams, { isList: false })],
    policies: allows("amazon_marketplace", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${marketplaces}/:id`,
    middlewares: [validateAndTransformBody(UpdateMarketplace)],
    policies: allows("amazon_marketplace", "update"),
  },
]

import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listListingsConfig, retrieveListingConfig } from "./query-config"
import {
  AddListing,
  GetListingParams,
  GetListingsParams,
  MapListing,
} from "./validators"

const listings = "/admin/amazon/listings"

export const listingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: listings,
    middlewares: [
      validateAndTransformQuery(GetListingsParams, listListingsConfig),
    ],
    policies: allows("amazon_listing", "read"),
  },
  {
    methods: ["POST"],
    matcher: listings,
    middlewares: [validateAndTransformBody(AddListing)],
    policies: allows("amazon_listing", "create"),
  },
  {
    methods: ["GET"],
    matcher: `${listings}/:id`,
    middlewares: [
      validateAndTransformQuery(GetListingParams, retrieveListingConfig),
    ],
    policies: allows("amazon_listing", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/:id`,
    middlewares: [validateAndTransformBody(MapListing)],
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/:id/unmap`,
    policies: allows("amazon_listing", "update"),
  },
]

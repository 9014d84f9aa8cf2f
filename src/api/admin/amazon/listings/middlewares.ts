import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import { listListingsConfig, retrieveListingConfig } from "./query-config"
import {
  AddListing,
  ChangeListing,
  ExportParams,
  GetListingParams,
  GetListingsParams,
  GetReadingParams,
  ImportListings,
  MapListings,
  ReadListings,
  SuggestionsParams,
} from "./validators"

const listings = "/admin/amazon/listings"

/** As JSON, a file of 10 MB is a little longer: line breaks and quotation marks are escaped. */
const largestImport = "16mb"

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
    matcher: `${listings}/reading`,
    middlewares: [
      validateAndTransformQuery(GetReadingParams, { isList: false }),
    ],
    policies: allows("amazon_listing", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/read`,
    middlewares: [validateAndTransformBody(ReadListings)],
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["GET"],
    matcher: `${listings}/export`,
    middlewares: [validateAndTransformQuery(ExportParams, { isList: false })],
    policies: allows("amazon_listing", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/import`,
    bodyParser: { sizeLimit: largestImport },
    middlewares: [validateAndTransformBody(ImportListings)],
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/map`,
    middlewares: [validateAndTransformBody(MapListings)],
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["GET"],
    matcher: `${listings}/suggestions`,
    middlewares: [
      validateAndTransformQuery(SuggestionsParams, { isList: false }),
    ],
    policies: allows("amazon_listing", "read"),
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
    middlewares: [validateAndTransformBody(ChangeListing)],
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["DELETE"],
    matcher: `${listings}/:id`,
    policies: allows("amazon_listing", "delete"),
  },
  {
    methods: ["POST"],
    matcher: `${listings}/:id/unmap`,
    policies: allows("amazon_listing", "update"),
  },
  {
    methods: ["GET"],
    matcher: `${listings}/:id/suggestions`,
    policies: allows("amazon_listing", "read"),
  },
]

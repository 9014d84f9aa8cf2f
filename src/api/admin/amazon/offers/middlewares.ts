import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { allows } from "../allows"
import {
  GetOffersParams,
  NameListings,
  PreviewOffersParams,
  PushOffers,
} from "./validators"

const offers = "/admin/amazon/offers"

export const offerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: offers,
    middlewares: [
      validateAndTransformQuery(GetOffersParams, { isList: false }),
    ],
    policies: allows("amazon_offer", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${offers}/preview`,
    middlewares: [
      validateAndTransformQuery(PreviewOffersParams, { isList: false }),
    ],
    policies: allows("amazon_offer", "read"),
  },
  {
    methods: ["GET"],
    matcher: `${offers}/:id`,
    policies: allows("amazon_offer", "read"),
  },
  {
    methods: ["POST"],
    matcher: `${offers}/push`,
    middlewares: [validateAndTransformBody(PushOffers)],
    policies: allows("amazon_offer", "update"),
  },
  ...["confirm", "retry"].map((act): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${offers}/${act}`,
    middlewares: [validateAndTransformBody(NameListings)],
    policies: allows("amazon_offer", "update"),
  })),
]

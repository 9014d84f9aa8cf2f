import type { CreateFeedResponse } from "@sp-api-sdk/feeds-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput, quotaExceeded } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { toJobId } from "../store/job-store"
import { bodyText, bodyTexts } from "./body-reader"
import { throwIfElsewhere } from "./listing-query"
import { QueryReader } from "./query-reader"

/** Two limits: the bucket of the operation, and five listings feeds in five minutes. */
export const createFeed: AmazonRoute = {
  operation: "createFeed",
  method: "POST",
  path: "/feeds/2021-06-30/feeds",
  status: 202,

  async answer(
    { seller, query, body }: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<CreateFeedResponse> {
    new QueryReader(query).throwIfUnknown([])
    const type = bodyText(body, "feedType")
    if (type !== "JSON_LISTINGS_FEED") {
      throw invalidInput(
        `The feed type '${type}' is unknown here. Known is JSON_LISTINGS_FEED.`
      )
    }
    const marketplaceIds = bodyTexts(body, "marketplaceIds", 1, 25)
    throwIfElsewhere(marketplaceIds, seller)
    const documentId = bodyText(body, "inputFeedDocumentId")
    const { sellerId } = seller
    if (!amazon.limits.takeFeed(sellerId, amazon.clock.now())) {
      throw quotaExceeded()
    }
    const job = await amazon.listings.createFeed(
      { sellerId, type, marketplaceIds },
      documentId
    )
    if (!job) {
      throw invalidInput(
        `The document '${documentId}' is unknown, empty, or was used for another feed.`
      )
    }
    return { feedId: toJobId(job) }
  },
}

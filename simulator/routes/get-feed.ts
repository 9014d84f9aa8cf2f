import type { Feed } from "@sp-api-sdk/feeds-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { Job } from "../store/job-store"
import { toJobId } from "../store/job-store"
import { QueryReader } from "./query-reader"

export const getFeed: AmazonRoute = {
  operation: "getFeed",
  method: "GET",
  path: "/feeds/2021-06-30/feeds/{feedId}",

  async answer(
    { seller, query, path }: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<Feed> {
    new QueryReader(query).throwIfUnknown([])
    const feedId = path["feedId"] ?? ""
    const job = await amazon.listings.jobs.find("feed", feedId, seller.sellerId)
    if (!job) {
      throw notFound(`The feed '${feedId}' was not found.`)
    }
    return showFeed(job)
  },
}

export const showFeed = (job: Job): Feed => ({
  feedId: toJobId(job),
  feedType: job.type,
  marketplaceIds: job.marketplaceIds,
  createdTime: job.createdAt,
  processingStatus: job.status,
  ...(job.startedAt && { processingStartTime: job.startedAt }),
  ...(job.endedAt && { processingEndTime: job.endedAt }),
  ...(job.resultDocumentId && { resultFeedDocumentId: job.resultDocumentId }),
})

import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput, notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { QueryReader } from "./query-reader"

/** Only what still waits can be cancelled. */
export const cancelFeed: AmazonRoute = {
  operation: "cancelFeed",
  method: "DELETE",
  path: "/feeds/2021-06-30/feeds/{feedId}",

  async answer(
    { seller, query, path }: AmazonCall,
    { listings }: SimulatedAmazon
  ): Promise<null> {
    new QueryReader(query).throwIfUnknown([])
    const feedId = path["feedId"] ?? ""
    if (!(await listings.cancelFeed(feedId, seller.sellerId))) {
      const job = await listings.jobs.find("feed", feedId, seller.sellerId)
      throw job
        ? invalidInput(
            `The feed '${feedId}' is ${job.status}: only IN_QUEUE can be cancelled.`
          )
        : notFound(`The feed '${feedId}' was not found.`)
    }
    return null
  },
}

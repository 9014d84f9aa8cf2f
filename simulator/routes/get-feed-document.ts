import type { FeedDocument } from "@sp-api-sdk/feeds-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { findDocument } from "./get-document"

export const getFeedDocument: AmazonRoute = {
  operation: "getFeedDocument",
  method: "GET",
  path: "/feeds/2021-06-30/documents/{feedDocumentId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<FeedDocument> {
    const { documentId, ...found } = await findDocument(
      call,
      amazon,
      call.path["feedDocumentId"] ?? "",
      ["feed", "feed-result"]
    )
    return { feedDocumentId: documentId, ...found }
  },
}

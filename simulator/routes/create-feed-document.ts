import type { CreateFeedDocumentResponse } from "@sp-api-sdk/feeds-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { documentUrl } from "../document-url"
import type { SimulatedAmazon } from "../simulated-amazon"
import { bodyText } from "./body-reader"
import { QueryReader } from "./query-reader"

/** An address to upload to; its content type must be the one that is named here. */
export const createFeedDocument: AmazonRoute = {
  operation: "createFeedDocument",
  method: "POST",
  path: "/feeds/2021-06-30/documents",
  status: 201,

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<CreateFeedDocumentResponse> {
    new QueryReader(call.query).throwIfUnknown([])
    const feedDocumentId = await amazon.listings.documents.create({
      sellerId: call.seller.sellerId,
      kind: "feed",
      contentType: bodyText(call.body, "contentType"),
      isGzip: false,
      content: null,
    })
    return {
      feedDocumentId,
      url: documentUrl(
        call.origin,
        { documentId: feedDocumentId, act: "upload" },
        amazon.clock.now()
      ),
    }
  },
}

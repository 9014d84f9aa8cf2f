import type { ListReturnReasonCodesResponse } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import { returnReasons } from "../../world/outbound-returns"
import { findOutbound } from "../find-outbound"
import { marketplaceIn } from "../outbound-rules"
import { QueryReader } from "../query-reader"

/** The same for every SKU, in English only. */
export const listReturnReasonCodes: AmazonRoute = {
  operation: "listReturnReasonCodes",
  method: "GET",
  path: "/fba/outbound/2020-07-01/returnReasonCodes",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ListReturnReasonCodesResponse> {
    const query = new QueryReader(call.query)
    query.throwIfUnknown([
      "sellerSku",
      "marketplaceId",
      "sellerFulfillmentOrderId",
      "language",
    ])
    const marketplaceId = query.text("marketplaceId")
    const orderId = query.text("sellerFulfillmentOrderId")
    if (!query.text("sellerSku")) {
      throw invalidInput("The query parameter 'sellerSku' is missing.")
    }
    if (!marketplaceId && !orderId) {
      throw invalidInput(
        "Either 'marketplaceId' or 'sellerFulfillmentOrderId' must be given."
      )
    }
    if (marketplaceId) {
      marketplaceIn(call.seller, marketplaceId)
    }
    if (orderId) {
      await findOutbound(call, amazon, orderId)
    }
    return {
      payload: {
        reasonCodeDetails: Object.entries(returnReasons).map(
          ([returnReasonCode, description]) => ({
            returnReasonCode,
            description,
            translatedDescription: description,
          })
        ),
      },
    }
  },
}

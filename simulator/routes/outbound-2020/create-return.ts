import type { CreateFulfillmentReturnResponse } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import type { AmazonCall, AmazonRoute } from "../../amazon-route"
import { invalidInput } from "../../amazon-route"
import type { SimulatedAmazon } from "../../simulated-amazon"
import type { AskedReturn } from "../../world/outbound-returns"
import {
  refusals,
  requestReturns,
  showAuthorization,
} from "../../world/outbound-returns"
import { showReturn } from "../../world/show-outbound-2020"
import { Fields } from "../fields"
import { changeOutbound } from "../find-outbound"
import { QueryReader } from "../query-reader"

/** One unit for each item of the request; what cannot come back is named in a 200. */
export const createFulfillmentReturn: AmazonRoute = {
  operation: "createFulfillmentReturn",
  method: "PUT",
  path: "/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/return",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<CreateFulfillmentReturnResponse> {
    new QueryReader(call.query).throwIfUnknown([])
    const asked = new Fields(call.body).objects("items").map(readItem)
    if (asked.length === 0) {
      throw invalidInput("The field 'items' needs at least one item.")
    }
    const id = call.path["sellerFulfillmentOrderId"] ?? ""
    const answers: ReturnType<typeof requestReturns>[] = []
    await changeOutbound(call, amazon, id, (order, at) => {
      const answer = requestReturns(order, asked, at, call.origin)
      answers.push(answer)
      return answer.order
    })
    return { payload: answers.map(showAnswer)[0] }
  },
}

const readItem = (item: Fields): AskedReturn => ({
  returnId: item.text("sellerReturnItemId", 80),
  itemId: item.text("sellerFulfillmentOrderItemId"),
  shipmentId: item.text("amazonShipmentId"),
  reasonCode: item.text("returnReasonCode"),
  comment: item.maybeText("returnComment", 1000),
})

const showAnswer = ({
  accepted,
  refused,
  authorization,
}: ReturnType<typeof requestReturns>) => ({
  returnItems: accepted.map(showReturn),
  ...(refused.length > 0 && {
    invalidReturnItems: refused.map(({ asked, why }) => ({
      sellerReturnItemId: asked.returnId,
      sellerFulfillmentOrderItemId: asked.itemId,
      invalidItemReason: {
        invalidItemReasonCode: why,
        description: refusals[why],
      },
    })),
  }),
  returnAuthorizations: authorization ? [showAuthorization(authorization)] : [],
})

// One page of orders that changed since. Fulfillment Outbound 2020-07-01,
// listAllFulfillmentOrders. Of each only our id is read: the rest is where it goes.

import { readAnswer } from "../../wire/answers"
import { orders2020 } from "../../wire/outbound-2020"
import {
  assertSince,
  changedOutbounds,
  toChangedPage,
  type ChangedPage,
  type ChangedQuery,
} from "../outbound/changed-outbounds"
import type { OutboundAsk } from "../outbound/outbound-ask"

export async function listChangedOutbounds2020(
  { ask }: OutboundAsk,
  query: ChangedQuery
): Promise<ChangedPage> {
  assertSince(query)
  const answer = await ask({
    ...changedOutbounds,
    request: ({ outbound2020 }, options) =>
      outbound2020.listAllFulfillmentOrders(
        {
          queryStartDate: query.since,
          ...(query.pageToken && { nextToken: query.pageToken }),
        },
        options
      ),
  })
  const { payload } = readAnswer(orders2020, answer, changedOutbounds)
  return toChangedPage(
    payload.fulfillmentOrders.map(
      (one) => one?.sellerFulfillmentOrderId ?? null
    ),
    payload.nextToken
  )
}

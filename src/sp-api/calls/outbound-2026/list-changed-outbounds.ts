// One page of orders that changed since. Fulfillment Outbound 2026-07-04, listOrders. Of each
// only our id is read: the rest is where it goes.

import { readAnswer } from "../../wire/answers"
import { orders2026 } from "../../wire/outbound-2026"
import {
  assertSince,
  changedOutbounds,
  toChangedPage,
  type ChangedPage,
  type ChangedQuery,
} from "../outbound/changed-outbounds"
import type { OutboundAsk } from "../outbound/outbound-ask"

export async function listChangedOutbounds2026(
  { ask }: OutboundAsk,
  query: ChangedQuery
): Promise<ChangedPage> {
  assertSince(query)
  const answer = await ask({
    ...changedOutbounds,
    request: ({ outbound2026 }, options) =>
      outbound2026.listOrders(
        {
          updatedAfter: query.since,
          shipments: "EXCLUDE",
          ...(query.pageToken && { pageToken: query.pageToken }),
        },
        options
      ),
  })
  const page = readAnswer(orders2026, answer, changedOutbounds)
  return toChangedPage(
    page.orders.map((one) => one?.orderId ?? null),
    page.pagination?.nextToken
  )
}

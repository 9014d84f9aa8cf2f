// Which orders changed since? One page of Orders API 2026-01-01, searchOrders: at most 100
// orders with their items in one call, where the old API took a call for each order.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { OrderPage, OrderQuery, RejectedOrder } from "../gateway"
import type { Subject } from "../transport"
import { ordersAnswer, readAnswer } from "../wire/answers"
import { UnreadableError } from "../wire/unreadable"
import { includedData } from "./included-data"
import { wordOfStatus } from "./statuses"
import { toObservation } from "./to-observation"

/** "The response includes orders … in this list", `maxItems: 50`. */
const mostMarketplaces = 50

/** The most that Amazon gives for one call, and its default. */
const ordersPerPage = 100

const subject = {
  operation: "searchOrders",
  what: "search Amazon orders",
} as const satisfies Subject

export async function searchOrders(
  ask: Ask,
  query: OrderQuery
): Promise<OrderPage> {
  const { updatedAfter, marketplaceIds, statuses, pageToken } = query
  // Amazon takes "none given" for "all of them", also those the owner left out.
  assertInvariant(
    marketplaceIds.length >= 1 && marketplaceIds.length <= mostMarketplaces,
    `Failed to search Amazon orders: ${marketplaceIds.length} marketplaces were given. Give 1 to ${mostMarketplaces}.`
  )
  assertInvariant(
    !statuses || statuses.length > 0,
    "Failed to search Amazon orders: an empty list of statuses was given. Leave it out to mean all."
  )

  const answer = await ask({
    ...subject,
    request: ({ orders }, options) =>
      orders.searchOrders(
        {
          // Not `createdAfter`: it would miss a pending order that was paid or cancelled. No
          // upper bound: Amazon takes its own (two minutes ago) and echoes it.
          lastUpdatedAfter: updatedAfter,
          marketplaceIds,
          maxResultsPerPage: ordersPerPage,
          includedData: [...includedData],
          ...(statuses && {
            fulfillmentStatuses: statuses.map((one) => wordOfStatus[one]),
          }),
          ...(pageToken && { paginationToken: pageToken }),
        },
        options
      ),
  })

  const page = readAnswer(ordersAnswer, answer, subject)
  return {
    ...readOrders(page.orders),
    nextPageToken: page.pagination?.nextToken || null,
    readUntil: page.lastUpdatedBefore,
  }
}

function readOrders(
  orders: unknown[]
): Pick<OrderPage, "observations" | "rejected"> {
  const observations: OrderPage["observations"] = []
  const rejected: RejectedOrder[] = []
  for (const raw of orders) {
    try {
      observations.push(toObservation(raw))
    } catch (error) {
      if (!(error instanceof UnreadableError)) {
        throw error
      }
      rejected.push({ amazonOrderId: idOf(raw), problem: error.problem })
    }
  }
  return { observations, rejected }
}

function idOf(raw: unknown): string | null {
  const id = (raw as { orderId?: unknown } | null)?.orderId
  // Anything else could not be stored, nor be asked for.
  return typeof id === "string" && /^[\x21-\x7e]{1,60}$/.test(id) ? id : null
}

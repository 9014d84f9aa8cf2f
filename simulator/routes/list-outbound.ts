// A page of Multi-Channel orders, whichever version asks. The token carries the whole question.

import type { AmazonCall } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import { seal, unseal } from "../sealed"
import type { SimulatedAmazon } from "../simulated-amazon"
import type { OutboundSearch } from "../store/outbound-store"
import type { SimulatedOutboundOrder } from "../world/outbound"

const PAGE = 50

type Asked = {
  by: OutboundSearch["by"]
  since: number | null
  token: string | null
  /** Of what must be the same on every page; "" where nothing must. */
  fingerprint?: string
}

type Search = Omit<OutboundSearch, "limit"> & { fingerprint: string }

export async function listOutbound(
  { seller }: AmazonCall,
  { warehouse }: SimulatedAmazon,
  { by, since, token, fingerprint = "" }: Asked
): Promise<{ orders: SimulatedOutboundOrder[]; nextToken: string | null }> {
  const { sellerId } = seller
  const search =
    token === null
      ? {
          sellerId,
          by,
          since: new Date(since ?? 0).toISOString(),
          after: null,
          fingerprint,
        }
      : openSearch(token, { sellerId, fingerprint })
  const found = await warehouse.orders.search({ ...search, limit: PAGE + 1 })
  const orders = found.slice(0, PAGE)
  const last = orders.at(-1)
  const after = last && {
    at: search.by === "status" ? last.statusAt : last.changedAt,
    outboundId: last.outboundId,
  }
  return {
    orders,
    nextToken: found.length > PAGE && after ? seal({ ...search, after }) : null,
  }
}

function openSearch(
  token: string,
  asked: Pick<Search, "sellerId" | "fingerprint">
): Search {
  const search = unseal(token) as Search | null
  if (
    search?.sellerId !== asked.sellerId ||
    search.fingerprint !== asked.fingerprint
  ) {
    throw invalidInput(
      "The token of the next page is invalid, or the other parameters differ."
    )
  }
  return search
}

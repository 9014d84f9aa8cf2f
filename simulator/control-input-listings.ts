// What the control API accepts about listings, feeds and submissions.

import type {
  FeedFailure,
  ListingsChange,
  ListingsQuery,
  PlaceListing,
  SkuRejection,
  SubmissionsQuery,
} from "./control-listings"
import { feedOutcomes } from "./control-listings"
import { amount, check, listOf, oneOf, text, whole } from "./control-schema"

const facts = {
  quantity: whole(0),
  marketplaceIds: listOf(text),
  fulfilledBy: oneOf(["MERCHANT", "AMAZON"]),
  asin: text,
  title: text,
  productType: text,
  ean: { type: "string", pattern: "^\\d{8,14}$" },
  leadTimeDays: whole(0, 365),
  restockDate: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  price: amount,
}
const listingObject = {
  type: "object",
  properties: { sku: text, ...facts },
  required: ["sku"],
  additionalProperties: false,
}

export const listingInputs = {
  list: check<{ listings: PlaceListing[] }>(
    { listings: { type: "array", items: listingObject } },
    ["listings"]
  ),
  changeListing: check<Partial<Omit<PlaceListing, "sku">>>(facts),
  whose: check<{ sku: string; sellerId?: string }>(
    { sku: text, sellerId: text },
    ["sku"]
  ),
  listingsQuery: check<ListingsQuery>({
    after: text,
    limit: whole(1, 10_000),
    sellerId: text,
  }),
  delays: check<ListingsChange>({
    patchDelayMs: whole(0),
    feedDelayMs: whole(0),
    reportDelayMs: whole(0),
  }),
  rejection: check<SkuRejection>({
    code: text,
    message: text,
    times: whole(1),
    severity: oneOf(["ERROR", "WARNING"]),
  }),
  feedFailure: check<FeedFailure>(
    { outcome: oneOf(feedOutcomes), times: whole(1) },
    ["outcome"]
  ),
  submissionsQuery: check<SubmissionsQuery>({
    sku: text,
    after: whole(0),
    limit: whole(1, 100_000),
  }),
}

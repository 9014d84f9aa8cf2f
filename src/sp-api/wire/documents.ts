// How Amazon writes feeds, reports and where their documents are (Feeds API and Reports API
// 2021-06-30), and what the result of a listings feed says.

import { z } from "@medusajs/framework/zod"
import { wireIssue } from "./listings"
import { identifier, listOf, moment, quantity, text } from "./values"

/** Holds a signature: whoever has the address has the document. It lives five minutes. */
const address = z
  .string("a text")
  .refine((value) => URL.canParse(value) && /^https?:/i.test(value), "a URL")

export const newFeedDocumentAnswer = z.object(
  { feedDocumentId: identifier, url: address },
  "an object"
)

/** Of a feed and of a report alike. */
export const documentAnswer = z.object(
  {
    url: address,
    compressionAlgorithm: z.literal("GZIP", "GZIP").nullish(),
  },
  "an object"
)

export const newFeedAnswer = z.object({ feedId: identifier }, "an object")

export const feedAnswer = z.object(
  {
    feedId: identifier,
    createdTime: moment,
    processingStatus: text,
    resultFeedDocumentId: text,
  },
  "an object"
)

export const feedsAnswer = z.object(
  { feeds: z.array(feedAnswer, "a list") },
  "an object"
)

export const newReportAnswer = z.object({ reportId: identifier }, "an object")

export const reportAnswer = z.object(
  {
    reportId: identifier,
    processingStatus: text,
    reportDocumentId: text,
  },
  "an object"
)

/** "Selling Partner JSON Listings Feed Processing Report (v2)". */
export const feedResult = z.object(
  {
    issues: listOf({
      ...wireIssue,
      messageId: z.number().int().positive().nullish().catch(null),
      sku: text,
    }),
    summary: z.object(
      { messagesAccepted: quantity, messagesInvalid: quantity },
      "an object"
    ),
  },
  "an object"
)

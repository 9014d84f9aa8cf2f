// What became of each quantity in a feed? Feeds API 2021-06-30, getFeedDocument, and the
// processing report that lies behind its answer.

import type { Ask } from "../ask"
import { wholeText, type Documents } from "../documents"
import type { FeedResult } from "../listings-gateway"
import type { Redactor } from "../redact"
import type { Subject } from "../transport"
import { readAnswer } from "../wire/answers"
import { documentAnswer, feedResult } from "../wire/documents"
import { assertPathSegment } from "./path-segment"
import { toListingIssue } from "./to-listing-issue"

const what = "read the result of an Amazon feed"

export async function readFeedResult(
  ask: Ask,
  documents: Pick<Documents, "fetch">,
  redactor: Pick<Redactor, "text">,
  documentId: string
): Promise<FeedResult> {
  const subject = {
    operation: "getFeedDocument",
    what,
  } as const satisfies Subject
  assertPathSegment(documentId, what, "a document")
  const answer = await ask({
    ...subject,
    request: ({ feeds }, options) =>
      feeds.getFeedDocument({ feedDocumentId: documentId }, options),
  })

  const document = await documents.fetch(
    what,
    readAnswer(documentAnswer, answer, subject)
  )
  const { summary, issues } = readAnswer(
    feedResult,
    { body: await wholeText(document) },
    document.subject
  )
  return {
    accepted: summary.messagesAccepted,
    invalid: summary.messagesInvalid,
    issues: issues.map((issue) => ({
      ...toListingIssue(issue, redactor),
      messageId: issue.messageId ?? null,
      sku: issue.sku,
    })),
  }
}

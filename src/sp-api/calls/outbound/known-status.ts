// A status that this version knows, or an order that stays as it was.

import type { OutboundStatus } from "../../../domain/outbound/follow"
import type { Answer, Subject } from "../../transport"
import { unexpectedShape } from "../../wire/answers"
import { shown } from "../path-segment"

export function knownStatus(
  status: OutboundStatus | null,
  word: string,
  { answer, subject, path }: { answer: Answer; subject: Subject; path: string }
): OutboundStatus {
  if (status === null) {
    throw unexpectedShape(
      answer,
      subject,
      path,
      `Amazon uses the status ${shown(word)}, which this version does not know.`
    )
  }
  return status
}

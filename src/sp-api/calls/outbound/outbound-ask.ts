// What every call of Multi-Channel Fulfillment needs: a way to ask, and a way to show Amazon's
// words without what they repeat of a person.

import type { Ask } from "../../ask"
import type { OutboundProblem } from "../../outbound-gateway"
import type { Redactor } from "../../redact"

export interface OutboundAsk {
  ask: Ask
  redactor: Pick<Redactor, "text" | "withoutPerson">
}

/** One reason of Amazon's; where it gives only a word, the word is its sentence too. */
export const toProblem = (
  redactor: Pick<Redactor, "text">,
  reason: { code: string | null; message?: string | null },
  itemId: string | null = null
): OutboundProblem => ({
  code: redactor.text(reason.code ?? "unknown"),
  message: redactor.text(reason.message ?? reason.code ?? ""),
  itemId,
})

// Amazon answered, and not with 2xx: which error is that? Decided by the HTTP status, because
// Amazon's codes are free text (one 400 alone is "InvalidInput", "Invalid Input", "BAD_REQUEST"
// and "400" in its own samples).

import { NotAuthorizedError } from "./errors/not-authorized-error"
import { RateLimitedError } from "./errors/rate-limited-error"
import { RejectedError, type AmazonComplaint } from "./errors/rejected-error"
import type { Failure, SpApiError } from "./errors/sp-api-error"
import { UnavailableError } from "./errors/unavailable-error"
import type { Redactor } from "./redact"
import type { Answer, Subject } from "./transport"
import { readComplaints } from "./wire/complaints"

export interface Refused {
  subject: Subject
  answer: Answer
  redactor: Redactor
  /** Amazon's last word on our rate, or the published one. */
  ratePerSecond: number
  /** 0 to 1. */
  random: number
}

export function toError(refused: Refused): SpApiError {
  const { subject, answer, redactor } = refused
  const complaints = readComplaints(answer.body).map(({ code, message }) => ({
    code: redactor.text(code),
    message: redactor.text(message),
  }))
  const failure: Failure = {
    ...subject,
    status: answer.status,
    ...(answer.requestId && { requestId: answer.requestId }),
    ...(complaints[0] && { code: complaints[0].code }),
  }
  const why = `Amazon answered ${answer.status}${inWords(complaints)}`

  if (answer.status === 401 || answer.status === 403) {
    return new NotAuthorizedError(failure, "access", why)
  }
  if (answer.status === 429) {
    return new RateLimitedError(
      failure,
      waitAfter429(refused.ratePerSecond, refused.random),
      "amazon",
      why + aboutTheHeader(answer, redactor)
    )
  }
  if (answer.status >= 500) {
    return new UnavailableError(failure, "server", why)
  }
  return new RejectedError(failure, complaints, why)
}

/** The time until one call is back, and up to a tenth more, so that many do not return as one. */
export const waitAfter429 = (ratePerSecond: number, random: number): number =>
  Math.ceil((1_000 / ratePerSecond) * (1 + random / 10))

const inWords = (complaints: readonly AmazonComplaint[]): string =>
  complaints.length === 0
    ? ""
    : ` (${complaints.map(({ code, message }) => `${code}: ${message}`).join("; ")})`

const aboutTheHeader = ({ rate }: Answer, redactor: Redactor): string =>
  rate.kind === "unreadable"
    ? `, with an unreadable rate ("${redactor.text(rate.text).slice(0, 40)}")`
    : ""

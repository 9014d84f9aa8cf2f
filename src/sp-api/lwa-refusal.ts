// Login with Amazon answered, and not with a token: which error is that? By the HTTP status, and
// what a person must put right by the code of RFC 6749.

import { NotAuthorizedError, type Refusal } from "./errors/not-authorized-error"
import { RateLimitedError } from "./errors/rate-limited-error"
import type { Failure, SpApiError } from "./errors/sp-api-error"
import { UnavailableError } from "./errors/unavailable-error"
import type { Redactor } from "./redact"
import type { Answer, Subject } from "./transport"
import { readTokenError } from "./wire/token"

/** Login with Amazon publishes no rate; a minute is polite. */
const retryAfter429Ms = 60_000

export interface RefusedByLwa {
  subject: Subject
  answer: Answer
  redactor: Redactor
  /** What was wrong, withdrawn, or another app's when Amazon answers `invalid_grant`. */
  invalidGrant: Refusal
}

export function toLwaError({
  subject,
  answer: { status, requestId, body },
  redactor,
  invalidGrant,
}: RefusedByLwa): SpApiError {
  const { code, description } = readTokenError(body)
  const words = code ? ` (${redactor.text(`${code}: ${description}`)})` : ""
  const why = `Login with Amazon answered ${status}${words}`
  const failure: Failure = {
    ...subject,
    status,
    ...(requestId && { requestId }),
    ...(code && { code: redactor.text(code) }),
  }
  if (status === 429) {
    return new RateLimitedError(failure, retryAfter429Ms, "amazon", why)
  }
  if (status >= 500) {
    return new UnavailableError(failure, "server", why)
  }
  // Everything else (`invalid_client`, `unauthorized_client`) is about the app itself.
  return new NotAuthorizedError(
    failure,
    code === "invalid_grant" ? invalidGrant : "client",
    why
  )
}

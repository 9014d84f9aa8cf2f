// A seller has consented, and Amazon has sent the browser back with a code: which refresh token is
// that? Asked once: a code works once, so that a second try could only be refused.

import { productionEndpoints, type Endpoint } from "./endpoints"
import { UnexpectedShapeError } from "./errors/unexpected-shape-error"
import { toLwaError } from "./lwa-refusal"
import { createRedactor } from "./redact"
import { createTransport, type Subject } from "./transport"
import { readRefreshToken } from "./wire/token"

export interface ConsentedApp {
  clientId: string
  clientSecret: string
  /** The address that the consent page was told to return to, if it was told one. */
  redirectUrl?: string
}

export interface CodeExchange {
  app: ConsentedApp
  code: string
  /** @default Amazon's own, which is one for all regions and for the sandbox */
  endpoint?: Endpoint
  userAgent: string
  /** @default 30000 */
  timeoutMs?: number
}

const subject: Subject = {
  operation: "exchangeCode",
  what: "connect with Amazon",
}

/** Throws an SpApiError or UnexpectedShapeError without the code, a token or the secret in it. */
export async function exchangeCode(exchange: CodeExchange): Promise<string> {
  const { app, code, userAgent, timeoutMs = 30_000 } = exchange
  const redactor = createRedactor([app.clientSecret, code])
  const transport = createTransport({
    endpoint: exchange.endpoint ?? productionEndpoints.na,
    userAgent,
    timeoutMs,
    redactor,
  })
  const answer = await transport.postForm(subject, {
    grant_type: "authorization_code",
    code,
    client_id: app.clientId,
    client_secret: app.clientSecret,
    // RFC 6749, 4.1.3: needed, and the same, if the consent page was told one.
    ...(app.redirectUrl && { redirect_uri: app.redirectUrl }),
  })
  if (answer.status !== 200) {
    throw toLwaError({ subject, answer, redactor, invalidGrant: "consent" })
  }
  const refreshToken = readRefreshToken(answer.body)
  if (refreshToken === null) {
    throw new UnexpectedShapeError({
      ...subject,
      path: "(answer)",
      problem: "there is no refresh_token in it.",
    })
  }
  return refreshToken
}

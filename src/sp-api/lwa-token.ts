// Which access token is good now? Login with Amazon turns the seller's refresh token into one
// that lives an hour. One renewal at a time, shared by everyone who waits for it, and early.

import { isSpApiError } from "./errors/sp-api-error"
import { UnexpectedShapeError } from "./errors/unexpected-shape-error"
import { toLwaError } from "./lwa-refusal"
import type { Redactor } from "./redact"
import type { Subject, Transport } from "./transport"
import { readToken } from "./wire/token"

export interface Credentials {
  clientId: string
  clientSecret: string
  refreshToken: string
}

export interface LwaToken {
  current(): Promise<string>
  /** Another token than the refused one: the one that someone else just got, or a new one. */
  replace(refused: string): Promise<string>
}

export interface LwaTokenOptions {
  credentials: Credentials
  transport: Pick<Transport, "postForm">
  redactor: Redactor
  clock: { now(): Date }
}

/** Renewed this long before the end: a call that starts with the token also ends with it. */
const marginMs = 60_000

const subject: Subject = {
  operation: "requestToken",
  what: "get an access token",
}

interface Token {
  value: string
  renewAtMs: number
  endsAtMs: number
}

export function createLwaToken(options: LwaTokenOptions): LwaToken {
  const { credentials, transport, redactor, clock } = options
  let token: Token | null = null
  let renewal: Promise<Token> | null = null

  async function request(): Promise<Token> {
    const askedAtMs = clock.now().getTime()
    const answer = await transport.postForm(subject, {
      grant_type: "refresh_token",
      refresh_token: credentials.refreshToken,
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    })
    if (answer.status !== 200) {
      throw toLwaError({
        subject,
        answer,
        redactor,
        invalidGrant: "authorization",
      })
    }
    const read = readToken(answer.body)
    if (!read) {
      throw new UnexpectedShapeError({
        ...subject,
        path: "(answer)",
        problem: "there is no access_token in it.",
      })
    }
    redactor.hide(read.accessToken)
    const lifeMs = read.expiresInSeconds * 1_000
    return {
      value: read.accessToken,
      // A token with a life shorter than two margins is used for half of it.
      renewAtMs: askedAtMs + Math.max(lifeMs - marginMs, lifeMs / 2),
      endsAtMs: askedAtMs + lifeMs,
    }
  }

  function renew(): Promise<Token> {
    renewal ??= request()
      .then((fresh) => (token = fresh))
      .finally(() => (renewal = null))
    return renewal
  }

  return {
    async current() {
      const nowMs = clock.now().getTime()
      const old = token
      if (old && nowMs < old.renewAtMs) {
        return old.value
      }
      try {
        return (await renew()).value
      } catch (error) {
        // Too early is not too late: while Login with Amazon is away, the old one still works.
        const isAway = isSpApiError(error) && error.retry === "later"
        if (old && isAway && nowMs < old.endsAtMs) {
          return old.value
        }
        throw error
      }
    },

    async replace(refused) {
      if (token && token.value !== refused) {
        return token.value
      }
      return (await renew()).value
    },
  }
}

// Login with Amazon. Access tokens and the codes of consents are signed notes rather than rows, so
// they survive a restart.

import { createHmac, randomUUID } from "node:crypto"
import type { Seller } from "./world/marketplaces"
import { application, sellers } from "./world/marketplaces"

export const TOKEN_LIFE_SECONDS = 3600
/** "An LWA authorization code expires after five minutes." */
export const CODE_LIFE_SECONDS = 300
export const grantlessScopes = [
  "sellingpartnerapi::notifications",
  "sellingpartnerapi::client_credential:rotation",
]

export type LwaSettings = {
  revoked: string[]
  epoch: number
  /** Codes that were traded already, each by its serial. */
  spent: string[]
}

export type Grant =
  | { kind: "seller"; seller: Seller; refreshToken: string }
  | { kind: "grantless"; scope: string }

export type Refusal = { status: 400 | 401; error: string; description: string }

type Note = { subject: string; epoch: number; expiresAt: number }

type CodeNote = { code: string; sellerId: string; expiresAt: number }

export type Access =
  { kind: "seller"; seller: Seller } | { kind: "grantless"; scope: string }

const refuse = (
  status: 400 | 401,
  error: string,
  description: string
): Refusal => ({
  status,
  error,
  description,
})

const sign = (text: string): string =>
  createHmac("sha256", "not a secret: this Amazon is simulated")
    .update(text)
    .digest("base64url")

/** Nothing revoked, nothing expired, nothing spent. */
const unused = (): LwaSettings => ({ revoked: [], epoch: 0, spent: [] })

export class Lwa {
  private settings: LwaSettings = unused()

  /** Amazon looks at the client first, then at the grant type, then at the grant. */
  grant(body: Record<string, unknown>, now: number): Grant | Refusal {
    const {
      grant_type: grantType,
      client_id: clientId,
      client_secret: clientSecret,
    } = body
    if (!clientId || !grantType) {
      return refuse(
        400,
        "invalid_request",
        "The request is missing client_id or grant_type."
      )
    }
    if (
      clientId !== application.clientId ||
      clientSecret !== application.clientSecret
    ) {
      return refuse(401, "invalid_client", "Client authentication failed")
    }
    if (grantType === "refresh_token") {
      return this.grantSeller(body["refresh_token"])
    }
    if (grantType === "authorization_code") {
      return this.grantConsent(body["code"], now)
    }
    if (grantType === "client_credentials") {
      return this.grantScope(body["scope"])
    }
    return refuse(
      400,
      "unsupported_grant_type",
      "The authorization grant type is not supported by the authorization server"
    )
  }

  /** What a consent brings: worth a refresh token, once. */
  issueCode(seller: Seller, now: number): string {
    const note: CodeNote = {
      code: randomUUID(),
      sellerId: seller.sellerId,
      expiresAt: now + CODE_LIFE_SECONDS * 1000,
    }
    return signed(note)
  }

  issue(grant: Grant, now: number): string {
    const subject =
      grant.kind === "seller" ? grant.seller.sellerId : `scope ${grant.scope}`
    const expiresAt = now + TOKEN_LIFE_SECONDS * 1000
    const note: Note = { subject, epoch: this.settings.epoch, expiresAt }
    return `Atza|${signed(note)}`
  }

  /** Who this access token speaks for, or the reason why it is refused. */
  open(token: string, now: number): Access | string {
    const note = /^Atza\|/.test(token)
      ? readSigned<Note>(token.slice("Atza|".length))
      : null
    if (!note) {
      return "The access token you provided is not known."
    }
    if (note.expiresAt <= now || note.epoch !== this.settings.epoch) {
      return "The access token you provided has expired."
    }
    if (note.subject.startsWith("scope ")) {
      return { kind: "grantless", scope: note.subject.slice("scope ".length) }
    }
    const seller = sellers.find(({ sellerId }) => sellerId === note.subject)
    if (!seller || this.settings.revoked.includes(seller.refreshToken)) {
      return "The access token you provided is revoked, malformed or invalid."
    }
    return { kind: "seller", seller }
  }

  revoke(refreshToken: string): void {
    this.settings.revoked = [
      ...new Set([...this.settings.revoked, refreshToken]),
    ]
  }

  restoreToken(refreshToken: string): void {
    this.settings.revoked = this.settings.revoked.filter(
      (one) => one !== refreshToken
    )
  }

  expireAccessTokens(): void {
    this.settings.epoch += 1
  }

  get revokedCount(): number {
    return this.settings.revoked.length
  }

  toSettings(): LwaSettings {
    return { ...this.settings }
  }

  reset(): void {
    this.settings = unused()
  }

  restore(settings: LwaSettings): void {
    this.settings = { ...unused(), ...settings }
  }

  private grantSeller(refreshToken: unknown): Grant | Refusal {
    const seller = sellers.find((one) => one.refreshToken === refreshToken)
    if (!seller || this.settings.revoked.includes(seller.refreshToken)) {
      return refuse(
        400,
        "invalid_grant",
        "The request has an invalid grant parameter : refresh_token"
      )
    }
    return { kind: "seller", seller, refreshToken: seller.refreshToken }
  }

  /** The same words for a code that is unknown, too old or spent: Amazon tells no more. */
  private grantConsent(code: unknown, now: number): Grant | Refusal {
    const note =
      typeof code === "string" ? readSigned<Partial<CodeNote>>(code) : null
    const seller = sellers.find(({ sellerId }) => sellerId === note?.sellerId)
    if (
      !seller ||
      !note?.code ||
      (note.expiresAt ?? 0) <= now ||
      this.settings.spent.includes(note.code)
    ) {
      return refuse(
        400,
        "invalid_grant",
        "The request has an invalid grant parameter : code"
      )
    }
    this.settings.spent = [...this.settings.spent, note.code]
    this.restoreToken(seller.refreshToken)
    return { kind: "seller", seller, refreshToken: seller.refreshToken }
  }

  private grantScope(scope: unknown): Grant | Refusal {
    const known = grantlessScopes.find((one) => one === scope)
    return known
      ? { kind: "grantless", scope: known }
      : refuse(
          400,
          "invalid_scope",
          "The request has an invalid parameter : scope"
        )
  }
}

function signed(note: object): string {
  const text = Buffer.from(JSON.stringify(note)).toString("base64url")
  return `${text}.${sign(text)}`
}

function readSigned<T>(note: string): T | null {
  const [, text, signature] = /^([\w-]+)\.([\w-]+)$/.exec(note) ?? []
  if (!text || signature !== sign(text)) {
    return null
  }
  return JSON.parse(Buffer.from(text, "base64url").toString()) as T
}

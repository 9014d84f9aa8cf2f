// Login with Amazon. Access tokens are signed notes rather than rows, so they survive a restart.

import { createHmac } from "node:crypto"
import type { Seller } from "./world/marketplaces"
import { application, sellers } from "./world/marketplaces"

export const TOKEN_LIFE_SECONDS = 3600
export const grantlessScopes = [
  "sellingpartnerapi::notifications",
  "sellingpartnerapi::client_credential:rotation",
]

export type LwaSettings = { revoked: string[]; epoch: number }

export type Grant =
  | { kind: "seller"; seller: Seller; refreshToken: string }
  | { kind: "grantless"; scope: string }

export type Refusal = { status: 400 | 401; error: string; description: string }

type Note = { subject: string; epoch: number; expiresAt: number }

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

export class Lwa {
  private settings: LwaSettings = { revoked: [], epoch: 0 }

  /** Amazon looks at the client first, then at the grant type, then at the grant. */
  grant(body: Record<string, unknown>): Grant | Refusal {
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
    if (grantType === "client_credentials") {
      return this.grantScope(body["scope"])
    }
    return refuse(
      400,
      "unsupported_grant_type",
      "The authorization grant type is not supported by the authorization server"
    )
  }

  issue(grant: Grant, now: number): string {
    const subject =
      grant.kind === "seller" ? grant.seller.sellerId : `scope ${grant.scope}`
    const expiresAt = now + TOKEN_LIFE_SECONDS * 1000
    const note: Note = { subject, epoch: this.settings.epoch, expiresAt }
    const text = Buffer.from(JSON.stringify(note)).toString("base64url")
    return `Atza|${text}.${sign(text)}`
  }

  /** Who this access token speaks for, or the reason why it is refused. */
  open(token: string, now: number): Access | string {
    const note = readNote(token)
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

  restore(settings: LwaSettings): void {
    this.settings = { ...settings }
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

function readNote(token: string): Note | null {
  const [, text, signature] = /^Atza\|([\w-]+)\.([\w-]+)$/.exec(token) ?? []
  if (!text || signature !== sign(text)) {
    return null
  }
  return JSON.parse(Buffer.from(text, "base64url").toString()) as Note
}

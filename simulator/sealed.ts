// Text that a client carries for us without being able to change it.

import { createHmac } from "node:crypto"

const sign = (text: string): string =>
  createHmac("sha256", "pages of a simulated Amazon")
    .update(text)
    .digest("base64url")
    .slice(0, 22)

export function seal(content: object): string {
  const text = Buffer.from(JSON.stringify(content)).toString("base64url")
  return `${text}.${sign(text)}`
}

/** Null when it was not sealed here. */
export function unseal(token: string): unknown {
  const [text = "", signature] = token.split(".")
  return signature === sign(text)
    ? JSON.parse(Buffer.from(text, "base64url").toString())
    : null
}

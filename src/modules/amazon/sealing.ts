// How secrets and people's data rest in the database: sealed with AES-256-GCM under a key
// that only the environment knows, never under one that lies beside them.

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

/** Bytes of an AES-256 key. */
export const keyBytes = 32

// The prefix names the format, so that another one can follow; the key's name comes next, so
// that an old key can still open what it sealed while a new one seals (rotation).
const version = "v1"

export interface SealingKey {
  name: string
  key: Buffer
}

export interface Sealer {
  /** Seals a text for one purpose; it opens for no other. */
  seal(text: string, purpose: string): string
  /** Opens a sealed text. Throws a SealError when the key is gone or the text was changed. */
  open(sealed: string, purpose: string): string
  /** Whether the text was sealed with another key than the current one. */
  isOutdated(sealed: string): boolean
}

export class SealError extends Error {
  override readonly name = "SealError"
}

/** The first key seals; all of them open. */
export function createSealer(keys: readonly SealingKey[]): Sealer {
  const [current] = keys
  if (!current) {
    throw new SealError(
      "Failed to set up encryption: there is no key. Set the plugin option encryptionKeys."
    )
  }
  return {
    seal(text, purpose) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", current.key, nonce)
      cipher.setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([
        cipher.update(text, "utf8"),
        cipher.final(),
      ])
      return [version, current.name, nonce, cipher.getAuthTag(), sealed]
        .map((part) =>
          Buffer.isBuffer(part) ? part.toString("base64url") : part
        )
        .join(".")
    },
    open(sealed, purpose) {
      const [format, name, nonce, tag, body] = sealed.split(".")
      const key = keys.find((k) => k.name === name)
      if (format !== version || !nonce || !tag || body === undefined) {
        throw new SealError("Failed to open a sealed value: unknown format.")
      }
      if (!key) {
        throw new SealError(
          `Failed to open a value sealed with key "${name}": that key is not in the plugin option encryptionKeys. Add it behind the current one.`
        )
      }
      try {
        const decipher = createDecipheriv(
          "aes-256-gcm",
          key.key,
          Buffer.from(nonce, "base64url")
        )
        decipher.setAAD(Buffer.from(purpose))
        decipher.setAuthTag(Buffer.from(tag, "base64url"))
        return Buffer.concat([
          decipher.update(Buffer.from(body, "base64url")),
          decipher.final(),
        ]).toString("utf8")
      } catch {
        throw new SealError(
          `Failed to open a value sealed with key "${name}": the key differs from the one that sealed it, or the value was changed.`
        )
      }
    },
    isOutdated: (sealed) => sealed.split(".")[1] !== current.name,
  }
}

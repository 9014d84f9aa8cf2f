// What must never leave this folder in an error: secrets. Texts of Amazon and of the network
// pass through here before anyone can read them.

export interface Redactor {
  /** From now on this access token is hidden too. */
  hide(secret: string): void
  text(text: string): string
  /** An error that tells what happened and holds nothing else: no request, no headers. */
  cause(error: unknown): Error
}

// Amazon's tokens by their looks ("Atza|…" access, "Atzr|…" refresh, "Atz.sprdt|…" restricted)
// and its client secrets: also those that are not ours, or no longer.
const looksSecret = /Atz[a-z.]*\|[^\s"'&]+|amzn1\.oa2-cs\.[^\s"'&]+/gi

// Amazon signs the address of a document: whoever has the address has the document. Hidden by
// its looks, since remembering each would soon push the access tokens out of memory.
const signature =
  "(?:x-amz-(?:signature|credential|security-token)|signature|awsaccesskeyid)(?:=|%3d)"
const looksSigned = new RegExp(
  `(?:https?://[^\\s"'<>]*[?&])?${signature}[^\\s"'<>]*`,
  "gi"
)

/** A shorter "secret" would blacken half of any text, and protects nothing. */
const shortestSecret = 6

/** Older access tokens than these expired long ago. */
const rememberedTokens = 20

const longestText = 500

/** As it is, in a URL, and in a form (where a space is a plus). */
const spellings = (secret: string): string[] =>
  secret.length < shortestSecret
    ? []
    : [
        secret,
        encodeURIComponent(secret),
        new URLSearchParams({ "": secret }).toString().slice(1),
      ]

export function createRedactor(lasting: readonly string[]): Redactor {
  const passing: string[] = []
  // Kept, because the result of one feed can have 25,000 texts.
  let hidden = lasting.flatMap(spellings)

  const text = (raw: string): string =>
    hidden
      .reduce((safe, secret) => safe.replaceAll(secret, "[hidden]"), raw)
      .replace(looksSecret, "[hidden]")
      .replace(looksSigned, "[hidden]")
      .slice(0, longestText)

  return {
    hide(secret) {
      passing.push(secret)
      if (passing.length > rememberedTokens) {
        passing.shift()
      }
      hidden = [...lasting, ...passing].flatMap(spellings)
    },

    text,

    cause(error) {
      const { name, code, message } = error as Partial<
        Record<"name" | "code" | "message", unknown>
      >
      const kind = typeof name === "string" ? name : "Error"
      const why = typeof message === "string" && message ? message : "no reason"
      const safe = new Error(
        text(typeof code === "string" ? `${code}: ${why}` : why)
      )
      safe.name = text(kind)
      return safe
    },
  }
}

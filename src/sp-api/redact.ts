// What must never leave this folder in an error: secrets, and what reaches a person. Texts of
// Amazon and of the network pass through here before anyone can read them.

export interface Redactor {
  /** From now on this access token is hidden too. */
  hide(secret: string): void
  text(text: string): string
  /** The same, which also hides these: what a request says of a person, Amazon may repeat. */
  withoutPerson(texts: readonly string[]): Redactor
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

/** A single letter or digit tells nothing of anyone, and is in every text. */
const shortestPersonal = 2

/** Whole texts first, then the words in them: Amazon may repeat a part. */
function hidePerson(texts: readonly string[]): (raw: string) => string {
  const parts = [...texts, ...texts.flatMap((one) => one.split(/[\s,;]+/))]
    .map((one) => one.trim())
    .filter((one) => one.length >= shortestPersonal)
    .sort((one, other) => other.length - one.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  if (parts.length === 0) {
    return (raw) => raw
  }
  // Whole words only: "an" is a name, and in "cannot" it is none.
  const person = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...new Set(parts)].join("|")})(?![\\p{L}\\p{N}])`,
    "giu"
  )
  return (raw) => raw.replace(person, "[hidden]")
}

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

  const redactor: Redactor = {
    hide(secret) {
      passing.push(secret)
      if (passing.length > rememberedTokens) {
        passing.shift()
      }
      hidden = [...lasting, ...passing].flatMap(spellings)
    },

    text,

    withoutPerson(texts) {
      const hide = hidePerson(texts)
      return { ...redactor, text: (raw) => text(hide(raw)) }
    },

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

  return redactor
}
